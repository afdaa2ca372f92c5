using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>
/// What is being typed at an offset of a YAML text, told from the characters before it alone: most of the time the text is no
/// YAML while one types.
/// </summary>
/// <param name="Token">What has been typed of it, with what stands behind the offset up to the end of the value or key.</param>
/// <param name="Quote">The quote that it begins with; NUL for none.</param>
/// <param name="Bracket">The bracket that is open around it: <c>[</c> or <c>{</c>; NUL for none.</param>
/// <param name="IsValue">Whether a key and its colon stand before it on the line, or within the brackets.</param>
/// <param name="Indent">The column of the first character on the line that is no blank and no dash: that of a key there.</param>
/// <param name="HasColon">Whether a colon stands behind it.</param>
internal readonly record struct TypedPlace(TextSpan Token, char Quote, char Bracket, bool IsValue, int Indent, bool HasColon)
{
    /// <summary>Looks at a text; null where prose is typed: a comment, a block of text.</summary>
    public static TypedPlace? Find(string text, int offset)
    {
        var brackets = new Stack<char>();
        int lineStart = 0;
        int blockIndent = -1;
        int bracketIndent = -1;
        while (true)
        {
            int length = text.AsSpan(lineStart).IndexOfAny('\n', '\r');
            int lineEnd = length < 0 ? text.Length : lineStart + length;
            int first = lineStart;
            while (first < lineEnd && text[first] == ' ')
                first++;
            bool isBlank = first == lineEnd, isLast = offset <= lineEnd;

            // What is within brackets stands further right than the key before them: they were forgotten to be closed.
            if (brackets.Count > 0 && !isBlank && first - lineStart <= bracketIndent && text[first] is not (']' or '}'))
                brackets.Clear();
            bool wasOpen = brackets.Count > 0;
            bool isInBlock = blockIndent >= 0 && (isBlank || first - lineStart > blockIndent);
            if (isInBlock && isLast)
                return isBlank && offset - lineStart <= blockIndent ? Typed(text, lineStart, offset, lineEnd, brackets, out _) : null;
            if (!isInBlock)
            {
                blockIndent = -1;
                TypedPlace? typed = Typed(text, lineStart, isLast ? offset : lineEnd, lineEnd, brackets, out bool opensBlock);
                if (isLast)
                    return typed;
                if (opensBlock)
                    blockIndent = first - lineStart;
                if (!wasOpen)
                    bracketIndent = text.AsSpan(first, lineEnd - first) is ['[' or '{', ..] ? -1 : first - lineStart;
            }

            if (lineEnd >= text.Length)
                return null;
            lineStart = lineEnd + (text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n' ? 2 : 1);
        }
    }

    /// <summary>Reads a line up to where it is typed in.</summary>
    private static TypedPlace? Typed(string text, int lineStart, int stop, int lineEnd, Stack<char> brackets, out bool opensBlock)
    {
        opensBlock = false;
        int at = lineStart, indent = -1;
        bool isValue = false;
        while (true)
        {
            while (at < stop && text[at] is ' ' or '\t')
                at++;
            bool isDash = brackets.Count == 0 && !isValue && at < stop && text[at] == '-' && (at + 1 >= lineEnd || text[at + 1] == ' ');
            if (isDash && at + 1 < stop)
            {
                at++;
                continue;
            }

            if (indent < 0)
                indent = at - lineStart;
            if (at >= stop)
            {
                TextSpan token = TokenAt(text, at, stop, lineEnd, '\0', brackets, out bool hasColon);
                return new TypedPlace(token, '\0', Open(brackets), isValue, indent, hasColon);
            }

            char c = text[at];
            if (c == '#' && (at == lineStart || text[at - 1] is ' ' or '\t'))
                return null;
            if (c is '[' or '{')
            {
                brackets.Push(c);
                isValue = false;
                at++;
                continue;
            }

            if (c is ']' or '}' or ',' && brackets.Count > 0)
            {
                if (c != ',')
                    brackets.Pop();
                isValue = false;
                at++;
                continue;
            }

            if (c is '|' or '>' && isValue)
            {
                opensBlock = true;
                return null;
            }

            // An anchor or a tag stands before the value.
            if (c is '&' or '!')
            {
                while (at < stop && text[at] != ' ')
                    at++;
                if (at >= stop)
                    return null;
                continue;
            }

            int start = at;
            char quote = c is '"' or '\'' ? c : '\0';
            at = quote != '\0' ? BehindQuote(text, at, stop) : BehindPlain(text, at, stop, brackets.Count > 0);
            bool isWhole = at < stop && (quote == '\0' || text[at - 1] == quote);
            if (!isWhole)
            {
                TextSpan token = TokenAt(text, start, stop, lineEnd, quote, brackets, out bool hasColon);
                return new TypedPlace(token, quote, Open(brackets), isValue, indent, hasColon);
            }

            while (at < stop && text[at] is ' ' or '\t')
                at++;
            if (at < stop && text[at] == ':')
            {
                isValue = true;
                at++;
            }
            else if (at >= stop)
            {
                // Behind a text that has ended: a blank was typed, and it may go on.
                TextSpan token = TokenAt(text, start, stop, lineEnd, quote, brackets, out bool hasColon);
                return quote != '\0' ? null : new TypedPlace(token, quote, Open(brackets), isValue, indent, hasColon);
            }
        }
    }

    private static char Open(Stack<char> brackets) => brackets.TryPeek(out char open) ? open : '\0';

    private static int BehindQuote(string text, int at, int stop)
    {
        char quote = text[at++];
        while (at < stop && text[at] != quote)
            at += text[at] == '\\' && quote == '"' ? 2 : 1;
        return Math.Min(at + 1, stop);
    }

    private static int BehindPlain(string text, int at, int stop, bool isFlow)
    {
        for (; at < stop; at++)
        {
            char c = text[at];
            char next = at + 1 < text.Length ? text[at + 1] : '\n';
            if (c == ':' && (next is ' ' or '\n' or '\r' or '\t' || (isFlow && next is ',' or ']' or '}')))
                return at;
            if (isFlow && c is ',' or ']' or '}' or '[' or '{')
                return at;
            if (c == '#' && text[at - 1] == ' ')
                return at;
        }

        return at;
    }

    /// <summary>From where the key or value begins to where it ends, behind the offset.</summary>
    private static TextSpan TokenAt(
        string text, int start, int stop, int lineEnd, char quote, Stack<char> brackets, out bool hasColon)
    {
        int end = stop;
        if (quote != '\0')
        {
            int from = Math.Min(Math.Max(stop, start + 1), lineEnd);
            int close = text.IndexOf(quote, from, lineEnd - from);
            bool isClosed = stop > start + 1 && text[stop - 1] == quote;
            end = isClosed ? stop : close < 0 ? stop : close + 1;
        }
        else
        {
            end = Math.Max(stop, BehindPlain(text, Math.Max(start, stop), lineEnd, brackets.Count > 0));
            while (end > stop && text[end - 1] == ' ')
                end--;
        }

        int behind = end;
        while (behind < lineEnd && text[behind] == ' ')
            behind++;
        hasColon = behind < lineEnd && text[behind] == ':';
        return new TextSpan(Math.Min(start, stop), end);
    }
}
