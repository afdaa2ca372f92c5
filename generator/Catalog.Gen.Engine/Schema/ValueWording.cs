using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>What is wrong with a single value, and what to write in its place: in words, and as a fix where that is one text.</summary>
internal sealed class ValueWording(SourceFile file)
{
    private static readonly string[] Yes = ["yes", "y", "on", "true", "1"];
    private static readonly string[] No = ["no", "n", "off", "false", "0"];

    private readonly bool _isJson = YamlReader.IsJson(file);

    /// <summary>For a value of a type that <paramref name="types"/> does not have.</summary>
    public (Message Message, Fix? Fix) WrongType(SchemaTypes types, YamlNode value, Site site)
    {
        string must = $"{site.Subject} must be {SchemaWords.OfTypes(types)}";
        return value switch
        {
            YamlScalar { Kind: NodeKind.Null } nothing => WrongNull(types, nothing, site, must),
            YamlScalar { Kind: NodeKind.String } text => WrongText(types, text, must),
            YamlScalar scalar => WrongNumberOrFlag(types, scalar, must),
            YamlSequence { Items: [YamlMapping] } when (types & SchemaTypes.Object) != 0 =>
                (Message.Must(must, "is a list", "take the '-' before its keys out"), null),
            YamlSequence { Items: [var only] } list when Values.IsType(only, types) =>
                (Message.Must(must, "is a list", $"write {NodeWords.Quote(only)} alone"), Alone(list, only)),
            YamlMapping { Members.Length: 0 } when (types & SchemaTypes.Array) != 0 =>
                (Message.Must(must, "is an empty mapping", "write [] for an empty list"), Replace(value, "[]", isCertain: true)),
            YamlMapping when (types & SchemaTypes.Array) != 0 =>
                (Message.Must(must, "is a mapping", "write its items each after '- '"), null),
            _ => (Message.Must(must, $"is {NodeWords.Kind(value)}"), null),
        };
    }

    /// <summary>For a value that is none of those listed.</summary>
    public (Message Message, Fix? Fix) NotAChoice(
        IReadOnlyList<(YamlNode Value, SchemaNode Schema)> choices, SchemaNode schema, YamlNode value, Site site)
    {
        IReadOnlyList<string> quoted =
        [
            .. choices.Where(choice => choice.Value.Kind != NodeKind.Null).Select(choice => NodeWords.Quote(choice.Value)).Distinct(),
        ];
        if (value is YamlScalar { Kind: NodeKind.Null } nothing && IsEmpty(nothing))
            return (new Message(Empty(site), $"write {Words.Choices(quoted)}{site.OrOut}"), null);
        if (value is not YamlScalar scalar)
            return (Message.Must($"{site.Subject} must be {Words.Choices(quoted)}", $"is {NodeWords.Kind(value)}"), null);
        if (ReadOtherwise(choices, scalar, site) is { } misread)
            return misread;

        string noun = site.IsKey ? "key that is allowed here" : SchemaWords.Noun(schema, site);
        string isNot = $"{NodeWords.Quote(scalar)} is not {Words.A(noun)}";
        if (Synonyms.Find(choices, schema, scalar) is { } right)
        {
            Fix? fix = right is YamlScalar term ? Replace(scalar, term, isCertain: true) : null;
            return (new Message(isNot, $"write {NodeWords.Quote(right)}"), fix);
        }

        IEnumerable<string> texts = choices.Select(choice => choice.Value).OfType<YamlScalar>()
            .Where(choice => choice.Kind == NodeKind.String)
            .Select(choice => choice.Value);
        if (scalar.Kind == NodeKind.String && DidYouMean.Nearest(scalar.Value, texts) is { } nearest)
        {
            bool isCertain = string.Equals(nearest, scalar.Value, StringComparison.OrdinalIgnoreCase);
            return (new Message(isNot, $"did you mean {Words.Quote(nearest)}?"), ReplaceText(scalar, nearest, isCertain));
        }

        string advice = quoted.Count == 0 ? "no value is" : $"write {Words.Choices(quoted)}";
        Fix? onlyChoice = quoted.Count == 1 && choices is [{ Value: YamlScalar one }] ? Replace(scalar, one, isCertain: false) : null;
        return (new Message(isNot, advice), onlyChoice);
    }

    /// <summary>How to write a block text so that it does not end in a line break.</summary>
    public string WithoutLineBreak(YamlScalar value) => Raw(value) switch
    {
        ['|' or '>', '-', ..] => "take it out",
        ['|', ..] => "write '|-' in place of '|'",
        ['>', ..] => "write '>-' in place of '>'",
        _ => "take it out",
    };

    /// <summary>Another text in place of a text or a key: in the same quotes.</summary>
    public Fix? ReplaceText(int start, int end, string text, bool isCertain)
    {
        string written = Raw(start, end);
        return written.Length == 0 || written.IndexOfAny(['\r', '\n']) >= 0
            ? null
            : new Fix(new TextSpan(start, end), _isJson ? ScalarText.DoubleQuoted(text) : ScalarText.Like(written[0], text), isCertain);
    }

    /// <summary>The right word, and YAML read it as something else; null where that is not what happened.</summary>
    private (Message Message, Fix? Fix)? ReadOtherwise(
        IReadOnlyList<(YamlNode Value, SchemaNode Schema)> choices, YamlScalar scalar, Site site)
    {
        string raw = Raw(scalar);
        foreach ((YamlNode choice, _) in choices)
        {
            if (choice is not YamlScalar other || other.Kind == scalar.Kind || (other.Value != scalar.Value && other.Value != raw))
                continue;
            return other.Kind == NodeKind.String
                ? (ReadAsOther($"{site.Subject} must be the text {NodeWords.Quote(other)}", scalar), InQuotes(scalar))
                : (Message.Must($"{site.Subject} must be {NodeWords.Quote(other)}", "in quotes it is text", "take the quotes off"),
                    Replace(scalar, other.Value, isCertain: true));
        }

        return null;
    }

    private (Message Message, Fix? Fix) WrongNull(SchemaTypes types, YamlScalar value, Site site, string must)
    {
        if (IsEmpty(value))
            return (new Message(Empty(site), $"give it {SchemaWords.OfTypes(types)}{site.OrOut}"), null);
        bool isTextDue = (types & SchemaTypes.String) != 0;
        string advice = isTextDue ? "put it in quotes" : $"write {SchemaWords.OfTypes(types)}";
        string but = $"{Words.Clean(Raw(value))} is read as nothing";
        return (Message.Must(must, but, advice + site.OrOut), isTextDue && site.OrOut.Length == 0 ? InQuotes(value) : null);
    }

    private static string Empty(Site site) =>
        site.IsItem && site.Name.Length > 0 ? $"an item of '{site.Name}' is empty" : $"{site.Subject} is empty";

    private (Message Message, Fix? Fix) WrongNumberOrFlag(SchemaTypes types, YamlScalar scalar, string must)
    {
        if ((types & SchemaTypes.String) != 0)
            return (ReadAsOther(must, scalar), InQuotes(scalar));
        if ((types & SchemaTypes.Boolean) != 0 && scalar.Kind == NodeKind.Number)
        {
            return Flag(scalar.Value) is { } flag
                ? (Message.Must(must, $"is {NodeWords.Kind(scalar)}", $"write {flag}"), Replace(scalar, flag, isCertain: false))
                : (Message.Must(must, $"is {NodeWords.Kind(scalar)}"), null);
        }

        if (IsFlatListDue(types))
            return (Message.Must(must, $"is {NodeWords.Kind(scalar)}", $"write [{Words.Clean(Raw(scalar))}]"), InList(scalar));
        bool isFraction = scalar.Kind == NodeKind.Number && (types & SchemaTypes.Integer) != 0;
        return (Message.Must(must, isFraction ? $"is {Words.Clean(Raw(scalar))}" : $"is {NodeWords.Kind(scalar)}"), null);
    }

    private (Message Message, Fix? Fix) WrongText(SchemaTypes types, YamlScalar text, string must)
    {
        bool isQuoted = Raw(text) is ['"' or '\'', ..];
        if ((types & (SchemaTypes.Number | SchemaTypes.Integer)) != 0)
        {
            if (isQuoted && WrittenNumbers.IsNumber(text.Value))
                return (QuotesOff(must, text), Replace(text, text.Value, isCertain: true));
            if (WrittenNumbers.Plain(text.Value, isWhole: (types & SchemaTypes.Number) == 0) is { } plain)
                return (Message.Must(must, $"is {NodeWords.Kind(text)}", $"write {plain}"), Replace(text, plain, isCertain: false));
        }

        if ((types & SchemaTypes.Boolean) != 0 && Flag(text.Value) is { } flag)
        {
            return isQuoted && text.Value == flag
                ? (QuotesOff(must, text), Replace(text, flag, isCertain: true))
                : (Message.Must(must, $"{NodeWords.Quote(text)} is text", $"write {flag}"), Replace(text, flag, isCertain: false));
        }

        return IsFlatListDue(types) && IsPlainPhrase(text.Value)
            ? (Message.Must(must, $"is {NodeWords.Kind(text)}", $"write [{text.Value}]"), InList(text))
            : (Message.Must(must, $"is {NodeWords.Kind(text)}"), null);
    }

    private static Message QuotesOff(string must, YamlScalar text) =>
        Message.Must(must, $"{NodeWords.Quote(text)} in quotes is text", "take the quotes off");

    private Message ReadAsOther(string must, YamlScalar scalar)
    {
        string raw = Raw(scalar);
        return Message.Must(must, $"{Words.Clean(raw)} is read as {ReadAs(scalar, raw)}", "put it in quotes");
    }

    private static bool IsFlatListDue(SchemaTypes types) => (types & SchemaTypes.Array) != 0;

    /// <summary>Whether a text can stand in a list between brackets as it is.</summary>
    private static bool IsPlainPhrase(string text) =>
        text.Length is > 0 and < 40
        && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' ')
        && text.Trim() == text;

    private static string? Flag(string text) =>
        Yes.Contains(text.ToLowerInvariant()) ? "true" : No.Contains(text.ToLowerInvariant()) ? "false" : null;

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

    private Fix? InQuotes(YamlScalar scalar) =>
        Replace(scalar, _isJson ? ScalarText.DoubleQuoted(Raw(scalar)) : ScalarText.Quoted(Raw(scalar)), isCertain: true);

    private Fix? InList(YamlScalar scalar) => Replace(scalar, $"[{Raw(scalar)}]", isCertain: false);

    /// <summary>A list of one item in brackets, without them; one with dashes has lines of its own.</summary>
    private Fix? Alone(YamlSequence list, YamlNode only) =>
        only is YamlScalar scalar && Raw(list.Start, list.End) is ['[', ..] ? Replace(list, Raw(scalar), isCertain: false) : null;

    private Fix? Replace(YamlScalar written, YamlScalar with, bool isCertain) => with.Kind == NodeKind.String
        ? ReplaceText(written, with.Value, isCertain)
        : Replace(written, with.Value, isCertain);

    private Fix? ReplaceText(YamlScalar written, string text, bool isCertain) => ReplaceText(written.Start, written.End, text, isCertain);

    /// <summary>Other YAML in place of a value that stands on one line.</summary>
    private Fix? Replace(YamlNode value, string yaml, bool isCertain)
    {
        string written = Raw(value.Start, value.End);
        return written.Length == 0 || written.IndexOfAny(['\r', '\n']) >= 0
            ? null
            : new Fix(new TextSpan(value.Start, value.End), yaml, isCertain);
    }

    /// <summary>A value as it stands in the file, with its quotes.</summary>
    private string Raw(YamlScalar value) => Raw(value.Start, value.End);

    private string Raw(int start, int end) => file.Text.Substring(start, end - start);
}
