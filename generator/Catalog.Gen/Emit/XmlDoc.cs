using System.Text;

namespace Catalog.Gen.Emit;

/// <summary>
/// Text for <c>///</c> comments. Whatever a curator or a stranger writes stays a comment: every line break that C#
/// knows (U+0085, U+2028 and U+2029 among them) starts a new <c>///</c> line, what XML forbids is left out, and so
/// are the marks that reverse the direction of text, which make code look like other code.
/// </summary>
internal static class XmlDoc
{
    /// <summary>Writes <c>&lt;summary&gt;</c>; a blank line in the text starts a paragraph.</summary>
    public static CodeWriter Summary(this CodeWriter writer, string text) => Element(writer, "summary", text);

    /// <summary>Writes <c>&lt;remarks&gt;</c>, or nothing where there is nothing to say.</summary>
    public static CodeWriter Remarks(this CodeWriter writer, string? text) =>
        string.IsNullOrWhiteSpace(text) ? writer : Element(writer, "remarks", text!);

    /// <summary>Writes an element of documentation, on one line where it fits.</summary>
    public static CodeWriter Element(this CodeWriter writer, string name, string text)
    {
        List<string> paragraphs = Paragraphs(text);
        string tag = name;
        int space = name.IndexOf(' ');
        if (space > 0)
            tag = name.Substring(0, space);

        if (paragraphs.Count <= 1 && (paragraphs.Count == 0 || paragraphs[0].IndexOf('\n') < 0))
            return writer.Line($"/// <{name}>{(paragraphs.Count == 0 ? "" : Inline(paragraphs[0]))}</{tag}>");

        writer.Line($"/// <{name}>");
        foreach (string paragraph in paragraphs)
        {
            string[] lines = Inline(paragraph).Split('\n');
            if (paragraphs.Count > 1)
            {
                lines[0] = "<para>" + lines[0];
                lines[lines.Length - 1] += "</para>";
            }

            foreach (string line in lines)
                writer.Line("/// " + line);
        }

        return writer.Line($"/// </{tag}>");
    }

    /// <summary>Text with <c>`code`</c> in backticks, as Markdown has it, made into <c>&lt;c&gt;</c>.</summary>
    private static string Inline(string paragraph)
    {
        string[] parts = Escape(paragraph).Split('`');
        if (parts.Length % 2 == 0)
            return string.Join("`", parts);
        var text = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.Length; i += 2)
        {
            bool isCode = parts[i].Length > 0 && parts[i].IndexOf('\n') < 0;
            text.Append(isCode ? "<c>" : "`").Append(parts[i]).Append(isCode ? "</c>" : "`").Append(parts[i + 1]);
        }

        return text.ToString();
    }

    /// <summary>Text as XML shows it: on as many lines as it has, each broken by <c>\n</c>.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n': break;
                case '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f': escaped.Append('\n'); break;
                case '\t': escaped.Append(' '); break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        escaped.Append(c).Append(text[++i]);
                    else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF')
                        escaped.Append('\uFFFD');
                    else if (!char.IsControl(c) && !ReversesText(c))
                        escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Text for an attribute of an element, in double quotes.</summary>
    public static string Attribute(string text) => Escape(text).Replace("\"", "&quot;").Replace('\n', ' ');

    private static bool ReversesText(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static List<string> Paragraphs(string text)
    {
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        foreach (string line in text.Replace("\r\n", "\n").Split('\n', '\r', '\u0085', '\u2028', '\u2029', '\v', '\f'))
        {
            if (line.Trim().Length > 0)
            {
                if (current.Length > 0)
                    current.Append('\n');
                current.Append(line.TrimEnd());
            }
            else if (current.Length > 0)
            {
                paragraphs.Add(current.ToString());
                current.Clear();
            }
        }

        if (current.Length > 0)
            paragraphs.Add(current.ToString());
        return paragraphs;
    }
}
