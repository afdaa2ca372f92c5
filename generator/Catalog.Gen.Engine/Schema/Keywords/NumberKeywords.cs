using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <content>What the schema says of numbers.</content>
internal sealed partial class SchemaNode
{
    public JsonNumber? Minimum { get; set; }

    public JsonNumber? Maximum { get; set; }

    public JsonNumber? ExclusiveMinimum { get; set; }

    public JsonNumber? ExclusiveMaximum { get; set; }

    public JsonNumber? MultipleOf { get; set; }
}

/// <summary>
/// The keywords about the value of a number: <c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c>,
/// <c>exclusiveMaximum</c>, <c>multipleOf</c>.
/// </summary>
internal sealed class NumberKeywords : KeywordFamily
{
    public override IReadOnlyList<Keyword> Keywords { get; } =
    [
        new("multipleOf", Drafts.All, Vocabularies.Validation),
        new("maximum", Drafts.All, Vocabularies.Validation),
        new("exclusiveMaximum", Drafts.All, Vocabularies.Validation),
        new("minimum", Drafts.All, Vocabularies.Validation),
        new("exclusiveMinimum", Drafts.All, Vocabularies.Validation),
    ];

    public override void Read(SchemaNode schema, Keyword keyword, YamlNode value, KeywordReader reader)
    {
        if (value is not YamlScalar { Kind: NodeKind.Number } scalar)
            return;
        var number = JsonNumber.Parse(scalar.Value);
        switch (keyword.Name)
        {
            case "multipleOf":
                schema.MultipleOf = number;
                break;
            case "maximum":
                schema.Maximum = number;
                break;
            case "exclusiveMaximum":
                schema.ExclusiveMaximum = number;
                break;
            case "minimum":
                schema.Minimum = number;
                break;
            case "exclusiveMinimum":
                schema.ExclusiveMinimum = number;
                break;
        }
    }

    /// <summary>In draft-04 <c>exclusiveMinimum</c> is true or false, and says how <c>minimum</c> is meant.</summary>
    public override void Complete(SchemaNode schema, KeywordReader reader)
    {
        if (schema.Resource.Dialect.Draft != Draft.Four)
            return;
        if (schema.Minimum is { } least && KeywordReader.IsTrue(schema.Extension("exclusiveMinimum")))
            (schema.Minimum, schema.ExclusiveMinimum) = (null, least);
        if (schema.Maximum is { } most && KeywordReader.IsTrue(schema.Extension("exclusiveMaximum")))
            (schema.Maximum, schema.ExclusiveMaximum) = (null, most);
    }

    public override bool Judges(SchemaNode schema) =>
        schema.Minimum is not null || schema.Maximum is not null || schema.ExclusiveMinimum is not null
        || schema.ExclusiveMaximum is not null || schema.MultipleOf is not null;

    public override bool Check(SchemaNode schema, YamlNode value, Evaluator evaluator, Evaluated? evaluated)
    {
        if (value.Kind != NodeKind.Number)
            return true;
        var number = JsonNumber.Parse(((YamlScalar)value).Value);
        return !(number < schema.Minimum)
            && !(number > schema.Maximum)
            && !(number <= schema.ExclusiveMinimum)
            && !(number >= schema.ExclusiveMaximum)
            && (schema.MultipleOf is not { } divisor || number.IsMultipleOf(divisor));
    }

    public override void Explain(SchemaNode schema, YamlNode value, Site site, Explainer explainer, List<Finding> findings)
    {
        if (value is not YamlScalar { Kind: NodeKind.Number } scalar)
            return;
        var number = JsonNumber.Parse(scalar.Value);
        (string Keyword, string Must)? broken =
            number < schema.Minimum ? ("minimum", $"at least {schema.Minimum}")
            : number > schema.Maximum ? ("maximum", $"at most {schema.Maximum}")
            : number <= schema.ExclusiveMinimum ? ("exclusiveMinimum", $"more than {schema.ExclusiveMinimum}")
            : number >= schema.ExclusiveMaximum ? ("exclusiveMaximum", $"less than {schema.ExclusiveMaximum}")
            : schema.MultipleOf is { } divisor && !number.IsMultipleOf(divisor) ? ("multipleOf", $"a multiple of {divisor}")
            : null;
        if (broken is var (keyword, must))
        {
            var message = Message.Must($"{site.Subject} must be {must}", $"is {Words.Clean(scalar.Value)}");
            findings.Add(Finding.At(Rules.NumberOutOfBounds, value, site, schema, keyword, message));
        }
    }

    public override void Document(SchemaNode schema, List<string> remarks)
    {
        if (Range(schema) is { } range)
            remarks.Add(char.ToUpperInvariant(range[0]) + range.Substring(1) + ".");
        if (schema.MultipleOf is { } step && step != JsonNumber.FromInt64(1))
            remarks.Add($"A multiple of {step}.");
    }

    public override SchemaTypes ImpliedTypes(SchemaNode schema) =>
        Judges(schema) ? SchemaTypes.Number | SchemaTypes.Integer : SchemaTypes.None;

    /// <summary>The bounds of a number, to follow "must be": <c>from 0 to 10</c>, <c>at least 1</c>; null where it has none.</summary>
    public static string? Range(SchemaNode schema)
    {
        if (schema is { Minimum: { } from, Maximum: { } to })
            return $"from {from} to {to}";
        string? low = schema.Minimum is { } least ? $"at least {least}"
            : schema.ExclusiveMinimum is { } above ? $"more than {above}"
            : null;
        string? high = schema.Maximum is { } most ? $"at most {most}"
            : schema.ExclusiveMaximum is { } below ? $"less than {below}"
            : null;
        return low is not null && high is not null ? $"{low} and {high}" : low ?? high;
    }
}
