using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <content>Schemas that judge the same value.</content>
internal sealed partial class SchemaNode
{
    public SchemaNode[] AllOf { get; set; } = [];

    public SchemaNode[] AnyOf { get; set; } = [];

    public SchemaNode[] OneOf { get; set; } = [];

    public SchemaNode? Not { get; set; }
}

/// <summary>All, some, one or none of other schemas: <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c>, <c>not</c>.</summary>
internal sealed class CombinationKeywords : KeywordFamily
{
    public override IReadOnlyList<Keyword> Keywords { get; } =
    [
        new("allOf", Drafts.All, Vocabularies.Applicator, Subschemas.List, Applies.InPlace),
        new("anyOf", Drafts.All, Vocabularies.Applicator, Subschemas.List, Applies.InPlaceInSomeCase),
        new("oneOf", Drafts.All, Vocabularies.Applicator, Subschemas.List, Applies.InPlaceInSomeCase),
        new("not", Drafts.All, Vocabularies.Applicator, Subschemas.One, Applies.Negated),
    ];

    public override void Read(SchemaNode schema, Keyword keyword, YamlNode value, KeywordReader reader)
    {
        switch (keyword.Name, value)
        {
            case ("allOf", YamlSequence list):
                schema.AllOf = reader.Schemas(schema, list);
                break;
            case ("anyOf", YamlSequence list):
                schema.AnyOf = reader.Schemas(schema, list);
                break;
            case ("oneOf", YamlSequence list):
                schema.OneOf = reader.Schemas(schema, list);
                break;
            case ("not", _):
                schema.Not = reader.Schema(schema, value);
                break;
        }
    }

    public override bool Judges(SchemaNode schema) =>
        schema.AllOf.Length > 0 || schema.AnyOf.Length > 0 || schema.OneOf.Length > 0 || schema.Not is not null;

    public override bool Check(SchemaNode schema, YamlNode value, Evaluator evaluator, Evaluated? evaluated)
    {
        bool goesOn = evaluator.GoesOnIn(schema, evaluated), holds = true;
        foreach (SchemaNode part in schema.AllOf)
        {
            if (evaluator.Check(part, value, evaluated))
                continue;
            holds = false;
            if (!goesOn)
                return false;
        }

        if (schema.AnyOf.Length > 0)
            holds &= Count(schema.AnyOf, value, evaluator, evaluated, enough: goesOn ? int.MaxValue : 1) > 0;
        if (schema.OneOf.Length > 0 && (holds || goesOn))
            holds &= Count(schema.OneOf, value, evaluator, evaluated, enough: goesOn ? int.MaxValue : 2) == 1;
        return holds && (schema.Not is null || !evaluator.CheckAside(schema.Not, value));
    }

    public override void Explain(SchemaNode schema, YamlNode value, Site site, Explainer explainer, List<Finding> findings)
    {
        foreach (SchemaNode part in schema.AllOf)
            findings.AddRange(explainer.Explain(part, value, site));
        if (explainer.IsTouched(value))
            return;
        Choices.Explain(schema, value, site, explainer, findings);
        if (schema.Not is not null && explainer.Evaluator.CheckAside(schema.Not, value))
            findings.Add(Negations.Explain(schema, value, site, explainer));
    }

    private static int Count(SchemaNode[] branches, YamlNode value, Evaluator evaluator, Evaluated? evaluated, int enough)
    {
        int count = 0;
        foreach (SchemaNode branch in branches)
        {
            Evaluated? byBranch = evaluated?.Fresh();
            if (!evaluator.CheckChoice(branch, value, byBranch))
                continue;
            count++;
            evaluated?.Include(byBranch!);

            // anyOf may stop at the first that holds, unless all have to say what they have evaluated.
            if (count == enough && (evaluated is null || enough > 1))
                break;
        }

        if (count == 0)
            evaluated?.SetUnknown();
        return count;
    }
}
