using Catalog.Gen.Engine.Regex;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <content>What the schema says of texts.</content>
internal sealed partial class SchemaNode
{
    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public EcmaRegex? Pattern { get; set; }

    public string? Format { get; set; }

    /// <summary>Whether <see cref="Format"/> is a check, and not only a remark.</summary>
    public bool FormatIsAsserted { get; set; }
}

/// <summary>What a text looks like: <c>minLength</c>, <c>maxLength</c>, <c>pattern</c>, <c>format</c>.</summary>
internal sealed class TextKeywords : KeywordFamily
{
    // Characters of a text that a format judges in a step.
    private const int CharactersOfStep = 32;

    public override IReadOnlyList<Keyword> Keywords { get; } =
    [
        new("maxLength", Drafts.All, Vocabularies.Validation),
        new("minLength", Drafts.All, Vocabularies.Validation),
        new("pattern", Drafts.All, Vocabularies.Validation),
        new("format", Drafts.All, Vocabularies.Format),
    ];

    public override void Read(SchemaNode schema, Keyword keyword, YamlNode value, KeywordReader reader)
    {
        switch (keyword.Name, value)
        {
            case ("maxLength", YamlScalar { Kind: NodeKind.Number } number):
                schema.MaxLength = KeywordReader.Count(number);
                break;
            case ("minLength", YamlScalar { Kind: NodeKind.Number } number):
                schema.MinLength = KeywordReader.Count(number);
                break;
            case ("pattern", YamlScalar { Kind: NodeKind.String } text):
                schema.Pattern = reader.Pattern(schema, text.Value, text.Start, text.End);
                break;
            case ("format", YamlScalar { Kind: NodeKind.String } text):
                schema.Format = text.Value;
                schema.FormatIsAsserted = reader.AssertsFormat(schema);
                break;
        }
    }

    public override bool Judges(SchemaNode schema) =>
        schema.MinLength is not null || schema.MaxLength is not null || schema.Pattern is not null || AssertedFormat(schema) is not null;

    public override bool Check(SchemaNode schema, YamlNode value, Evaluator evaluator, Evaluated? evaluated)
    {
        if (value.Kind != NodeKind.String)
            return true;
        string text = ((YamlScalar)value).Value;

        // A code point is one or two chars, so that most lengths need no count.
        if (schema.MaxLength is { } max && text.Length > max && Values.Length(text) > max)
            return false;
        if (schema.MinLength is { } min && (text.Length < min || (text.Length < 2L * min && Values.Length(text) < min)))
            return false;
        if (schema.Pattern is not null && !evaluator.Matches(schema.Pattern, text, value))
            return false;
        if (AssertedFormat(schema) is not { } format)
            return true;
        evaluator.Spend(text.Length / CharactersOfStep);
        return Formats.IsValid(format, text);
    }

    public override void Explain(SchemaNode schema, YamlNode value, Site site, Explainer explainer, List<Finding> findings)
    {
        if (value is not YamlScalar { Kind: NodeKind.String } text)
            return;
        int length = Values.Length(text.Value);
        if (length > schema.MaxLength)
            Add(Rules.LengthOutOfBounds, "maxLength", TooLong(schema.MaxLength.Value, length, site));
        if (length < schema.MinLength)
            Add(Rules.LengthOutOfBounds, "minLength", TooShort(schema, schema.MinLength.Value, length, site));
        if (AssertedFormat(schema) is { } format && !Formats.IsValid(format, text.Value))
            Add(Rules.FormatMismatch, "format", Message.Must($"{site.Subject} must be {Formats.Describe(format)}", ButIs(text, site)));
        if (schema.Pattern is not null && !explainer.Evaluator.Matches(schema.Pattern, text.Value, text))
        {
            Message message = WrongPattern(schema, text, site, explainer);
            findings.Add(Finding.At(Rules.PatternMismatch, value, site, schema, "pattern", message) with { NamesSchema = true });
        }

        void Add(Rule rule, string keyword, Message message) => findings.Add(Finding.At(rule, value, site, schema, keyword, message));
    }

    public override void Document(SchemaNode schema, List<string> remarks)
    {
        if (schema.Pattern is { } pattern)
            remarks.Add($"Matches `{pattern.Pattern}`.");
        if (Words.HowMany(schema.MinLength, schema.MaxLength, "character") is { } length)
            remarks.Add(length);
    }

    public override SchemaTypes ImpliedTypes(SchemaNode schema) =>
        schema.Pattern is not null || schema.MinLength is not null || schema.MaxLength is not null ? SchemaTypes.String : SchemaTypes.None;

    /// <summary>The format that is checked; null where there is none, or where it is a remark.</summary>
    private static string? AssertedFormat(SchemaNode schema) =>
        schema is { Format: { } format, FormatIsAsserted: true } && Formats.IsKnown(format) ? format : null;

    private static Message WrongPattern(SchemaNode schema, YamlScalar value, Site site, Explainer explainer)
    {
        string text = value.Value;
        string pattern = SchemaWords.Pattern(schema.Pattern!);
        string asked = schema.Examples.Length > 0 ? "be" + SchemaWords.Example(schema) : $"match the pattern {pattern}";
        var trimmed = new YamlScalar(value.Kind, text.Trim(), value.Start, value.End);
        if (text.Length > 0 && text[text.Length - 1] is '\n' && explainer.Evaluator.CheckAside(schema, trimmed))
        {
            string wrong = $"{site.Subject} ends in a line break, which the pattern {pattern} does not allow";
            return new Message(wrong, explainer.Wording.WithoutLineBreak(value));
        }

        if (trimmed.Value.Length != text.Length && explainer.Evaluator.CheckAside(schema, trimmed))
            return Message.Must($"{site.Subject} must {asked}", "begins or ends with a blank", "take it out");
        return Message.Must($"{site.Subject} must {asked}", ButIs(value, site));
    }

    private static Message TooLong(int most, int length, Site site) => Message.Must(
        $"{site.Subject} may have at most {Words.Count(most, "character")}",
        $"has {Words.Number(length)}",
        $"shorten it by {Words.Number(length - most)}");

    private static Message TooShort(SchemaNode schema, int least, int length, Site site) =>
        length == 0 && site is { IsRoot: false, IsKey: false }
            ? new($"{site.Subject} must not be empty", $"fill it in{site.OrOut}")
            : Message.Must(
                $"{site.Subject} must have at least {SchemaWords.Least(schema, "minLength", least, "character")}",
                $"has {Words.Number(length)}");

    // Of a key the sentence has said already what it is.
    private static string ButIs(YamlScalar value, Site site) => site.IsKey ? "" : $"is {NodeWords.Quote(value)}";
}
