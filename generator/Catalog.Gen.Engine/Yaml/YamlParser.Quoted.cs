using System.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <content>Texts in quotes (YAML 1.2, sections 7.3.1 and 7.3.2).</content>
internal sealed partial class YamlParser
{
    // How many escapes were wrong so far.
    private int _badEscapes;

    private static readonly char[] DoubleQuoteOrEscape = ['"', '\\'];

    private YamlNode ReadQuoted(int indent, int depth, bool startsLine)
    {
        int start = _at, lineStart = _lineStart, column = _column;
        if (_tabAt >= 0 && _tabAt - _lineStart <= indent)
            ReportTab();
        YamlScalar scalar = ScanQuoted(indent, out bool isClosed);
        if (isClosed)
        {
            bool isOnOneLine = lineStart == _lineStart;
            YamlNode ended = EndValue(scalar, indent);
            if (!startsLine || !isOnOneLine || !_more || _column != column || column <= indent || !FindKey(out _, out _))
                return ended;

            // It stands in line with a key, and was to be one.
            Rewind(start, lineStart, column);
            return ReadMapping(column, indent, depth);
        }

        Rewind(start, lineStart, column);
        if (startsLine && PlainEnd(start + 1, _lineEnd, out int colon, out _) > 0 && colon >= 0)
            return ReadMapping(column, indent, depth);
        ReportUnclosedQuote(start);
        SkipDeeper(indent);
        return scalar;
    }

    /// <summary>Goes back to a token, to read it as something else.</summary>
    private void Rewind(int token, int lineStart, int column)
    {
        StartLine(lineStart);
        _at = token;
        _column = column;
        _more = true;
    }

    /// <summary>Where quotes close that open here, if that is on this line; else -1.</summary>
    private int ClosingQuote(int at)
    {
        char quote = _text[at];
        for (at++; (at = _text.IndexOf(quote, at, _lineEnd - at)) >= 0; at++)
        {
            if (quote == '\'')
            {
                if (at + 1 == _lineEnd || _text[at + 1] != '\'')
                    return at;
                at++;
                continue;
            }

            int escapes = at;
            while (_text[escapes - 1] == '\\')
                escapes--;
            if ((at - escapes) % 2 == 0)
                return at;
        }

        return -1;
    }

    /// <summary>Reads a text in quotes, and ends behind them.</summary>
    /// <param name="indent">The column of the block that it belongs to.</param>
    /// <param name="isClosed">Do the quotes close? If not, the value ends with the first line.</param>
    private YamlScalar ScanQuoted(int indent, out bool isClosed)
    {
        int start = _at, run = ++_at, firstEnd = _lineEnd, escapes = _badEscapes;
        char quote = _text[start];
        StringBuilder? builder = null;
        int outdentedAt = -1;
        isClosed = true;
        while (true)
        {
            int found = quote == '"'
                ? _text.IndexOfAny(DoubleQuoteOrEscape, _at, _lineEnd - _at)
                : _text.IndexOf('\'', _at, _lineEnd - _at);
            if (found >= 0 && _text[found] == quote && (quote == '"' || found + 1 >= _text.Length || _text[found + 1] != '\''))
            {
                _raw = builder is null ? _text.Substring(run, found - run) : builder.Append(_text, run, found - run).ToString();
                _at = _lastEnd = found + 1;
                _anchors.AddScalar(_raw.Length);
                if (outdentedAt >= 0)
                    ReportOutdentedText(start, outdentedAt, indent);
                return new YamlScalar(NodeKind.String, _raw, start, _at) { IsBroken = outdentedAt >= 0 || _badEscapes != escapes };
            }

            builder ??= Builder();
            if (found < 0)
            {
                int end = _lineEnd;
                while (end > run && IsBlank(_text[end - 1]))
                    end--;
                builder.Append(_text, run, end - run);
                if (!ContinuesQuoted(start, indent, ref outdentedAt, out int breaks))
                {
                    isClosed = false;
                    break;
                }

                Fold(builder, breaks);
            }
            else if (quote == '\'')
            {
                builder.Append(_text, run, found + 1 - run);
                _at = found + 2;
            }
            else
            {
                builder.Append(_text, run, found - run);
                _at = found;
                if (_at + 1 == _lineEnd)
                {
                    if (!ContinuesQuoted(start, indent, ref outdentedAt, out int breaks))
                    {
                        isClosed = false;
                        break;
                    }

                    builder.Append('\n', breaks - 1);
                }
                else
                {
                    Unescape(builder, start, escapes);
                }
            }

            run = _at;
        }

        _lastEnd = firstEnd;
        return new YamlScalar(NodeKind.String, "", start, firstEnd) { IsBroken = true };
    }

    /// <summary>Goes to the next line of a text in quotes. It must stand deeper than the block that the text belongs to.</summary>
    private bool ContinuesQuoted(int start, int indent, ref int outdentedAt, out int breaks)
    {
        breaks = 0;
        int spaces;
        do
        {
            if (_lineEnd == _text.Length)
                return false;
            StartLine(AfterBreak(_lineEnd));
            breaks++;
            while (_at < _lineEnd && _text[_at] == ' ')
                _at++;
            spaces = _at - _lineStart;
            while (_at < _lineEnd && IsBlank(_text[_at]))
                _at++;
        }
        while (_at == _lineEnd);
        if (_at == _lineStart && IsMark(_at))
            return false;
        if (spaces > indent)
            return true;
        if (_at == _lineStart + spaces && (IsDash() || FindKey(out _, out _)) && !ClosesWell(_text[start]))
            return false;
        if (outdentedAt < 0)
            outdentedAt = _lineStart;
        return true;
    }

    /// <summary>
    /// Does the next quote end a line, so that it may well close a text whose lines are not indented? If something follows
    /// it, it opens another text, and the one at hand was never closed.
    /// </summary>
    private bool ClosesWell(char quote)
    {
        int close = _at;
        while ((close = _text.IndexOf(quote, close)) >= 0 && quote == '"' && _text[close - 1] == '\\')
            close++;
        if (close < 0)
            return false;
        int end = close + 1;
        while (end < _text.Length && IsBlank(_text[end]))
            end++;
        return end == _text.Length || _text[end] is '\r' or '\n' || (_text[end] == '#' && end > close + 1);
    }

    /// <summary>Reads the escape at hand (YAML 1.2, section 5.7).</summary>
    private void Unescape(StringBuilder builder, int start, int escapes)
    {
        char c = _text[_at + 1];
        string? single = c switch
        {
            '"' or '\\' or '/' or ' ' or '\t' => c.ToString(),
            'n' => "\n",
            't' => "\t",
            'r' => "\r",
            '0' => "\0",
            'a' => "\a",
            'b' => "\b",
            'v' => "\v",
            'f' => "\f",
            'e' => "\x1B",
            'N' => "\x85",
            '_' => "\xA0",
            'L' => "\u2028",
            'P' => "\u2029",
            _ => null,
        };
        if (single is not null)
        {
            builder.Append(single);
            _at += 2;
            return;
        }

        int digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0)
        {
            ReportEscape(start, escapes, 2, SyntaxWording.UnknownEscape);
            return;
        }

        if (ReadCode(_at + 2, digits) is not { } code)
        {
            ReportEscape(start, escapes, 2, SyntaxWording.EscapeDigits);
            return;
        }

        int end = _at + 2 + digits;
        if (c == 'u' && code is >= 0xD800 and <= 0xDBFF && IsLowEscape(end, out int low))
        {
            // JSON writes characters beyond U+FFFF so, and JSON is YAML.
            builder.Append((char)code).Append((char)low);
            _at = end + 6;
        }
        else if (code is (>= 0xD800 and <= 0xDFFF) or > 0x10FFFF)
        {
            ReportEscape(start, escapes, 2 + digits, SyntaxWording.ImpossibleEscape);
        }
        else
        {
            builder.Append(char.ConvertFromUtf32(code));
            _at = end;
        }
    }

    private bool IsLowEscape(int at, out int low)
    {
        low = 0;
        if (at + 6 > _lineEnd || _text[at] != '\\' || _text[at + 1] != 'u' || ReadCode(at + 2, 4) is not { } code)
            return false;
        low = code;
        return code is >= 0xDC00 and <= 0xDFFF;
    }

    private int? ReadCode(int at, int digits)
    {
        if (at + digits > _lineEnd)
            return null;
        long code = 0;
        for (int i = at; i < at + digits; i++)
        {
            int digit = _text[i] switch
            {
                >= '0' and <= '9' => _text[i] - '0',
                >= 'a' and <= 'f' => _text[i] - 'a' + 10,
                >= 'A' and <= 'F' => _text[i] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return null;
            code = (code << 4) + digit;
        }

        return code > int.MaxValue ? int.MaxValue : (int)code;
    }
}
