using System.Buffers;
using System.Text;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Reporting;

/// <summary>Values as Markdown. They come from anybody's YAML: none may end the line it stands in, or be read as markup.</summary>
internal static class Markdown
{
    private const int Longest = 120;
    private const int Context = 40;

    private static readonly SearchValues<char> FlowIndicators = SearchValues.Create(",[]{}:\"");

    /// <summary>
    /// Prose, with what Markdown, its common extensions (formulas, emoji, attributes, links without brackets) and HTML would
    /// read as markup escaped; shortened where it is long.
    /// </summary>
    public static string Text(string text) => Escape(Clip(OneLine(text)));

    /// <summary>Prose in the same way, as long as it is: a message says at its end what to do.</summary>
    public static string Sentence(string text) => Escape(OneLine(text));

    private static string Escape(string line)
    {
        var escaped = new StringBuilder();
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            switch (c)
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '@':
                    // Not a mention of whoever has that name where the notes are published.
                    escaped.Append("&#64;");
                    break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '>' or '~' or '!' or '$' or '^' or '=' or '+' or '{' or '}':
                case ':' when i + 1 < line.Length && line[i + 1] != ' ':
                case '.' when line.AsSpan(0, i).EndsWith("www", StringComparison.OrdinalIgnoreCase):
                    escaped.Append('\\').Append(c);
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>A code span, fenced by more backticks than the text has in a row.</summary>
    public static string Code(string text)
    {
        string line = OneLine(text);
        int run = 0, longest = 0;
        foreach (char c in line)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        string fence = new('`', longest + 1);
        bool pad = line.Length == 0 || line[0] == '`' || line[^1] == '`';
        return pad ? $"{fence} {line} {fence}" : fence + line + fence;
    }

    /// <summary>A value, shortened where it is long.</summary>
    public static string Value(YamlNode node) => Code(Clip(OneLine(Inline(node, nested: false))));

    /// <summary>Two values; of long texts only where they differ.</summary>
    public static (string Old, string New) Values(YamlNode old, YamlNode @new)
    {
        string x = OneLine(Inline(old, nested: false)), y = OneLine(Inline(@new, nested: false));
        if (x == y || (x.Length <= Longest && y.Length <= Longest))
            return (Value(old), Value(@new));
        int start = 0, end = 0, shorter = Math.Min(x.Length, y.Length);
        while (start < shorter && x[start] == y[start])
            start++;
        while (end < shorter - start && x[^(end + 1)] == y[^(end + 1)])
            end++;
        return (Code(Around(x, start, end)), Code(Around(y, start, end)));
    }

    /// <summary>What differs, with the words before and behind it.</summary>
    private static string Around(string text, int start, int end)
    {
        int from = start <= Context ? 0 : WordAfter(text, start - Context, start);
        int to = end <= Context ? text.Length : WordBefore(text, text.Length - end + Context, text.Length - end);
        string middle = text[Whole(text, from)..Whole(text, to)];
        if (middle.Length > 2 * Longest)
            middle = string.Concat(middle.AsSpan(0, Whole(middle, Longest)), " … ", middle.AsSpan(Whole(middle, middle.Length - Longest)));
        return (from > 0 ? "… " : "") + middle + (to < text.Length ? " …" : "");
    }

    private static int WordAfter(string text, int at, int latest)
    {
        int space = text.IndexOf(' ', at, latest - at);
        return space < 0 ? at : space + 1;
    }

    private static int WordBefore(string text, int at, int earliest)
    {
        int space = text.LastIndexOf(' ', at - 1, at - earliest);
        return space < 0 ? at : space;
    }

    /// <summary>The same offset, or the one before it where it would cut a surrogate pair.</summary>
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static string Clip(string line)
    {
        if (line.Length <= Longest)
            return line;
        int space = line.LastIndexOf(' ', Longest - 1, Longest / 2);
        return line[..(space > 0 ? space : Whole(line, Longest - 1))] + "…";
    }

    /// <summary>A value as YAML would have it on one line; a text stands bare where it can be taken for nothing else.</summary>
    private static string Inline(YamlNode node, bool nested) => node switch
    {
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(item => Inline(item, nested: true)))}]",
        YamlMapping mapping =>
            $"{{{string.Join(", ", mapping.Members.Select(member => $"{member.Name}: {Inline(member.Value, nested: true)}"))}}}",
        YamlScalar { Kind: NodeKind.String } text when NeedsQuotes(text.Value, nested) => $"\"{text.Value}\"",
        YamlScalar scalar => scalar.Value,
        _ => "",
    };

    private static bool NeedsQuotes(string text, bool nested) =>
        text.Length == 0
        || text.Trim().Length != text.Length
        || CoreSchema.Resolve(text, out _) != NodeKind.String
        || (nested && text.AsSpan().ContainsAny(FlowIndicators));

    /// <summary>
    /// White space of any kind as single spaces, and control characters gone: U+2028 and its like end a line too. Marks that turn
    /// the order of what is shown are spelt.
    /// </summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        bool space = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
            }
            else if (!char.IsControl(c))
            {
                if (space && line.Length > 0)
                    line.Append(' ');
                space = false;
                if (InvisibleCharacters.IsDeceptive(c))
                    line.Append(Words.Clean(c.ToString()));
                else
                    line.Append(c);
            }
        }

        return line.ToString();
    }
}
