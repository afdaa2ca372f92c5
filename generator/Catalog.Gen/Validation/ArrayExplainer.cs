using Catalog.Gen.Diagnostics;
using Catalog.Gen.Schema;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Validation;

/// <summary>What is wrong with a list: its items, and how many, and whether they differ.</summary>
internal sealed class ArrayExplainer(Explainer explainer)
{
    public void Explain(SchemaNode schema, YamlSequence value, Site site, List<Finding> findings)
    {
        ExplainItems(schema, value, site, findings);
        ExplainCount(schema, value, site, findings);
        if (schema.UniqueItems && Values.FindDuplicate(value.Items) is { Second: >= 0 } pair)
        {
            YamlNode item = value.Items[pair.Second];
            string what = item is YamlScalar ? Words.Quote(item) : $"item {Words.Number(pair.Second + 1)}";
            string again = item is YamlScalar ? "is in the list twice" : $"is the same as item {Words.Number(pair.First + 1)}";
            findings.Add(Of(value, item, site, schema, "uniqueItems", $"{what} {again}: take one out") with { Other = value.Items[pair.First] });
        }

        if (schema.Contains is not null)
            ExplainContains(schema, schema.Contains, value, site, findings);
        if (schema.UnevaluatedItems is not null)
            ExplainUnevaluated(schema, schema.UnevaluatedItems, value, site, findings);
    }

    private void ExplainItems(SchemaNode schema, YamlSequence value, Site site, List<Finding> findings)
    {
        for (int i = 0; i < value.Items.Length; i++)
        {
            SchemaNode? item = i < schema.PrefixItems.Length ? schema.PrefixItems[i] : schema.Items;
            if (item is null)
                break;
            if (item.Always != false)
            {
                findings.AddRange(explainer.Explain(item, value.Items[i], site.Item(value.Items[i])));
                continue;
            }

            // All the items from here on are too many: that is one mistake.
            findings.Add(TooMany(schema, value, site, i, "items"));
            break;
        }
    }

    private static void ExplainCount(SchemaNode schema, YamlSequence value, Site site, List<Finding> findings)
    {
        int count = value.Items.Length;
        if (count > schema.MaxItems)
            findings.Add(TooMany(schema, value, site, schema.MaxItems.Value, "maxItems"));
        if (count < schema.MinItems)
        {
            string has = count == 0 ? "is empty" : $"has {Words.Number(count)}";
            findings.Add(Of(value, value, site, schema, "minItems", $"{site.Subject} must have at least {Words.Count(schema.MinItems.Value, "item")}, but {has}"));
        }
    }

    private static Finding TooMany(SchemaNode schema, YamlSequence value, Site site, int most, string keyword)
    {
        string message = most == 0
            ? $"{site.Subject} must be an empty list: take its items out"
            : $"{site.Subject} may have at most {Words.Count(most, "item")}, but has {Words.Number(value.Items.Length)}: take {Words.Number(value.Items.Length - most)} out";
        return Of(value, value.Items[most], site, schema, keyword, message);
    }

    private void ExplainContains(SchemaNode schema, SchemaNode contains, YamlSequence value, Site site, List<Finding> findings)
    {
        int least = schema.MinContains ?? 1;
        YamlNode[] fitting = [.. value.Items.Where(item => explainer.Checker.Check(contains, item, null))];
        string what = contains.Title is { } title ? Words.Clean(title) : SchemaWords.Expected(contains) ?? "an item of the form that the schema gives";
        if (fitting.Length < least)
        {
            string must = least == 1 ? $"must have {what} among its items" : $"must have {what} at least {Words.Count(least, "time")} among its items, but has {Words.Number(fitting.Length)}";
            findings.Add(Of(value, value, site, schema, "contains", $"{site.Subject} {must}") with { NamesSchema = true });
        }

        if (fitting.Length > schema.MaxContains)
        {
            string message = $"{site.Subject} may have {what} at most {Words.Count(schema.MaxContains.Value, "time")} among its items, but has {Words.Number(fitting.Length)}";
            findings.Add(Of(value, fitting[schema.MaxContains.Value], site, schema, "maxContains", message) with { NamesSchema = true });
        }
    }

    private void ExplainUnevaluated(SchemaNode schema, SchemaNode rest, YamlSequence value, Site site, List<Finding> findings)
    {
        // With something else wrong it is not known what would have been evaluated.
        if (findings.Count > 0)
            return;
        Evaluated marks = explainer.Marks(schema, value);
        for (int i = 0; i < value.Items.Length; i++)
        {
            if (marks[i] || explainer.Checker.Check(rest, value.Items[i], null))
                continue;
            if (rest.Always != false)
                findings.AddRange(explainer.Explain(rest, value.Items[i], site.Item(value.Items[i])));
            else
                findings.Add(Of(value, value.Items[i], site, schema, "unevaluatedItems", $"{site.Subject} has an item that no part of the schema allows: take it out") with { NamesSchema = true });
        }
    }

    private static Finding Of(YamlNode list, YamlNode culprit, Site site, SchemaNode schema, string keyword, string message) =>
        new(Descriptors.ItemsMismatch, culprit.Start, culprit.End, message, schema, keyword) { Value = list, Depth = site.Depth, IsOfValue = culprit == list };
}
