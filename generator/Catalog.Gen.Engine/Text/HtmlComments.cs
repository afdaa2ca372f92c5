using System.Text;

namespace Catalog.Gen.Engine.Text;

/// <summary>Comments of HTML in a text, which nobody is to see.</summary>
internal static class HtmlComments
{
    private const string Opening = "<!--", Closing = "-->";

    /// <summary>The text without those that begin and end on one line.</summary>
    public static string Remove(string text)
    {
        StringBuilder? rest = null;
        int copied = 0, close = -1, lineEnd = -1;
        for (int at = 0; (at = text.IndexOf(Opening, at, StringComparison.Ordinal)) >= 0;)
        {
            // Each is looked for once, however many comments begin before it.
            int from = at + Opening.Length;
            close = close >= from ? close : End(text.IndexOf(Closing, from, StringComparison.Ordinal));
            lineEnd = lineEnd >= from ? lineEnd : End(text.IndexOf('\n', from));
            if (close > lineEnd || close == text.Length)
            {
                at = from;
                continue;
            }

            rest ??= new StringBuilder(text.Length);
            rest.Append(text, copied, at - copied);
            at = copied = close + Closing.Length;
        }

        return rest is null ? text : rest.Append(text, copied, text.Length - copied).ToString();

        int End(int found) => found < 0 ? text.Length : found;
    }
}
