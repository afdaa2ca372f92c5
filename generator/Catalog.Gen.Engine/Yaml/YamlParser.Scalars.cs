using System.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <content>What stands in the place of a value on the line of its key or dash, and texts without quotes.</content>
internal sealed partial class YamlParser
{
    // The last scalar as it was written, for its tag to judge.
    private string _raw = "";

    /// <summary>Reads what stands behind a key, on its line: no block can begin there.</summary>
    private YamlNode ReadInline(int indent, int depth)
    {
        if (IsDash())
            return ReadStrayDash(indent);
        return ReadOther(indent, depth, startsLine: false);
    }

    /// <summary>Reads what stands at the token when it is no block mapping or list.</summary>
    /// <param name="indent">The column of the block that it belongs to: lines that continue it stand deeper.</param>
    /// <param name="depth">Its depth, if it is a mapping or a list.</param>
    /// <param name="startsLine">May a key stand here?</param>
    private YamlNode ReadOther(int indent, int depth, bool startsLine)
    {
        char c = _text[_at];
        switch (c)
        {
            case '"':
            case '\'':
                return ReadQuoted(indent, depth, startsLine);
            case '|':
            case '>':
                return ReadBlockScalar(c == '|', indent);
            case '[':
            case '{':
                return ReadFlow(indent, depth, startsLine);
            case '&':
            case '!':
                return ReadMarked(indent, depth, startsLine);
            case '*':
                return ReadAlias(indent, depth, startsLine);
            case '?' when startsLine && EndsWord(_at + 1):
                return LeaveToYamlDotNet();
            default:
                return BeginsPlain(_at, _lineEnd) ? ReadPlain(indent, depth) : ReadNoText(c, indent);
        }
    }

    /// <summary>Can a text without quotes begin here (YAML 1.2, section 7.3.3)?</summary>
    private bool BeginsPlain(int at, int lineEnd) => _text[at] switch
    {
        ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        '-' or '?' or ':' => at + 1 < lineEnd && !IsBlank(_text[at + 1]),
        _ => true,
    };

    /// <summary>Where a plain text ends on a line, spaces and comment left out.</summary>
    /// <param name="at">Where it begins.</param>
    /// <param name="lineEnd">Where its line ends.</param>
    /// <param name="colon">The colon that makes a key of it; then it ends there. -1 where there is none.</param>
    /// <param name="comment">Where a comment follows; -1 where none does.</param>
    private int PlainEnd(int at, int lineEnd, out int colon, out int comment)
    {
        int end = lineEnd;
        comment = -1;
        for (int hash = at; (hash = _text.IndexOf('#', hash, lineEnd - hash)) >= 0; hash++)
        {
            if (hash > at && !IsBlank(_text[hash - 1]))
                continue;
            comment = hash;
            end = hash;
            break;
        }

        for (colon = at; (colon = _text.IndexOf(':', colon, end - colon)) >= 0; colon++)
        {
            if (colon + 1 != lineEnd && !IsBlank(_text[colon + 1]))
                continue;
            comment = -1;
            end = colon;
            break;
        }

        while (end > at && IsBlank(_text[end - 1]))
            end--;
        return end;
    }

    private YamlNode ReadPlain(int indent, int depth)
    {
        int start = _at, column = _column, lineStart = _lineStart;
        if (_tabAt >= 0 && _tabAt - _lineStart <= indent)
            ReportTab();
        int end = PlainEnd(start, _lineEnd, out int colon, out int comment);
        if (colon >= 0)
            return ReadSecondKey(start, colon, indent);
        string text = _text.Substring(start, end - start);
        if (comment >= 0)
        {
            WarnOfComment(start, end, comment);
        }
        else if (Continues(indent, out int breaks))
        {
            StringBuilder builder = Builder().Append(text);
            do
            {
                int nextEnd = PlainEnd(_at, _lineEnd, out colon, out comment);
                if (colon >= 0)
                    return ReadKeyBelowText(new TextAbove(start, lineStart, column, end, builder.ToString()), colon, indent, depth);
                if (IsDash() && end < _lineStart)
                    SilentLoss.WarnOfItem(_at, MoveTo(Math.Max(indent, 0)), _problems);
                Fold(builder, breaks);
                end = nextEnd;
                builder.Append(_text, _at, end - _at);
                if (comment >= 0)
                    WarnOfComment(_at, end, comment);
                _at = end;
            }
            while (comment < 0 && Continues(indent, out breaks));

            text = builder.ToString();
            if (indent < 0 && RewindToSlippedKey(start, end, lineStart))
                return ReadMapping(_column, indent, depth);
        }

        YamlScalar scalar = MakePlain(text, start, end);
        FindToken();
        return scalar;
    }

    private YamlScalar MakePlain(string text, int start, int end)
    {
        NodeKind kind = CoreSchema.Resolve(text, out string? value);
        _raw = text;
        _lastEnd = end;
        if (value is null)
        {
            _problems.Refuse(start, end, CoreSchema.IsBeyondJson(text) ? SyntaxWording.BeyondJson(text) : SyntaxWording.NumberTooLong);
            return new YamlScalar(kind, "0", start, end) { IsBroken = true };
        }

        if (kind == NodeKind.Number)
        {
            if ((object)value != text)
                SilentLoss.WarnOfLeadingZero(text, value, start, end, _problems);
        }
        else if (text.Length > 1 && text[0] >= '\x80')
        {
            SilentLoss.WarnOfTypographicQuotes(text, start, end, _problems);
        }

        _anchors.AddScalar(text.Length);
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
            int column = at - lineStart;
            while (at < _text.Length && _text[at] == '\t' || (at < _text.Length && at > lineStart + column && _text[at] == ' '))
                at++;
            if (at < _text.Length && _text[at] is '\r' or '\n')
            {
                lineEnd = at;
                continue;
            }

            if (at == _text.Length || column <= indent || _text[at] == '#' || (at == lineStart && IsMark(at)))
                return false;
            StartLine(lineStart);
            _at = at;
            _column = column;
            return true;
        }

        return false;
    }

    private bool IsMark(int at) => BeginsMark(_text[at]) && (IsDocumentMark(at) || IsConflictMark(at));

    /// <summary>A line break in a text is a space; further ones stand for themselves.</summary>
    private static void Fold(StringBuilder builder, int breaks)
    {
        if (breaks == 1)
            builder.Append(' ');
        else
            builder.Append('\n', breaks - 1);
    }

    /// <summary>
    /// A comment takes what stands behind it away. Where a letter or digit follows its sign at once, it may have been meant as
    /// text: <c>asks which #atlas</c>.
    /// </summary>
    private void WarnOfComment(int start, int end, int comment)
    {
        if (comment + 1 < _lineEnd && char.IsLetterOrDigit(_text[comment + 1]) && end > start)
            SilentLoss.WarnOfComment(start, comment, _lineEnd, _problems);
    }
}
