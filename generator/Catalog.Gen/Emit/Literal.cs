using System.Globalization;
using System.Text;

namespace Catalog.Gen.Emit;

/// <summary>Values as C# literals. What comes out is one token, whatever the text.</summary>
internal static class Literal
{
    /// <summary>A string literal with its quotes.</summary>
    public static string Text(string text)
    {
        var literal = new StringBuilder(text.Length + 8).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '"': literal.Append("\\\""); break;
                case '\\': literal.Append("\\\\"); break;
                case '\n': literal.Append("\\n"); break;
                case '\r': literal.Append("\\r"); break;
                case '\t': literal.Append("\\t"); break;
                default:
                    if (IsPlain(c))
                        literal.Append(c);
                    else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        literal.Append("\\U").Append(char.ConvertToUtf32(c, text[++i]).ToString("X8", CultureInfo.InvariantCulture));
                    else
                        literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A UTF-8 string literal. A lone surrogate, which UTF-8 has no bytes for, becomes U+FFFD.</summary>
    public static string Utf8(string text) => Text(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))) + "u8";

    /// <summary>
    /// How many characters the string literals of generated code take, or a little more: an escape counts for as many as it is
    /// written with.
    /// </summary>
    public static int LengthIn(string code)
    {
        int length = 0;
        for (int i = 0; i < code.Length; i++)
        {
            if (code[i] == '/' && i + 1 < code.Length && code[i + 1] == '/')
            {
                int end = code.IndexOf('\n', i);
                i = end < 0 ? code.Length : end;
            }
            else if (code[i] == '\'')
            {
                // A character: one that is escaped, or a quote.
                i += i + 1 < code.Length && code[i + 1] == '\\' ? 3 : 2;
            }
            else if (code[i] == '"')
            {
                int start = ++i;
                while (i < code.Length && code[i] != '"')
                    i += code[i] == '\\' ? 2 : 1;
                length += Math.Min(i, code.Length) - start;
            }
        }

        return length;
    }

    /// <summary>
    /// Letters that can be read and can do no harm. The ranges are fixed, and not asked of <see cref="char"/>: what is
    /// a letter differs with the runtime that hosts the compiler, and the output must not.
    /// </summary>
    private static bool IsPlain(char c) =>
        c is (>= ' ' and <= '~') or (>= '\u00A1' and <= '\u024F' and not '\u00AD') or (>= '\u0391' and <= '\u03C9' and not '\u03A2')
            or (>= '\u0400' and <= '\u0481') or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA')
                or (>= '\u4E00' and <= '\u9FA5')
            or (>= '\uAC00' and <= '\uD7A3');
}
