using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>What is wrong with a single value, and what to write in its place: in words, and as a fix where that is one text.</summary>
/// <param name="file">The text that values are read from.</param>
/// <param name="comparisons">How often what was written may be compared with what may have been meant.</param>
internal sealed class ValueWording(SourceFile file, Effort comparisons)
{
    private static readonly string[] Yes = ["yes", "y", "on", "true", "1"];
    private static readonly string[] No = ["no", "n", "off", "false", "0"];

    /// <summary>How often what was written may be compared with what may have been meant.</summary>
    public Effort Comparisons => comparisons;

    /// <summary>How fixes are written in the file.</summary>
    public Replacements Replacements { get; } = new(file);

    /// <summary>For a value of a type that <paramref name="types"/> does not have.</summary>
    /// <param name="schema">The schema that asks for the types.</param>
    /// <param name="types">The types that it asks for.</param>
    /// <param name="value">The value.</param>
    /// <param name="site">Where the value stands.</param>
    /// <param name="fits">Whether a schema holds for a value: what is written may be the value of one of the keys that are due.</param>
    public ValueAdvice WrongType(SchemaNode schema, SchemaTypes types, YamlNode value, Site site, Func<SchemaNode, YamlNode, bool> fits)
    {
        string must = $"{site.Subject} must be {SchemaWords.OfTypes(types, schema)}";
        return value switch
        {
            YamlScalar { Kind: NodeKind.Null } nothing => WrongNull(schema, types, nothing, site, must),
            YamlScalar { Kind: NodeKind.String } text => WrongText(types, text, must, ToWrite(schema, types, text, fits)),
            YamlScalar scalar => WrongNumberOrFlag(schema, types, scalar, site, must, ToWrite(schema, types, scalar, fits)),
            YamlSequence { Items: [YamlMapping] } when (types & SchemaTypes.Object) != 0 =>
                new(Message.Must(must, "is a list", "take the '-' before its keys out")),
            YamlSequence { Items: [var only] } list when Values.IsType(only, types) =>
                Tried(must, "is a list", $"write {NodeWords.Quote(only)} alone", Alone(list, only)),
            YamlMapping { Members.Length: 0 } when (types & SchemaTypes.Array) != 0 =>
                Tried(must, "is an empty mapping", "write [] for an empty list", Replacements.Value(value, "[]", isCertain: true)),
            YamlMapping when (types & ~SchemaTypes.Null) == SchemaTypes.Array =>
                new(Message.Must(must, "is a mapping", "write its items each after '- '")),
            _ => new(Message.Must(must, $"is {NodeWords.Kind(value)}")),
        };
    }

    /// <summary>For a value that is none of those listed.</summary>
    public ValueAdvice NotAChoice(
        IReadOnlyList<(YamlNode Value, SchemaNode Schema)> choices, SchemaNode schema, YamlNode value, Site site)
    {
        comparisons.Spend(choices.Count);
        IReadOnlyList<string> quoted =
        [
            .. choices.Where(choice => choice.Value.Kind != NodeKind.Null).Select(choice => NodeWords.Quote(choice.Value)).Distinct(),
        ];
        if (value is YamlScalar { Kind: NodeKind.Null } nothing && Replacements.IsEmpty(nothing))
            return new(new Message(Empty(site), $"write {Words.Choices(quoted)}{site.OrOut}"));
        if (value is not YamlScalar scalar)
            return NotScalar(choices, value, $"{site.Subject} must be {Words.Choices(quoted)}");
        if (ReadOtherwise(choices, scalar, site) is { } misread)
            return misread;

        string noun = site.IsKey ? "key that is allowed here" : SchemaWords.Noun(schema, site);
        string isNot = $"{NodeWords.Quote(scalar)} is not {Words.A(noun)}";
        var listed = new Message(isNot, quoted.Count == 0 ? "no value is" : $"write {Words.Choices(quoted)}");
        if (Synonyms.Find(choices, schema, scalar, comparisons) is { } right)
        {
            Fix? fix = right is YamlScalar term ? Replacements.Scalar(scalar, term, isCertain: true) : null;
            return new(new Message(isNot, $"write {NodeWords.Quote(right)}"), fix, listed);
        }

        IEnumerable<string> texts = choices.Select(choice => choice.Value).OfType<YamlScalar>()
            .Where(choice => choice.Kind == NodeKind.String)
            .Select(choice => choice.Value);
        if (scalar.Kind == NodeKind.String && DidYouMean.Nearest(scalar.Value, texts, comparisons) is { } nearest)
        {
            bool isCertain = string.Equals(nearest, scalar.Value, StringComparison.OrdinalIgnoreCase);
            Fix? fix = Replacements.Text(scalar.Start, scalar.End, nearest, isCertain);
            return new(new Message(isNot, $"did you mean {Words.Quote(nearest)}?"), fix, listed);
        }

        Fix? onlyChoice = quoted.Count == 1 && choices is [{ Value: YamlScalar one }]
            ? Replacements.Scalar(scalar, one, isCertain: false)
            : null;
        return new(listed, onlyChoice, new Message(isNot));
    }

    /// <summary>For a value that is not the only one that there may be.</summary>
    public ValueAdvice NotConstant(YamlScalar due, SchemaNode schema, YamlNode value, Site site)
    {
        (YamlNode, SchemaNode)[] choices = [(due, schema)];
        string must = $"{site.Subject} must be {NodeWords.Quote(due)}", but = $"is {NodeWords.Quote(value)}";
        if (value is not YamlScalar scalar)
            return NotScalar(choices, value, must);
        if (ReadOtherwise(choices, scalar, site) is { } misread)
            return misread;
        bool isSynonym = Synonyms.Find(choices, schema, scalar, comparisons) is not null;
        bool isSlip = due.Kind == NodeKind.String && scalar.Kind == NodeKind.String
            && DidYouMean.Nearest(scalar.Value, [due.Value], comparisons) is not null;
        bool isCertain = isSynonym || string.Equals(due.Value, scalar.Value, StringComparison.OrdinalIgnoreCase);
        return new(Message.Must(must, but), isSynonym || isSlip ? Replacements.Scalar(scalar, due, isCertain) : null);
    }

    /// <summary>How to write a block text so that it does not end in a line break.</summary>
    public string WithoutLineBreak(YamlScalar value) => Replacements.Raw(value) switch
    {
        ['|' or '>', '-', ..] => "take it out",
        ['|', ..] => "write '|-' in place of '|'",
        ['>', ..] => "write '>-' in place of '>'",
        _ => "take it out",
    };

    /// <summary>A list of one of the choices, where the choice alone is due.</summary>
    private ValueAdvice NotScalar(IReadOnlyList<(YamlNode Value, SchemaNode Schema)> choices, YamlNode value, string must)
    {
        string but = $"is {NodeWords.Kind(value)}";
        return value is YamlSequence { Items: [var only] } list && choices.Any(choice => YamlEquality.Equals(choice.Value, only))
            ? Tried(must, but, $"write {NodeWords.Quote(only)} alone", Alone(list, only))
            : new(Message.Must(must, but));
    }

    /// <summary>The right word, and YAML read it as something else; null where that is not what happened.</summary>
    private ValueAdvice? ReadOtherwise(
        IReadOnlyList<(YamlNode Value, SchemaNode Schema)> choices, YamlScalar scalar, Site site)
    {
        string raw = Replacements.Raw(scalar);
        foreach ((YamlNode choice, _) in choices)
        {
            if (choice is not YamlScalar other || other.Kind == scalar.Kind || (other.Value != scalar.Value && other.Value != raw))
                continue;
            return other.Kind == NodeKind.String
                ? new(ReadAsOther($"{site.Subject} must be the text {NodeWords.Quote(other)}", scalar), Replacements.InQuotes(scalar))
                : new(
                    Message.Must($"{site.Subject} must be {NodeWords.Quote(other)}", "in quotes it is text", "take the quotes off"),
                    Replacements.Value(scalar, other.Value, isCertain: true));
        }

        return null;
    }

    private ValueAdvice WrongNull(SchemaNode schema, SchemaTypes types, YamlScalar value, Site site, string must)
    {
        IReadOnlyList<string> keys = SchemaWords.RequiredKeys(schema);
        bool isMappingDue = (types & ~SchemaTypes.Null) == SchemaTypes.Object && keys.Count > 0;
        if (Replacements.IsEmpty(value))
        {
            string give = isMappingDue
                ? $"write {SchemaWords.KeysToWrite(keys)} below it, indented"
                : $"give it {SchemaWords.OfTypes(types, schema)}";
            return new(new Message(Empty(site), give + site.OrOut));
        }

        bool isTextDue = (types & SchemaTypes.String) != 0;
        string due = SchemaWords.OfTypes(types, schema), but = $"{Words.Clean(Replacements.Raw(value))} is read as nothing";
        Message written = Message.Must(must, but, $"write {due}{site.OrOut}");
        if (!isTextDue)
            return new(written);
        Fix? fix = site.OrOut.Length == 0 ? Replacements.InQuotes(value) : null;
        return new(Message.Must(must, but, "put it in quotes" + site.OrOut), fix, fix is null ? null : written);
    }

    private static string Empty(Site site) =>
        site.IsItem && site.Name.Length > 0 ? $"an item of {Words.Quote(site.Name)} is empty" : $"{site.Subject} is empty";

    private ValueAdvice WrongNumberOrFlag(
        SchemaNode schema, SchemaTypes types, YamlScalar scalar, Site site, string must, string toWrite)
    {
        string but = $"is {NodeWords.Kind(scalar)}";
        if ((types & SchemaTypes.String) != 0)
        {
            // Where quotes do not help, the message says what the text has to be.
            string expected = SchemaWords.Expected(schema) ?? SchemaWords.OfTypes(types, schema);
            return new(ReadAsOther(must, scalar), Replacements.InQuotes(scalar), Message.Must($"{site.Subject} must be {expected}", but));
        }

        if ((types & SchemaTypes.Boolean) != 0 && scalar.Kind == NodeKind.Number)
        {
            return Flag(scalar.Value) is { } flag
                ? Tried(must, but, $"write {flag}", Replacements.Value(scalar, flag, isCertain: false))
                : new(Message.Must(must, but));
        }

        if (IsFlatListDue(types))
            return Tried(must, but, $"write [{Words.Clean(Replacements.Raw(scalar))}]", InList(scalar));
        bool isFraction = scalar.Kind == NodeKind.Number && (types & SchemaTypes.Integer) != 0;
        return isFraction
            ? new(Message.Must(must, $"is {Words.Clean(Replacements.Raw(scalar))}"))
            : new(Message.Must(must, but, toWrite));
    }

    private ValueAdvice WrongText(SchemaTypes types, YamlScalar text, string must, string toWrite)
    {
        bool isQuoted = Replacements.IsQuoted(text);
        string but = $"is {NodeWords.Kind(text)}";
        if ((types & (SchemaTypes.Number | SchemaTypes.Integer)) != 0)
        {
            if (isQuoted && WrittenNumbers.IsNumber(text.Value))
                return QuotesOff(must, text, text.Value);
            if (WrittenNumbers.Plain(text.Value, isWhole: (types & SchemaTypes.Number) == 0) is { } plain)
                return Tried(must, but, $"write {plain}", Replacements.Value(text, plain, isCertain: false));
        }

        if ((types & SchemaTypes.Boolean) != 0 && Flag(text.Value) is { } flag)
        {
            return isQuoted && text.Value == flag
                ? QuotesOff(must, text, flag)
                : Tried(must, $"{NodeWords.Quote(text)} is text", $"write {flag}", Replacements.Value(text, flag, isCertain: false));
        }

        return IsFlatListDue(types) && IsPlainPhrase(text.Value)
            ? Tried(must, but, $"write [{text.Value}]", InList(text))
            : new(Message.Must(must, but, toWrite));
    }

    /// <summary>
    /// The mapping to write where only that can stand, or a list of such: <c>write { rel: …, url: … }</c>. What was written is
    /// in it where it can be the value of one key alone.
    /// </summary>
    private string ToWrite(SchemaNode schema, SchemaTypes types, YamlScalar value, Func<SchemaNode, YamlNode, bool> fits)
    {
        bool isList = (types & ~SchemaTypes.Null) == SchemaTypes.Array;
        SchemaNode? mapping = isList ? SchemaWords.ItemsOf(schema)
            : (types & ~SchemaTypes.Null) == SchemaTypes.Object ? schema
            : null;
        if (mapping is null || SchemaWords.RequiredKeys(mapping) is not { Count: > 0 and < 5 } keys)
            return "";
        string[] fitting = [.. keys.Where(key => SchemaWords.Properties(mapping).Any(
            property => property.Name == key && property.Schema.Always is null && fits(property.Schema, value)))];
        string written = Words.Clean(Replacements.Raw(value));
        IEnumerable<string> members = keys.Select(key => $"{Words.Clean(key)}: {(fitting is [var only] && only == key ? written : "…")}");
        string braces = $"{{ {string.Join(", ", members)} }}";
        return isList ? $"write [{braces}]" : $"write {braces}";
    }

    private ValueAdvice QuotesOff(string must, YamlScalar text, string value) =>
        Tried(must, $"{NodeWords.Quote(text)} in quotes is text", "take the quotes off", Replacements.Value(text, value, isCertain: true));

    /// <summary>Advice that is given only where the fix that follows it proves right; where there is none to try, it stands.</summary>
    private static ValueAdvice Tried(string must, string but, string advice, Fix? fix) =>
        new(Message.Must(must, but, advice), fix, Message.Must(must, but));

    private Message ReadAsOther(string must, YamlScalar scalar)
    {
        string raw = Replacements.Raw(scalar);
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

    private Fix? InList(YamlScalar scalar) => Replacements.Value(scalar, $"[{Replacements.Raw(scalar)}]", isCertain: false);

    /// <summary>The only item of a list, in place of the list; a long text has lines of its own.</summary>
    private Fix? Alone(YamlSequence list, YamlNode only) =>
        only is YamlScalar scalar ? Replacements.Value(list, Replacements.Raw(scalar), isCertain: false) : null;
}
