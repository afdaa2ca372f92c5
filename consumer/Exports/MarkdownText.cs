using System.Text;

namespace Pedi.Exports;

/// <summary>Text for Markdown (CommonMark with the tables of GitHub).</summary>
internal static class MarkdownText
{
    /// <summary>What may begin or end markup inside a line.</summary>
    private const string Marks = "\\`*_{}[]<>&|~$^=#";

    /// <summary>
    /// A text as it is read, letter by letter, at the beginning of a line's content or later. A line break or another control
    /// character is a space; space around the text goes, as it does in Markdown.
    /// </summary>
    public static string Escape(string text)
    {
        text = string.Concat(text.Select(letter => IsBreak(letter) ? ' ' : letter)).Trim();
        int digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (Marks.Contains(text[i]) || BeginsItem(text, i, digits) || BeginsLink(text, i))
                escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    /// <summary>A link that shows its own address.</summary>
    public static string Link(Uri address) => $"<{Address(address)}>";

    /// <summary>A link that shows a text.</summary>
    public static string Link(string text, Uri address) => $"[{Escape(text)}](<{Address(address)}>)";

    /// <summary>"-", "+" and "1." begin an item of a list where a line begins with them.</summary>
    private static bool BeginsItem(string text, int place, int digits) =>
        (place == 0 && text[place] is '-' or '+')
        || (place == digits && digits > 0 && text[place] is '.' or ')' && (place + 1 == text.Length || text[place + 1] == ' '));

    /// <summary>"http:" and "www." begin a link, which would take the escapes after them for its own.</summary>
    private static bool BeginsLink(string text, int place) =>
        (text[place] == ':' && place + 1 < text.Length && text[place + 1] != ' ')
        || (text[place] == '.' && place > 0 && text[place - 1] is 'w' or 'W');

    private static bool IsBreak(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029';

    /// <summary>What ends a link, or a cell, cannot stand in it.</summary>
    private static string Address(Uri address) => address.AbsoluteUri
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("|", "%7C", StringComparison.Ordinal);
}
