using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <content>Schemas that stand elsewhere.</content>
internal sealed partial class SchemaNode
{
    public SchemaNode? Ref { get; set; }

    public DynamicReference? DynamicRef { get; set; }
}

/// <summary>Schemas that stand elsewhere: <c>$ref</c>, <c>$dynamicRef</c>, <c>$recursiveRef</c>.</summary>
internal sealed class ReferenceKeywords : KeywordFamily
{
    public override IReadOnlyList<Keyword> Keywords { get; } =
    [
        new("$ref", Drafts.All, Vocabularies.Core, Applies: Applies.InPlace),
        new("$dynamicRef", Drafts.FromTwentyTwenty, Vocabularies.Core, Applies: Applies.InPlace),
        new("$recursiveRef", Drafts.TwentyNineteen, Vocabularies.Core, Applies: Applies.InPlace),
    ];

    public override void Read(SchemaNode schema, Keyword keyword, YamlNode value, KeywordReader reader)
    {
        if (value is not YamlScalar { Kind: NodeKind.String } reference)
            return;
        if (keyword.Name == "$ref")
            schema.Ref = reader.Reference(schema, keyword, reference);
        else
            schema.DynamicRef = reader.DynamicReference(schema, keyword, reference);
    }

    public override bool Judges(SchemaNode schema) => schema.Ref is not null || schema.DynamicRef is not null;

    public override bool Check(SchemaNode schema, YamlNode value, Evaluator evaluator, Evaluated? evaluated)
    {
        bool holds = schema.Ref is null || evaluator.Check(schema.Ref, value, evaluated);
        if (schema.DynamicRef is null || (!holds && !evaluator.GoesOnIn(schema, evaluated)))
            return holds;
        return evaluator.Resolve(schema.DynamicRef) is { } target && evaluator.Check(target, value, evaluated) && holds;
    }

    public override void Explain(SchemaNode schema, YamlNode value, Site site, Explainer explainer, List<Finding> findings)
    {
        if (schema.Ref is not null)
            findings.AddRange(explainer.Explain(schema.Ref, value, site));
        if (schema.DynamicRef is null)
            return;
        if (explainer.Evaluator.Resolve(schema.DynamicRef) is { } target)
            findings.AddRange(explainer.Explain(target, value, site));
        else
            findings.Add(Unresolved(schema, schema.DynamicRef, value, site));
    }

    private static Finding Unresolved(SchemaNode schema, DynamicReference reference, YamlNode value, Site site)
    {
        var message = new Message(
            $"{site.Subject} cannot be checked: no schema that leads here has the '$dynamicAnchor' {Words.Quote(reference.Anchor!)}");
        return Finding.At(Rules.NotAllowed, value, site, schema, "$dynamicRef", message) with { NamesSchema = true };
    }
}
