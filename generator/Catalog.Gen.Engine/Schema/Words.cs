using System.Globalization;
using System.Text;
using Catalog.Gen.Engine.Regex;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>Values, types and names in the curator's words.</summary>
internal static class Words
{
    private const int LongestQuote = 60;

    /// <summary>A value as a message shows it: a text in quotes, a number as it is, of all else the kind.</summary>
    public static string Quote(YamlNode value) => value switch
    {
        YamlScalar { Kind: NodeKind.String } text => Quote(text.Value),
        YamlScalar scalar => Clean(scalar.Value),
        YamlSequence { Items.Length: 0 } => "an empty list",
        YamlSequence => "a list",
        YamlMapping { Members.Length: 0 } => "an empty mapping",
        _ => "a mapping",
    };

    public static string Quote(string text) => "'" + Clean(text) + "'";

    /// <summary>Text that cannot break a message into lines, hide in it, or flood it.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder();
        foreach (char c in text)
        {
            if (clean.Length >= LongestQuote)
            {
                // Not between the halves of a surrogate pair.
                if (char.IsHighSurrogate(clean[clean.Length - 1]))
                    clean.Length--;
                return clean.Append('…').ToString();
            }

            switch (c)
            {
                case '\n':
                    clean.Append("\\n");
                    break;
                case '\r':
                    clean.Append("\\r");
                    break;
                case '\t':
                    clean.Append("\\t");
                    break;
                default:
                    if (char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                        clean.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    else
                        clean.Append(c);
                    break;
            }
        }

        return clean.ToString();
    }

    /// <summary>What a value is, after "but is": <c>the text 'open'</c>, <c>the number 3</c>, <c>a list</c>.</summary>
    public static string Kind(YamlNode value) => value switch
    {
        YamlScalar { Kind: NodeKind.String } text => $"the text {Quote(text.Value)}",
        YamlScalar { Kind: NodeKind.Number } number => $"the number {Clean(number.Value)}",
        YamlScalar { Kind: NodeKind.Null } => "null",
        _ => Quote(value),
    };

    /// <summary>What the <c>type</c> keyword asks for: <c>text or a number</c>.</summary>
    public static string Types(SchemaTypes types)
    {
        var names = new List<string>();
        if ((types & SchemaTypes.String) != 0)
            names.Add("text");
        if ((types & SchemaTypes.Number) != 0)
            names.Add("a number");
        else if ((types & SchemaTypes.Integer) != 0)
            names.Add("a whole number");
        if ((types & SchemaTypes.Boolean) != 0)
            names.Add((types & ~(SchemaTypes.Boolean | SchemaTypes.Null)) == 0 ? "true or false" : "a boolean (true or false)");
        if ((types & SchemaTypes.Array) != 0)
            names.Add("a list");
        if ((types & SchemaTypes.Object) != 0)
            names.Add("a mapping (keys with values)");

        // That a value may be null is rarely what somebody missed.
        if ((types & SchemaTypes.Null) != 0 && names.Count == 0)
            names.Add("null");
        return names.Count == 0 ? "of no type at all" : Or(names);
    }

    public static string Or(IReadOnlyList<string> parts) => Join(parts, "or");

    public static string And(IReadOnlyList<string> parts) => Join(parts, "and");

    /// <summary>A few choices in full, of many the first ones and how many there are.</summary>
    public static string Choices(IReadOnlyList<string> choices)
    {
        const int Most = 12, Shown = 8;
        return choices.Count <= Most
            ? Or(choices)
            : $"{string.Join(", ", choices.Take(Shown))}, … ({Number(choices.Count)} in all)";
    }

    /// <summary><c>1 item</c>, <c>2 items</c>.</summary>
    public static string Count(int count, string noun, string? plural = null) =>
        count == 1 ? $"1 {noun}" : $"{Number(count)} {plural ?? noun + "s"}";

    /// <summary>How many there may be, as a sentence: <c>At least 2 items.</c>; null where there is no bound.</summary>
    public static string? HowMany(int? least, int? most, string noun) => (least, most) switch
    {
        (null or 0, null) => null,
        ({ } from, { } to) when from == to => $"{Count(from, noun)}.",
        ({ } from, { } to) => $"{Number(from)} to {Count(to, noun)}.",
        ({ } from, null) => $"At least {Count(from, noun)}.",
        (null, { } to) => $"At most {Count(to, noun)}.",
    };

    /// <summary>A text on one line, its blanks folded.</summary>
    public static string OneLine(string text) =>
        string.Join(" ", text.Split([' ', '\n', '\r', '\t', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>With its article: <c>a modality</c>, <c>an age</c>.</summary>
    public static string A(string noun) =>
        (noun.Length > 0 && "aeiouAEIOU".IndexOf(noun[0]) >= 0 ? "an " : "a ") + noun;

    /// <summary>
    /// What a value is called: by the schema's title, else by the property, an item by the property's singular:
    /// <c>modalities</c> has items that are each a <c>modality</c>.
    /// </summary>
    public static string Noun(SchemaNode schema, Site site)
    {
        for (SchemaNode? node = schema; node is not null; node = node.Ref)
        {
            if (node.Title is { Length: > 0 } title)
                return Title(title);
        }

        if (site.Name.Length == 0)
            return "value that is allowed here";
        string words = Spaced(site.Name);
        return site.IsItem ? Singular(words) : words;
    }

    /// <summary>A pattern in quotes, whole: half of one helps nobody.</summary>
    public static string Pattern(EcmaRegex pattern) =>
        "'" + (pattern.Pattern.Length > LongestQuote && pattern.Pattern.All(c => !char.IsControl(c)) ? pattern.Pattern : Clean(pattern.Pattern)) + "'";

    /// <summary>A schema's title within a sentence: <c>Life stage</c> is a <c>life stage</c>, a <c>DOI</c> stays one.</summary>
    public static string Title(string title)
    {
        string clean = Clean(title);
        return clean.Length > 1 && char.IsUpper(clean[0]) && !char.IsUpper(clean[1])
            ? char.ToLowerInvariant(clean[0]) + clean.Substring(1)
            : clean;
    }

    private static string Spaced(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool startsWord = char.IsUpper(c) && i > 0 && char.IsLower(name[i - 1]);
            if (startsWord)
                words.Append(' ');
            bool aloneUpper = char.IsUpper(c) && (i + 1 >= name.Length || !char.IsUpper(name[i + 1])) && (i == 0 || !char.IsUpper(name[i - 1]));
            words.Append(c is '-' or '_' ? ' ' : aloneUpper ? char.ToLowerInvariant(c) : c);
        }

        return words.ToString();
    }

    private static string Singular(string words) =>
        words.EndsWith("ies", StringComparison.Ordinal) && words.Length > 4 ? words.Substring(0, words.Length - 3) + "y"
        : words.EndsWith("sses", StringComparison.Ordinal) || words.EndsWith("xes", StringComparison.Ordinal) || words.EndsWith("ches", StringComparison.Ordinal) ? words.Substring(0, words.Length - 2)
        : words.EndsWith("s", StringComparison.Ordinal) && !words.EndsWith("ss", StringComparison.Ordinal) && words.Length > 2 ? words.Substring(0, words.Length - 1)
        : words;

    private static string Join(IReadOnlyList<string> parts, string last) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + $" {last} " + parts[parts.Count - 1],
    };
}
