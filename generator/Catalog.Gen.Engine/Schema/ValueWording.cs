using System.Globalization;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>What is wrong with a single value, and what to write in its place.</summary>
internal sealed class ValueWording(SourceFile file)
{
    private static readonly string[] Yes = ["yes", "y", "on", "true", "1"];
    private static readonly string[] No = ["no", "n", "off", "false", "0"];

    /// <summary>For a value of a type that <paramref name="types"/> does not have.</summary>
    public string WrongType(SchemaTypes types, YamlNode value, Site site)
    {
        string must = $"{site.Subject} must be {Words.Types(types)}";
        return value switch
        {
            YamlScalar { Kind: NodeKind.Null } nothing => WrongNull(types, nothing, site, must),
            YamlScalar { Kind: NodeKind.String } text => must + ", but " + ButText(types, text),
            YamlScalar scalar => must + ", but " + ButNumberOrFlag(types, scalar),
            YamlSequence { Items.Length: 1 } list when list.Items[0] is YamlMapping && (types & SchemaTypes.Object) != 0 =>
                must + ", but is a list: take the '-' before its keys out",
            YamlSequence list when list.Items.Length == 1 && Values.IsType(list.Items[0], types) => must + $", but is a list: write {Words.Quote(list.Items[0])} alone",
            YamlMapping { Members.Length: 0 } when (types & SchemaTypes.Array) != 0 => must + ", but is an empty mapping: write [] for an empty list",
            YamlMapping when (types & SchemaTypes.Array) != 0 => must + ", but is a mapping: write its items each after '- '",
            _ => must + $", but is {Words.Kind(value)}",
        };
    }

    /// <summary>For a value that is none of those listed.</summary>
    public string NotAChoice(IReadOnlyList<(YamlNode Value, SchemaNode Schema)> choices, SchemaNode schema, YamlNode value, Site site)
    {
        IReadOnlyList<string> quoted = [.. choices.Where(choice => choice.Value.Kind != NodeKind.Null).Select(choice => Words.Quote(choice.Value)).Distinct()];
        if (value is YamlScalar { Kind: NodeKind.Null } nothing && IsEmpty(nothing))
            return $"{Empty(site)}: write {Words.Choices(quoted)}{site.OrOut}";
        if (value is not YamlScalar scalar)
            return $"{site.Subject} must be {Words.Choices(quoted)}, but is {Words.Kind(value)}";
        string noun = site.IsKey ? "key that is allowed here" : Words.Noun(schema, site);
        string isNot = $"{Words.Quote(scalar)} is not {Words.A(noun)}: ";
        string raw = Raw(scalar);
        foreach ((YamlNode choice, _) in choices)
        {
            // The right word, and YAML read it as something else.
            if (choice is YamlScalar other && other.Kind != scalar.Kind && (other.Value == scalar.Value || other.Value == raw))
            {
                return other.Kind == NodeKind.String
                    ? $"{site.Subject} must be the text {Words.Quote(other)}, but {Words.Clean(raw)} is read as {ReadAs(scalar, raw)}: put it in quotes"
                    : $"{site.Subject} must be {Words.Quote(other)}, but in quotes it is text: take the quotes off";
            }
        }

        if (Synonyms.Find(choices, schema, scalar) is { } right)
            return $"{isNot}write {Words.Quote(right)}";
        if (scalar.Kind == NodeKind.String
            && DidYouMean.Nearest(scalar.Value, choices.Select(choice => choice.Value).OfType<YamlScalar>().Where(c => c.Kind == NodeKind.String).Select(c => c.Value)) is { } nearest)
        {
            return $"{isNot}did you mean {Words.Quote(nearest)}?";
        }

        return quoted.Count == 0
            ? isNot + "no value is"
            : isNot + "write " + Words.Choices(quoted);
    }

    /// <summary>How to write a block text so that it does not end in a line break.</summary>
    public string WithoutLineBreak(YamlScalar value) => Raw(value) switch
    {
        ['|' or '>', '-', ..] => "take it out",
        ['|', ..] => "write '|-' in place of '|'",
        ['>', ..] => "write '>-' in place of '>'",
        _ => "take it out",
    };

    private string WrongNull(SchemaTypes types, YamlScalar value, Site site, string must)
    {
        if (IsEmpty(value))
            return $"{Empty(site)}: give it {Words.Types(types)}{site.OrOut}";
        string quotes = (types & SchemaTypes.String) != 0 ? "put it in quotes" : $"write {Words.Types(types)}";
        return $"{must}, but {Words.Clean(Raw(value))} is read as nothing: {quotes}{site.OrOut}";
    }

    private static string Empty(Site site) => site.IsItem && site.Name.Length > 0 ? $"an item of '{site.Name}' is empty" : $"{site.Subject} is empty";

    private string ButNumberOrFlag(SchemaTypes types, YamlScalar scalar)
    {
        string raw = Raw(scalar);
        if ((types & SchemaTypes.String) != 0)
            return $"{Words.Clean(raw)} is read as {ReadAs(scalar, raw)}: put it in quotes";
        if ((types & SchemaTypes.Boolean) != 0 && scalar.Kind == NodeKind.Number)
            return $"is {Words.Kind(scalar)}" + (Flag(scalar.Value) is { } flag ? $": write {flag}" : "");
        if (IsFlatListDue(types))
            return $"is {Words.Kind(scalar)}: write [{Words.Clean(raw)}]";
        return scalar.Kind == NodeKind.Number && (types & SchemaTypes.Integer) != 0 ? $"is {Words.Clean(raw)}" : $"is {Words.Kind(scalar)}";
    }

    private string ButText(SchemaTypes types, YamlScalar text)
    {
        bool isQuoted = Raw(text) is ['"' or '\'', ..];
        if ((types & (SchemaTypes.Number | SchemaTypes.Integer)) != 0)
        {
            if (isQuoted && AsNumber(text.Value) is not null)
                return $"{Words.Quote(text)} in quotes is text: take the quotes off";
            if (AsNumber(text.Value.Replace(",", "").Replace("_", "").Replace(" ", "")) is { } plain)
                return $"is {Words.Kind(text)}: write {plain}";
        }

        if ((types & SchemaTypes.Boolean) != 0 && Flag(text.Value) is { } flag)
            return isQuoted && text.Value == flag ? $"{Words.Quote(text)} in quotes is text: take the quotes off" : $"{Words.Quote(text)} is text: write {flag}";
        bool isPlain = text.Value.Length is > 0 and < 40 && text.Value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' ') && text.Value.Trim() == text.Value;
        return $"is {Words.Kind(text)}" + (IsFlatListDue(types) && isPlain ? $": write [{text.Value}]" : "");
    }

    private static bool IsFlatListDue(SchemaTypes types) => (types & SchemaTypes.Array) != 0;

    private static string? Flag(string text) =>
        Yes.Contains(text.ToLowerInvariant()) ? "true" : No.Contains(text.ToLowerInvariant()) ? "false" : null;

    private static string? AsNumber(string text) =>
        text.Length is > 0 and < 40 && text.All(c => c is (>= '0' and <= '9') or '.' or '-')
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? text
            : null;

    private static string ReadAs(YamlScalar scalar, string raw)
    {
        if (scalar.Kind == NodeKind.Boolean)
            return "a boolean";
        if (scalar.Kind == NodeKind.Null)
            return "nothing";
        string plain = JsonNumber.Parse(scalar.Value).ToString();
        return plain == raw ? "a number" : $"the number {plain}";
    }

    private bool IsEmpty(YamlScalar value) => Raw(value).Trim().Length == 0;

    private string Raw(YamlScalar value) =>
        value.Start >= 0 && value.End <= file.Text.Length && value.Start <= value.End
            ? file.Text.Substring(value.Start, value.End - value.Start)
            : value.Value;
}
