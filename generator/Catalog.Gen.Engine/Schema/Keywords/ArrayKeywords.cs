using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <content>
/// What the schema says of arrays. In drafts before 2020-12 <c>items</c> may be a list: its schemas are read into
/// <see cref="PrefixItems"/>, and <c>additionalItems</c> into <see cref="Items"/>.
/// </content>
internal sealed partial class SchemaNode
{
    public SchemaNode[] PrefixItems { get; set; } = [];

    public SchemaNode? Items { get; set; }

    public SchemaNode? Contains { get; set; }

    public int? MinContains { get; set; }

    public int? MaxContains { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public bool UniqueItems { get; set; }
}

/// <summary>
/// The keywords about items and their number: <c>items</c>, <c>prefixItems</c>, <c>additionalItems</c>, <c>contains</c>,
/// <c>uniqueItems</c>, and those that count the items.
/// </summary>
internal sealed class ArrayKeywords : KeywordFamily
{
    public override IReadOnlyList<Keyword> Keywords { get; } =
    [
        new("items", Drafts.All, Vocabularies.Applicator, Subschemas.OneOrList, Applies.Items),
        new("prefixItems", Drafts.FromTwentyTwenty, Vocabularies.Applicator, Subschemas.List, Applies.Items),
        new("additionalItems", Drafts.UntilTwentyNineteen, Vocabularies.Applicator, Subschemas.One, Applies.Items),
        new("contains", Drafts.FromSix, Vocabularies.Applicator, Subschemas.One, Applies.ItemsInSomeCase),
        new("maxItems", Drafts.All, Vocabularies.Validation),
        new("minItems", Drafts.All, Vocabularies.Validation),
        new("uniqueItems", Drafts.All, Vocabularies.Validation),
        new("maxContains", Drafts.FromTwentyNineteen, Vocabularies.Validation),
        new("minContains", Drafts.FromTwentyNineteen, Vocabularies.Validation),
    ];

    public override void Read(SchemaNode schema, Keyword keyword, YamlNode value, KeywordReader reader)
    {
        switch (keyword.Name, value)
        {
            case ("items", YamlSequence list):
                if (schema.Resource.Dialect.Draft <= Draft.TwentyNineteen)
                    schema.PrefixItems = reader.Schemas(schema, list);
                break;
            case ("items", _):
                schema.Items = reader.Schema(schema, value);
                break;
            case ("prefixItems", YamlSequence list):
                schema.PrefixItems = reader.Schemas(schema, list);
                break;
            case ("contains", _):
                schema.Contains = reader.Schema(schema, value);
                break;
            case ("uniqueItems", YamlScalar { Kind: NodeKind.Boolean } flag):
                schema.UniqueItems = flag.Value == "true";
                break;
            case (_, YamlScalar { Kind: NodeKind.Number } number):
                ReadCount(schema, keyword.Name, KeywordReader.Count(number));
                break;
        }
    }

    /// <summary>
    /// Before draft 2020-12 <c>additionalItems</c> has an effect only where <c>items</c> is a list; there it means what
    /// <c>items</c> means today.
    /// </summary>
    public override void Complete(SchemaNode schema, KeywordReader reader)
    {
        if (schema.Resource.Dialect.Draft <= Draft.TwentyNineteen
            && schema.Extension("items") is YamlSequence
            && schema.Extension("additionalItems") is { } additional)
        {
            schema.Items = reader.Schema(schema, additional);
        }
    }

    public override bool Judges(SchemaNode schema) =>
        schema.Items is not null || schema.PrefixItems.Length > 0 || schema.Contains is not null || schema.MinItems is not null
        || schema.MaxItems is not null || schema.UniqueItems;

    public override bool Check(SchemaNode schema, YamlNode value, Evaluator evaluator, Evaluated? evaluated)
    {
        if (value is not YamlSequence sequence)
            return true;
        evaluator.ThrowIfCancelled();
        YamlNode[] items = sequence.Items;
        bool goesOn = evaluator.GoesOnIn(schema, evaluated);
        bool holds = !(items.Length < schema.MinItems || items.Length > schema.MaxItems);
        if (!holds && !goesOn)
            return false;
        for (int i = 0; i < items.Length; i++)
        {
            SchemaNode? item = i < schema.PrefixItems.Length ? schema.PrefixItems[i] : schema.Items;
            if (item is null)
                break;
            evaluated?.Add(i);
            if (evaluator.CheckChild(schema, null, item, items[i], i))
                continue;
            holds = false;
            if (!goesOn)
                return false;
        }

        if (schema.UniqueItems)
        {
            evaluator.Spend(items.Length + YamlEquality.Cost(value));
            holds &= Values.FindDuplicate(items).Second < 0;
        }

        return (holds || goesOn)
            && (schema.Contains is null || CheckContains(schema, schema.Contains, items, evaluator, evaluated))
            && holds;
    }

    public override void Explain(SchemaNode schema, YamlNode value, Site site, Explainer explainer, List<Finding> findings)
    {
        if (value is not YamlSequence sequence)
            return;
        ExplainItems(schema, sequence, site, explainer, findings);
        ExplainCount(schema, sequence, site, findings);
        if (schema.UniqueItems)
            findings.AddRange(Values.FindDuplicates(sequence.Items).Select(same => Repeated(schema, sequence, site, same)));
        if (schema.Contains is not null)
            ExplainContains(schema, schema.Contains, sequence, site, explainer, findings);
    }

    public override void Document(SchemaNode schema, List<string> remarks)
    {
        if (Words.HowMany(schema.MinItems, schema.MaxItems, "item") is { } count)
            remarks.Add(count);
    }

    public override SchemaTypes ImpliedTypes(SchemaNode schema) =>
        schema.Items is not null
        || schema.PrefixItems.Length > 0
        || schema.MinItems is not null
        || schema.MaxItems is not null
        || schema.UniqueItems
            ? SchemaTypes.Array
            : SchemaTypes.None;

    private static void ReadCount(SchemaNode schema, string keyword, int count)
    {
        switch (keyword)
        {
            case "maxItems":
                schema.MaxItems = count;
                break;
            case "minItems":
                schema.MinItems = count;
                break;
            case "maxContains":
                schema.MaxContains = count;
                break;
            case "minContains":
                schema.MinContains = count;
                break;
        }
    }

    private static bool CheckContains(SchemaNode schema, SchemaNode contains, YamlNode[] items, Evaluator evaluator, Evaluated? evaluated)
    {
        // In draft 2019-09 an item that contains finds is not yet evaluated by that.
        Evaluated? noted = schema.Resource.Dialect.Draft >= Draft.TwentyTwenty ? evaluated : null;
        bool goesOn = evaluator.GoesOnIn(schema, evaluated);
        int least = schema.MinContains ?? 1, count = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (!evaluator.CheckChildChoice(schema, contains, items[i], i))
                continue;
            count++;
            noted?.Add(i);
            if (count > schema.MaxContains && !goesOn)
                return false;
            if (count >= least && schema.MaxContains is null && noted is null && !goesOn)
                return true;
        }

        return count >= least && !(count > schema.MaxContains);
    }

    private static void ExplainItems(SchemaNode schema, YamlSequence value, Site site, Explainer explainer, List<Finding> findings)
    {
        for (int i = 0; i < value.Items.Length; i++)
        {
            SchemaNode? item = i < schema.PrefixItems.Length ? schema.PrefixItems[i] : schema.Items;
            if (item is null)
                break;
            if (item.Always != false)
            {
                findings.AddRange(explainer.Explain(item, value.Items[i], site.Item(value, value.Items[i])));
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
            string least = SchemaWords.Least(schema, "minItems", schema.MinItems.Value, "item");
            var message = Message.Must($"{site.Subject} must have at least {least}", has);
            findings.Add(Finding.OfItem(value, value, site, schema, "minItems", message));
        }
    }

    private static Finding Repeated(SchemaNode schema, YamlSequence value, Site site, IReadOnlyList<int> places)
    {
        YamlNode first = value.Items[places[0]], second = value.Items[places[1]];
        string what = second is YamlScalar ? NodeWords.Quote(second) : $"item {Words.Number(places[1] + 1)}";
        string again = second is not YamlScalar ? $"is the same as item {Words.Number(places[0] + 1)}"
            : places.Count == 2 ? "is in the list twice"
            : $"is in the list {Words.Count(places.Count, "time")}";
        var message = new Message($"{what} {again}", places.Count == 2 ? "take one out" : "keep one");
        return Finding.OfItem(value, second, site, schema, "uniqueItems", message) with { Other = first == second ? null : first };
    }

    private static Finding TooMany(SchemaNode schema, YamlSequence value, Site site, int most, string keyword)
    {
        int count = value.Items.Length;
        Message message = most == 0
            ? new($"{site.Subject} must be an empty list", "take its items out")
            : Message.Must(
                $"{site.Subject} may have at most {Words.Count(most, "item")}",
                $"has {Words.Number(count)}",
                $"take {Words.Number(count - most)} out");
        return Finding.OfItem(value, value.Items[most], site, schema, keyword, message);
    }

    private static void ExplainContains(
        SchemaNode schema, SchemaNode contains, YamlSequence value, Site site, Explainer explainer, List<Finding> findings)
    {
        int least = schema.MinContains ?? 1;
        YamlNode[] fitting = [.. value.Items.Where(item => explainer.Evaluator.Check(contains, item, null))];
        string what = SchemaWords.TitleOf(contains) is { } title
            ? Words.A(title)
            : SchemaWords.Expected(contains) ?? "an item of the form that the schema gives";
        if (fitting.Length < least)
        {
            Message message = least == 1
                ? Message.Must($"{site.Subject} must have {what} among its items")
                : Message.Must(
                    $"{site.Subject} must have {what} at least {SchemaWords.Least(schema, "minContains", least, "time")} among its items",
                    $"has {Words.Number(fitting.Length)}");
            findings.Add(Finding.OfItem(value, value, site, schema, "contains", message) with { NamesSchema = true });
        }

        if (fitting.Length > schema.MaxContains)
        {
            string most = Words.Count(schema.MaxContains.Value, "time");
            var message = Message.Must(
                $"{site.Subject} may have {what} at most {most} among its items",
                $"has {Words.Number(fitting.Length)}");
            YamlNode surplus = fitting[schema.MaxContains.Value];
            findings.Add(Finding.OfItem(value, surplus, site, schema, "maxContains", message) with { NamesSchema = true });
        }
    }
}
