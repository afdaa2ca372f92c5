using System.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <content>Scalars without quotes, and lists on one line.</content>
internal sealed partial class CommonYaml
{
    /// <summary>Reads what stands at the token when it is no block mapping or list.</summary>
    /// <param name="indent">The column of the block that it belongs to: lines that continue it stand deeper.</param>
    /// <param name="depth">Its depth, if it is a list.</param>
    private YamlNode? ReadScalar(int indent, int depth)
    {
        char c = _text[_at];
        switch (c)
        {
            case '"':
            case '\'':
                return ReadQuoted(c, indent);
            case '|':
            case '>':
                return ReadBlockScalar(c == '|', indent);
            case '[':
            case '{':
                return depth > YamlLimits.Depth ? null : ReadFlow(c);
            default:
                return BeginsPlain(c) && !IsDash() ? ReadPlain(indent) : null;
        }
    }

    private bool BeginsPlain(char c) => c switch
    {
        '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' =>
            false,
        '-' => _at + 1 < _lineEnd && _text[_at + 1] != ' ',
        _ => true,
    };

    /// <summary>Where a plain text ends on a line, spaces and comment left out.</summary>
    /// <param name="at">Where it begins.</param>
    /// <param name="lineEnd">Where its line ends.</param>
    /// <param name="colon">The colon that makes a key of it; then it ends there. -1 where there is none.</param>
    /// <param name="commented">Does a comment follow?</param>
    private int PlainEnd(int at, int lineEnd, out int colon, out bool commented)
    {
        int end = lineEnd;
        commented = false;
        for (int hash = at; (hash = _text.IndexOf('#', hash, lineEnd - hash)) >= 0; hash++)
        {
            if (hash > at && _text[hash - 1] != ' ')
                continue;
            commented = true;
            end = hash;
            break;
        }

        for (colon = at; (colon = _text.IndexOf(':', colon, end - colon)) >= 0; colon++)
        {
            if (colon + 1 != lineEnd && _text[colon + 1] != ' ')
                continue;
            commented = false;
            end = colon;
            break;
        }

        while (end > at && _text[end - 1] == ' ')
            end--;
        return end;
    }

    private YamlScalar? ReadPlain(int indent)
    {
        int start = _at;
        int end = PlainEnd(start, _lineEnd, out int colon, out bool commented);
        if (colon >= 0)
            return null;
        string text = _text.Substring(start, end - start);
        if (!commented && Continues(indent, out int breaks))
        {
            StringBuilder builder = Builder().Append(text);
            do
            {
                Fold(builder, breaks);
                end = PlainEnd(_at, _lineEnd, out colon, out commented);
                if (colon >= 0)
                    return null;
                builder.Append(_text, _at, end - _at);
                _at = end;
            }
            while (!commented && Continues(indent, out breaks));

            text = builder.ToString();
        }

        NodeKind kind = CoreSchema.Resolve(text, out string? value);
        if (value is null)
            return null;
        _lastEnd = end;
        FindToken();
        return new YamlScalar(kind, value, start, end);
    }

    /// <summary>Does the next line with a text go on with this one? If so, goes there.</summary>
    private bool Continues(int indent, out int breaks)
    {
        breaks = 0;
        int lineEnd = _lineEnd;
        while (lineEnd < _text.Length)
        {
            int lineStart = AfterBreak(lineEnd);
            breaks++;
            int at = lineStart;
            while (at < _text.Length && _text[at] == ' ')
                at++;
            if (at < _text.Length && _text[at] is '\r' or '\n')
            {
                lineEnd = at;
                continue;
            }

            if (at == _text.Length || at - lineStart <= indent || _text[at] == '#')
                return false;
            StartLine(lineStart);
            _at = at;
            return true;
        }

        return false;
    }

    /// <summary>A line break in a text is a space; further ones stand for themselves.</summary>
    private static void Fold(StringBuilder builder, int breaks)
    {
        if (breaks == 1)
            builder.Append(' ');
        else
            builder.Append('\n', breaks - 1);
    }

    /// <summary>
    /// Reads a literal (<c>|</c>) or folded (<c>&gt;</c>) text. Where the first line with a text does not settle the indentation
    /// plainly, YamlDotNet has to.
    /// </summary>
    private YamlScalar? ReadBlockScalar(bool literal, int indent)
    {
        int start = _at++;
        char chomping = _at < _lineEnd ? _text[_at] : ' ';
        if (chomping is '+' or '-')
            _at++;
        int afterHeader = _at;
        if (SkipToContent() || (_at < _lineEnd && _at == afterHeader))
            return null;

        int pending = 0;
        do
        {
            if (_lineEnd == _text.Length)
                return null;
            StartLine(AfterBreak(_lineEnd));
            pending++;
        }
        while (_lineEnd == _lineStart);
        pending--;
        int own = _lineStart;
        while (own < _lineEnd && _text[own] == ' ')
            own++;
        own -= _lineStart;
        if (own <= indent || own == _lineEnd - _lineStart)
            return null;

        StringBuilder builder = Builder();
        int end = ReadBlockLines(builder, literal, own, pending, out int breaks, out bool broken);
        if (chomping != '-' && broken)
            builder.Append('\n');
        if (chomping == '+')
            builder.Append('\n', breaks);
        while (end > start + 1 && _text[end - 1] is ' ' or '\r' or '\n')
            end--;
        _lastEnd = end;
        if (_more && !StandsAtToken())
            FindToken();
        return new YamlScalar(NodeKind.String, builder.ToString(), start, end);
    }

    /// <summary>Reads lines for as long as they are indented; ends at the start of the first that is not.</summary>
    /// <param name="builder">Takes the text.</param>
    /// <param name="literal">Whether line breaks stand for themselves.</param>
    /// <param name="own">How deep the text stands.</param>
    /// <param name="pending">Empty lines above the first.</param>
    /// <param name="breaks">Empty lines below the last.</param>
    /// <param name="broken">Did the last line end in a line break?</param>
    private int ReadBlockLines(StringBuilder builder, bool literal, int own, int pending, out int breaks, out bool broken)
    {
        bool wasSpaced = false;
        broken = false;
        breaks = pending;
        int end;
        while (true)
        {
            int content = _lineStart + own;
            bool spaced = _text[content] == ' ';
            if (!literal && broken && !wasSpaced && !spaced)
            {
                if (breaks == 0)
                    builder.Append(' ');
            }
            else if (broken)
            {
                builder.Append('\n');
            }

            builder.Append('\n', breaks).Append(_text, content, _lineEnd - content);
            end = _lineEnd;
            wasSpaced = spaced;
            broken = _lineEnd < _text.Length;
            breaks = 0;
            while (true)
            {
                if (_lineEnd == _text.Length)
                {
                    _more = false;
                    return end;
                }

                StartLine(AfterBreak(_lineEnd));
                int at = _lineStart;
                while (at < _lineEnd && at - _lineStart < own && _text[at] == ' ')
                    at++;
                if (at == _lineEnd)
                {
                    if (_lineEnd < _text.Length)
                        breaks++;
                    continue;
                }

                if (at - _lineStart == own)
                    break;
                _more = true;
                return end;
            }
        }
    }

    /// <summary>Reads <c>[]</c>, <c>{}</c> and lists of plain words on one line, like <c>[T1w, T2w]</c>.</summary>
    private YamlNode? ReadFlow(char open)
    {
        int start = _at++;
        if (_at < _lineEnd && _text[_at] == (open == '[' ? ']' : '}'))
        {
            if (!EndLine(_at + 1))
                return null;
            return open == '[' ? new YamlSequence([], start, start + 2) : new YamlMapping([], start, start + 2);
        }

        if (open == '{')
            return null;
        int first = _items.Count;
        while (true)
        {
            while (_at < _lineEnd && _text[_at] == ' ')
                _at++;
            int from = _at;
            while (_at < _lineEnd && IsWord(_text[_at]))
                _at++;
            int end = _at;
            while (end > from && _text[end - 1] == ' ')
                end--;
            if (end == from || _at == _lineEnd || _text[_at] is not (',' or ']') || _text[from] is '-')
                return null;
            NodeKind kind = CoreSchema.Resolve(_text.Substring(from, end - from), out string? value);
            if (value is null)
                return null;
            _items.Push(new YamlScalar(kind, value, from, end));
            if (_text[_at++] == ']')
                break;
        }

        int close = _at;
        return EndLine(close) ? new YamlSequence(_items.Pop(first), start, close) : null;
    }

    private static bool IsWord(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or ' ' or '-' or '_' or '.' or '/' or '+';
}
