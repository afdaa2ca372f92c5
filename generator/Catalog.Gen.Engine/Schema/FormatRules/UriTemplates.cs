namespace Catalog.Gen.Engine.Schema.FormatRules;

/// <summary>RFC 6570, with its erratum 6937 (an apostrophe is a literal).</summary>
internal static class UriTemplates
{
    public static bool IsTemplate(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int open = text.IndexOf('{', at);
            string literal = open < 0 ? text.Substring(at) : text.Substring(at, open - at);
            if (!UriCharacters.Consists(literal, IsLiteral))
                return false;
            if (open < 0)
                return true;
            int close = text.IndexOf('}', open);
            if (close < 0 || !IsExpression(text.Substring(open + 1, close - open - 1)))
                return false;
            at = close + 1;
        }

        return true;
    }

    private static bool IsLiteral(int c) =>
        c is (> ' ' and < 0x7F and not ('"' or '%' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'))
        || UriCharacters.IsUnicode(c) || UriCharacters.IsPrivate(c);

    private static bool IsExpression(string text)
    {
        bool hasOperator = text.Length > 0 && "+#./;?&=,!@|".IndexOf(text[0]) >= 0;
        return text.Substring(hasOperator ? 1 : 0).Split(',').All(IsVariable);
    }

    private static bool IsVariable(string text)
    {
        int colon = text.IndexOf(':');
        string name = colon >= 0 ? text.Substring(0, colon)
            : text.EndsWith("*", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1)
            : text;
        bool length = colon < 0
            || (text.Length - colon - 1 is >= 1 and <= 4
                && text[colon + 1] != '0'
                && Ascii.Digits(text, colon + 1, text.Length - colon - 1) > 0);
        return length && name.Split('.').All(static part =>
            part.Length > 0 && UriCharacters.Consists(part, static c => Ascii.IsLetterOrDigit(c) || c == '_'));
    }
}
