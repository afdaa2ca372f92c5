using Catalog.Gen.Diagnostics;
using Catalog.Gen.Schema;
using Catalog.Gen.Yaml;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Validation;

/// <summary>What is wrong with a mapping: keys that are unknown, keys that are missing, and the values of the rest.</summary>
internal sealed class ObjectExplainer(Explainer explainer)
{
    public void Explain(SchemaNode schema, YamlMapping value, Site site, List<Finding> findings)
    {
        foreach (YamlMember member in value.Members)
            ExplainMember(schema, value, in member, site, findings);
        foreach (string name in schema.Required)
        {
            if (value.Find(name) is null)
                findings.Add(Missing(schema, value, name, site));
        }

        ExplainCount(schema, value, site, findings);
        foreach (DependentRequired dependent in schema.DependentRequired)
            ExplainDependent(schema, value, dependent, site, findings);
        foreach (SchemaProperty dependent in schema.DependentSchemas)
        {
            if (value.Find(dependent.Name) is not null)
            {
                foreach (Finding finding in explainer.Explain(dependent.Schema, value, site))
                    findings.Add(finding.Value == value ? finding with { Message = $"{finding.Message} (since {Words.Quote(dependent.Name)} is given)" } : finding);
            }
        }

        if (schema.UnevaluatedProperties is not null)
            ExplainUnevaluated(schema, schema.UnevaluatedProperties, value, site, findings);
    }

    private void ExplainMember(SchemaNode schema, YamlMapping value, in YamlMember member, Site site, List<Finding> findings)
    {
        Site own = site.Member(in member, isRequired: schema.Required.Contains(member.Name));
        bool evaluated = false;
        if (schema.PropertyRules is not null && schema.PropertyRules.TryGetValue(member.Name, out PropertyRule? rule) && rule.Schema is not null)
        {
            evaluated = true;
            findings.AddRange(explainer.Explain(rule.Schema, member.Value, own));
        }

        foreach (PatternProperty pattern in schema.PatternProperties)
        {
            if (!explainer.Checker.Matches(pattern.Pattern, member.Name, null))
                continue;
            evaluated = true;
            findings.AddRange(explainer.Explain(pattern.Schema, member.Value, own));
        }

        if (!evaluated && schema.AdditionalProperties is { } additional)
        {
            if (additional.Always == false)
                findings.Add(Unknown(schema, value, in member, site, "additionalProperties", SchemaWords.PropertyNames(schema, branches: false)));
            else
                findings.AddRange(explainer.Explain(additional, member.Value, own));
        }

        if (schema.PropertyNames is not null)
        {
            // The finding is the key's, not the mapping's: it is no reason to pass the mapping's others over.
            findings.AddRange(explainer.Explain(schema.PropertyNames, Checker.NameOf(in member), site.Key(in member)));
        }
    }

    private static Finding Unknown(SchemaNode schema, YamlMapping value, in YamlMember member, Site site, string keyword, IReadOnlyList<string> known)
    {
        IReadOnlyList<string> free = [.. known.Where(name => value.Find(name) is null)];
        string? meant = DidYouMean.Nearest(member.Name, free);
        string unknown = $"unknown property {Words.Quote(member.Name)}: ";
        string message =
            meant is not null ? $"{unknown}did you mean {Words.Quote(meant)}?"
            : DidYouMean.Nearest(member.Name, known) is { } given ? $"{unknown}{Words.Quote(given)} is already given, so take this one out"
            : Home(schema, member.Name) is { } home ? $"{unknown}it belongs under {Words.Quote(home)}"
            : free.Count > 0 ? $"{unknown}take it out, or write {Words.Choices([.. free.Select(Words.Quote)])}"
            : $"{unknown}take it out";
        return new Finding(Descriptors.UnknownProperty, member.KeyStart, member.KeyEnd, message, schema, keyword)
        {
            Value = value,
            Depth = site.Depth,
            IsOfValue = false,
            Property = member.Name,
            Meant = meant,
        };
    }

    // A key that stands one level too far out.
    private static string? Home(SchemaNode schema, string name) => SchemaWords.InPlace(schema, branches: false)
        .SelectMany(node => node.Properties)
        .Where(property => SchemaWords.PropertyNames(property.Schema, branches: false).Contains(name))
        .Select(property => property.Name)
        .FirstOrDefault();

    private static Finding Missing(SchemaNode schema, YamlMapping value, string name, Site site)
    {
        SchemaNode? property = SchemaWords.InPlace(schema, branches: false).SelectMany(node => node.Properties).FirstOrDefault(p => p.Name == name)?.Schema;
        string from = site.IsRoot ? "" : $" from {site.Subject}";
        string with = property is not null && SchemaWords.Expected(property) is { } expected ? $" with {expected}" : "";
        return OfObject(Descriptors.MissingProperty, schema, value, site, "required", $"{Words.Quote(name)} is missing{from}: add '{Words.Clean(name)}:'{with}") with { Property = name };
    }

    private static void ExplainCount(SchemaNode schema, YamlMapping value, Site site, List<Finding> findings)
    {
        int count = value.Members.Length;
        if (count > schema.MaxProperties)
        {
            findings.Add(OfObject(Descriptors.PropertiesMismatch, schema, value, site, "maxProperties",
                $"{site.Subject} may have at most {Words.Count(schema.MaxProperties.Value, "key")}, but has {Words.Number(count)}: take {Words.Number(count - schema.MaxProperties.Value)} out"));
        }

        if (count < schema.MinProperties)
        {
            findings.Add(OfObject(Descriptors.PropertiesMismatch, schema, value, site, "minProperties",
                $"{site.Subject} must have at least {Words.Count(schema.MinProperties.Value, "key")}, but has {(count == 0 ? "none" : Words.Number(count))}"));
        }
    }

    private static void ExplainDependent(SchemaNode schema, YamlMapping value, DependentRequired dependent, Site site, List<Finding> findings)
    {
        IReadOnlyList<string> missing = [.. dependent.Required.Where(name => value.Find(name) is null)];
        foreach (YamlMember member in value.Members)
        {
            if (member.Name != dependent.Name || missing.Count == 0)
                continue;
            string them = missing.Count == 1 ? "it" : "them";
            string message = $"{Words.Quote(member.Name)} asks for {Words.And([.. missing.Select(Words.Quote)])} as well: add {them}, or take {Words.Quote(member.Name)} out";
            findings.Add(new Finding(Descriptors.PropertiesMismatch, member.KeyStart, member.KeyEnd, message, schema, "dependentRequired") { Value = value, Depth = site.Depth, IsOfValue = false });
        }
    }

    private void ExplainUnevaluated(SchemaNode schema, SchemaNode rest, YamlMapping value, Site site, List<Finding> findings)
    {
        Evaluated marks = explainer.Marks(schema, value);
        IReadOnlyList<string> known = SchemaWords.PropertyNames(schema, branches: true);
        bool somethingElse = findings.Count > 0;
        for (int i = 0; i < value.Members.Length; i++)
        {
            YamlMember member = value.Members[i];

            // A branch that fails has evaluated nothing: its own problem is the one to report, not each of its properties.
            if (marks[i] || (somethingElse && MayBeEvaluated(schema, known, member.Name)) || explainer.Checker.Check(rest, member.Value, null))
                continue;
            if (rest.Always == false)
                findings.Add(Unknown(schema, value, in member, site, "unevaluatedProperties", known));
            else
                findings.AddRange(explainer.Explain(rest, member.Value, site.Member(in member)));
        }
    }

    private bool MayBeEvaluated(SchemaNode schema, IReadOnlyList<string> known, string name) =>
        known.Contains(name)
        || SchemaWords.InPlace(schema, branches: true).Any(node =>
            node.AdditionalProperties is { Always: not false }
            || node.PatternProperties.Any(pattern => explainer.Checker.Matches(pattern.Pattern, name, null)));

    private static Finding OfObject(DiagnosticDescriptor descriptor, SchemaNode schema, YamlMapping value, Site site, string keyword, string message)
    {
        (int start, int end) = site.PlaceForMissing(value);
        return new Finding(descriptor, start, end, message, schema, keyword) { Value = value, Depth = site.Depth, IsOfValue = false };
    }
}
