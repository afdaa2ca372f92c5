using System.Text;

namespace Pedi.Exports;

/// <summary>Text for TeX and BibTeX.</summary>
internal static class TexText
{
    /// <summary>
    /// A text as TeX sets it letter by letter. BibTeX counts braces even after a backslash: a brace of the text is written as
    /// a command, so that those of the file stay balanced. A line break or another control character is a space.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            // Two of these in a row are one sign to TeX: a dash, a quotation mark.
            char letter = text[i];
            if (i > 0 && letter == text[i - 1] && letter is '-' or '\'' or '`' or ',')
                escaped.Append("{}");
            _ = letter switch
            {
                '\\' => escaped.Append(@"\textbackslash{}"),
                '{' => escaped.Append(@"\textbraceleft{}"),
                '}' => escaped.Append(@"\textbraceright{}"),
                '~' => escaped.Append(@"\textasciitilde{}"),
                '^' => escaped.Append(@"\textasciicircum{}"),
                '<' => escaped.Append(@"\textless{}"),
                '>' => escaped.Append(@"\textgreater{}"),
                '|' => escaped.Append(@"\textbar{}"),
                '"' => escaped.Append(@"\textquotedbl{}"),
                '&' or '%' or '$' or '#' or '_' => escaped.Append('\\').Append(letter),
                _ => escaped.Append(char.IsControl(letter) ? ' ' : letter),
            };
        }

        return escaped.ToString();
    }
}
