using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <content>What the schema asks of an object that has some property.</content>
internal sealed partial class SchemaNode
{
    public DependentRequired[] DependentRequired { get; set; } = [];

    public SchemaProperty[] DependentSchemas { get; set; } = [];
}

/// <summary>
/// The keywords about what the presence of one property requires: <c>dependentRequired</c>, <c>dependentSchemas</c>, and the
/// older <c>dependencies</c>, which does the work of both.
/// </summary>
internal sealed class DependencyKeywords : KeywordFamily
{
    public override IReadOnlyList<Keyword> Keywords { get; } =
    [
        new("dependentRequired", Drafts.FromTwentyNineteen, Vocabularies.Validation),
        new("dependentSchemas", Drafts.FromTwentyNineteen, Vocabularies.Applicator, Subschemas.Map, Applies.InPlaceInSomeCase),

        // Later drafts leave it to tools whether they still read it; what it means is plain.
        new("dependencies", Drafts.All, Vocabularies.Applicator, Subschemas.MapOrNames, Applies.InPlaceInSomeCase),
    ];

    public override void Read(SchemaNode schema, Keyword keyword, YamlNode value, KeywordReader reader)
    {
        if (value is not YamlMapping map)
            return;
        if (keyword.Name != "dependentRequired")
            schema.DependentSchemas = [.. schema.DependentSchemas, .. reader.Schemas(schema, map)];
        if (keyword.Name != "dependentSchemas")
            schema.DependentRequired = [.. schema.DependentRequired, .. Names(map)];
    }

    public override bool Judges(SchemaNode schema) => schema.DependentRequired.Length > 0 || schema.DependentSchemas.Length > 0;

    public override bool Check(SchemaNode schema, YamlNode value, Evaluator evaluator, Evaluated? evaluated)
    {
        if (value is not YamlMapping mapping)
            return true;
        bool goesOn = evaluator.GoesOnIn(schema, evaluated), holds = true;
        evaluator.Spend(schema.DependentRequired.Length + schema.DependentSchemas.Length);
        foreach (DependentRequired dependent in schema.DependentRequired)
        {
            if (mapping.Find(dependent.Name) is null)
                continue;
            evaluator.Spend(dependent.Required.Length);
            if (!dependent.Required.Any(name => mapping.Find(name) is null))
                continue;
            holds = false;
            if (!goesOn)
                return false;
        }

        foreach (SchemaProperty dependent in schema.DependentSchemas)
        {
            if (mapping.Find(dependent.Name) is null || evaluator.Check(dependent.Schema, value, evaluated))
                continue;
            holds = false;
            if (!goesOn)
                return false;
        }

        return holds;
    }

    public override void Explain(SchemaNode schema, YamlNode value, Site site, Explainer explainer, List<Finding> findings)
    {
        if (value is not YamlMapping mapping)
            return;
        ExplainRequired(schema, mapping, site, findings);
        foreach (SchemaProperty dependent in schema.DependentSchemas)
        {
            if (mapping.Find(dependent.Name) is null)
                continue;
            string condition = $"{Words.Quote(dependent.Name)} is given";
            foreach (Finding finding in explainer.Explain(dependent.Schema, value, site))
                findings.Add(finding.Value == value ? finding with { Message = finding.Message.Since(condition) } : finding);
        }
    }

    /// <summary>What is missing for one key and for another is missing once.</summary>
    private static void ExplainRequired(SchemaNode schema, YamlMapping value, Site site, List<Finding> findings)
    {
        var asking = new List<(string Missing, string[] Names, List<YamlMember> Members)>();
        foreach (DependentRequired dependent in schema.DependentRequired)
        {
            string[] missing = [.. dependent.Required.Where(name => value.Find(name) is null)];
            string names = Words.And([.. missing.Select(Words.Quote)]);
            int at = asking.FindIndex(other => other.Missing == names);
            foreach (YamlMember member in value.Members)
            {
                if (member.Name != dependent.Name || missing.Length == 0)
                    continue;
                if (at < 0)
                    asking.Add((names, missing, [member]));
                else
                    asking[at].Members.Add(member);
            }
        }

        foreach ((string names, string[] missing, List<YamlMember> members) in asking)
        {
            members.Sort(static (a, b) => a.KeyStart.CompareTo(b.KeyStart));
            string askers = Words.And([.. members.Select(static member => Words.Quote(member.Name))]);
            string advice = $"add {(missing.Length == 1 ? "it" : "them")}, or take {askers} out";
            var message = new Message($"{askers} {(members.Count == 1 ? "requires" : "require")} {names}", advice);
            findings.Add(new Finding(Rules.PropertiesMismatch, members[0].KeyStart, members[0].KeyEnd, message, schema, "dependentRequired")
            {
                Value = value,
                Site = site,
                IsOfValue = false,
                Lacks = [.. missing],
            });
        }
    }

    private static IEnumerable<DependentRequired> Names(YamlMapping map) =>
        from member in map.Members
        let names = member.Value as YamlSequence
        where names is not null
        select new DependentRequired(member.Name, KeywordReader.Texts(names));
}
