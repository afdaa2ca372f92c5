using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// Says in plain words why YAML cannot be read, and what to do. YamlDotNet's reasons speak of scanners and tokens; each
/// that a curator is likely to meet has its own sentence here, the rest keep YamlDotNet's words.
/// </summary>
internal static class SyntaxWording
{
    public static Message KeyAlone { get; } = new("a ':' is missing behind this key", "add it, and the key's value");

    /// <summary>What YamlDotNet has no reason for: it throws another exception where a line inside brackets is not indented.</summary>
    public static Message OutdentedInBrackets { get; } = new(
        "this line stands inside '[' or '{' and is not indented deeper than its key",
        "indent it, or close the bracket above");

    public static Message ImpossibleEscape { get; } = new("this escape is no Unicode character", "write the character itself");

    public static Message Unexpected { get; } = new("the YAML cannot be read here");

    private static readonly (string Reason, Message Message)[] Known =
    [
        ("Mapping values are not allowed",
            new(
                "a ':' with a space behind it makes a key, and none can stand here",
                "put the whole text in quotes, or fix the indentation")),
        ("scanning a plain scalar value, found invalid mapping",
            new(
                "a ':' with a space behind it makes a key, and none can stand here",
                "put the whole text in quotes, or fix the indentation")),
        ("found invalid mapping", new("a key must stand on one line", "put the text in quotes, or fix the indentation")),
        ("could not find expected ':'",
            new("a ':' is missing on this line", "add it; if the line continues the text above, indent it deeper")),
        ("did not find expected '-' indicator",
            new("a list item must begin with '- ' and stand right below the others", "fix the indentation")),
        ("Block sequence entries are not allowed",
            new("a list item ('- ') cannot stand here", "begin it on a line of its own, or put the text in quotes")),
        ("Mapping keys are not allowed", new("a key ('? ') cannot stand here", "put the text in quotes")),
        ("flow sequence, did not find expected", new("a ',' or ']' is missing", "a list that begins with '[' must end with ']'")),
        ("flow mapping,", new("a ',' or '}' is missing", "a mapping that begins with '{' must end with '}'")),
        ("found unexpected end of stream", new("the quotes that open here are never closed", "close them")),
        ("found unexpected document indicator", new("the quotes that open here are not closed before '---' or '...'", "close them")),
        ("found unknown escape character", new(
            "a '\\' in double quotes is followed by a character that means nothing",
            "write '\\\\' for the character itself, or use single quotes")),
        ("did not find expected hexadecimal number",
            new(
                "'\\x', '\\u' and '\\U' want 2, 4 and 8 hexadecimal digits",
                "write '\\\\' for the character itself, or use single quotes")),
        ("Unicode", ImpossibleEscape),
        ("invalid comment after", new("a '#' needs a space before it to begin a comment", "put one there, or put the text in quotes")),
        ("found a comment without", new("a '#' needs a space before it to begin a comment", "put one there, or put the text in quotes")),
        ("found a comment between adjacent scalars",
            new("a comment cannot interrupt a text", "put the text in quotes, or the comment elsewhere")),
        ("extra spaces in first line",
            new("the first lines of this text are empty and indented deeper than the text", "take their spaces out")),
        ("more spaces in lines above first content line",
            new("the first lines of this text are empty and indented deeper than the text", "take their spaces out")),
        ("block scalar, did not find expected comment or line break",
            new("behind '|' or '>' only '+', '-' or a digit can stand", "begin the text on the next line, or put it in quotes")),
        ("indentation indicator equal to 0", new("the digit behind '|' or '>' must be 1 to 9", "correct it, or take it out")),
        ("undefined tag handle", new("a text that begins with '!' must stand in quotes", "put it in quotes")),
        ("scanning a tag", new("a text that begins with '!' must stand in quotes", "put it in quotes")),
        ("anchor or alias",
            new("'&' marks a value and '*' repeats it, and a name must follow", "a text that begins with either must stand in quotes")),
        ("more than one anchor", new("one value is marked twice with '&'", "keep one mark")),
        ("Anchor before sequence entry", new("a mark ('&name') cannot stand before '- '", "put it behind")),
        ("directive", new("a line that begins with '%' is an instruction to the reader", "put the text in quotes")),
        ("incompatible YAML document", new("this version of YAML is not known", "take the line out")),
        ("invalid content after '...' marker", new("'...' ends the file, and nothing can stand behind it", "take the '...' out")),
        ("did not find expected node content", new("a value is missing here", "write it, or take the key out")),
        ("while parsing a node", new("the file ends where a value is missing", "write it, or take out what comes before it")),
    ];

    /// <summary>Explains a reason of YamlDotNet's, and narrows or widens its span to what a message should point at.</summary>
    public static Message Explain(string reason, SourceFile file, ref int start, ref int end)
    {
        string text = file.Text;
        if (Has(reason, "tab") || CharAt(text, start) == '\t')
        {
            // A tab below a text is reported from the text on: the tab alone is the culprit.
            if (CharAt(text, end) == '\t')
                start = end;
            end = Math.Min(start + 1, text.Length);
            return new Message("a tab stands here, and YAML is indented with spaces only", "put spaces in its place");
        }

        int line = file.LineAt(end).Line + 1;
        if (start == end && CharAt(text, start) is not ('\0' or '\r' or '\n'))
            end++;
        char c = CharAt(text, start);
        if (Has(reason, "cannot start any token"))
            return new Message($"a text cannot begin with '{c}'", "put it in quotes");
        if (Has(reason, "multi-line double-quoted scalar"))
        {
            string number = Words.Number(line);
            return new Message(
                $"every line of a text in double quotes must be indented deeper than its key, and line {number} is not", "indent it");
        }

        if (Has(reason, "block mapping, did not find expected key") || Has(reason, "<document"))
            return ExplainStray(c, text, start, end);
        foreach ((string known, Message message) in Known)
        {
            if (Has(reason, known))
                return message;
        }

        return new Message($"the YAML cannot be read here ({Words.Clean(reason.TrimEnd('.'))})");
    }

    /// <summary>Something stands where a key, or the end of the file, is due.</summary>
    private static Message ExplainStray(char c, string text, int start, int end)
    {
        if (c is ']' or '}')
            return new Message($"this '{c}' closes nothing", "take it out, or put the text in quotes");
        if (c == '-' && CharAt(text, start + 1) is ' ' or '\n' or '\r')
            return new Message("a list item stands where a key is due", "fix the indentation, or give the list a key of its own");
        if (c == ':')
            return new Message("a key must stand on one line", "put the text in quotes, or fix the indentation");
        int before = start - 1;
        while (CharAt(text, before) is ' ')
            before--;
        if (CharAt(text, before) is '\'' or '"')
        {
            return new Message(
                "the quotes have closed before this", "write '' for a quote within single quotes, and \\\" within double quotes");
        }


        while (CharAt(text, end) is ' ')
            end++;
        return CharAt(text, end) == ':'
            ? new Message("this key is not in line with the keys above", "fix the indentation")
            : new Message("a ':' is missing behind this key", "add it; if the line continues the text above, indent it deeper");
    }

    private static char CharAt(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';

    private static bool Has(string reason, string part) => reason.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
