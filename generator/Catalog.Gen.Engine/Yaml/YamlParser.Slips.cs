using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <content>What people write where a key is due, and how reading goes on from there.</content>
internal sealed partial class YamlParser
{
    private bool _hasFence;

    // The end of the last line without a colon.
    private int _aloneLineEnd = -1;

    /// <summary>
    /// Reads what stands in the place of a key and is none. True where it can be told what key was meant: reading goes on behind
    /// the colon, or where the colon is lacking. False where lines were skipped.
    /// </summary>
    private bool ReadOddKey(
        int column, int depth, ref bool isBroken, out int keyStart, out int keyEnd, out int colon, out string? name)
    {
        keyStart = _at;
        keyEnd = colon = -1;
        name = null;
        char c = _text[_at];
        if (IsDash())
        {
            isBroken = true;
            if (_column != _reportedColumn)
                _problems.Syntax(_at, _at + 1, SyntaxWording.StrayItem);
            ReadSequence(_column, _column - 1, depth + 1, indentless: true);
            return false;
        }

        switch (c)
        {
            case '&' or '!':
                return ReadMarkedKey(column, depth, ref isBroken, out keyStart, out keyEnd, out colon, out name);
            case '*' when IsAliasKey():
                name = NameOf(ReadAliasName(depth), keyStart);
                return GoesOnBehindKey(keyStart, out keyEnd, out colon, name);
            case '?' when EndsWord(_at + 1):
                LeaveToYamlDotNet();
                return false;
            case '[' or '{' or '|' or '>' when IsBelowEmptyKey(_at):
                ReportValueNotIndented();
                break;
            case '[' or '{':
                _isFlowBroken = false;
                _flowStart = _at;
                YamlNode key = ReadBrackets(column, depth);
                if (!_isFlowBroken && IsColonBehind())
                {
                    ReportNoName(key, keyStart, _at);
                    return GoesOnBehindKey(keyStart, out keyEnd, out colon, name);
                }

                if (!_isFlowBroken)
                    _problems.Syntax(keyStart, _at, SyntaxWording.KeyAlone);
                break;
            case ':' when EndsWord(_at + 1):
                ReportNoName(null, _at, _at);
                keyEnd = colon = _at;
                return true;
            case '"' or '\'':
                if (FindQuotedSlip(out keyEnd, out colon, out name))
                    return true;
                break;
            default:
                if (SkipForeignLine())
                    return false;
                bool isFound = BeginsPlain(_at, _lineEnd)
                    ? FindPlainSlip(out keyEnd, out colon, out name)
                    : FindUnquotedSlip(c, out keyEnd, out colon, out name);
                if (isFound)
                    return true;
                break;
        }

        isBroken = true;
        if (_more)
            SkipDeeper(column);
        return false;
    }

    /// <summary>Might this be a key with a slip, and nothing else?</summary>
    private bool IsSlippedKey()
    {
        char c = _text[_at];
        switch (c)
        {
            case '"' or '\'':
                return SlippedColon(_at, _lineEnd) >= 0;
            case ':':
                return EndsWord(_at + 1);
            case '`' when IsFence():
                return true;
            case '@' or '%' or '`':
                PlainEnd(_at, _lineEnd, out int colon, out _);
                return colon >= 0;
            default:
                return false;
        }
    }

    private bool ReadMarkedKey(
        int column, int depth, ref bool isBroken, out int keyStart, out int keyEnd, out int colon, out string? name)
    {
        NodeMarks marks = ReadMarks();
        keyStart = _at;
        keyEnd = colon = -1;
        name = null;
        if (SkipToContent() && IsAliasKey())
        {
            ReportMarkedAlias(marks);
            name = NameOf(ReadAliasName(depth), keyStart);
            return GoesOnBehindKey(keyStart, out keyEnd, out colon, name);
        }

        if (_at < _lineEnd && (IsColon(_at) || _text[_at] is '[' or '{'))
            return ReadOddKey(column, depth, ref isBroken, out keyStart, out keyEnd, out colon, out name);
        if (_at < _lineEnd && FindKey(out int end, out colon))
        {
            keyEnd = end;
            string text = ReadKey(end);
            int start = keyStart;
            _raw = text;
            name = ((YamlScalar)Mark(marks, depth, () => new YamlScalar(NodeKind.String, text, start, end))).Value;
            return true;
        }

        isBroken = true;
        bool isAlone = !SkipToContent();
        if (isAlone)
            _problems.Syntax(marks.Start, marks.End, SyntaxWording.MarkNotIndented);
        else
            _problems.Syntax(marks.Start, EndOfRest(_at), SyntaxWording.KeyAlone);
        SkipDeeper(column);
        if (isAlone && _more && _column == column && IsDash())
            ReadSequence(column, column - 1, depth + 1, indentless: true);
        return false;
    }

    private bool GoesOnBehindKey(int keyStart, out int keyEnd, out int colon, string? name)
    {
        keyEnd = _at;
        if (name is null && _text[keyStart] == '*')
            ReportNoName(new YamlSequence([], keyStart, keyEnd), keyStart, keyEnd);
        SkipToContent();
        colon = _at;
        return true;
    }

    /// <summary>A key in quotes with a slip: they are not closed, or the colon or its space is missing.</summary>
    private bool FindQuotedSlip(out int keyEnd, out int colon, out string? name)
    {
        int close = ClosingQuote(_at), start = _at, lineStart = _lineStart, column = _column;
        if (close < 0)
        {
            YamlScalar key = ScanQuoted(column - 1, out bool isClosed);
            if (isClosed && IsColonBehind())
            {
                _problems.Syntax(start, _at, SyntaxWording.KeyOnOneLine);
                name = key.Value;
                return GoesOnBehindKey(start, out keyEnd, out colon, name);
            }

            Rewind(start, lineStart, column);
            keyEnd = PlainEnd(start + 1, _lineEnd, out colon, out _);
            if (colon < 0)
                ReportUnclosedQuote(start);
            else
                ReportUnclosedQuote(start, keyEnd);
            name = colon < 0 ? null : _text.Substring(start + 1, keyEnd - start - 1);
            return colon >= 0;
        }

        keyEnd = colon = close + 1;
        name = ReadKey(keyEnd);
        if (SlippedColon(start, _lineEnd) >= 0)
        {
            ReportColon(colon, start, keyEnd);
            return true;
        }

        int rest = EndOfRest(start);
        if (rest == keyEnd && name.IndexOf(": ", StringComparison.Ordinal) > 0)
        {
            _problems.Syntax(start, rest, SyntaxWording.LineInQuotes, new Fix(new TextSpan(start, rest), name, IsCertain: true));
            return false;
        }

        if (rest == keyEnd)
        {
            _problems.Syntax(start, keyEnd, SyntaxWording.KeyAlone);
            return false;
        }

        ReportMissingColon(start, keyEnd);
        colon = keyEnd - 1;
        return true;
    }

    private bool FindPlainSlip(out int keyEnd, out int colon, out string? name)
    {
        int start = _at;
        colon = SlippedColon(start, _lineEnd);
        if (colon >= 0)
        {
            keyEnd = colon;
            while (_text[keyEnd - 1] == ' ')
                keyEnd--;
            name = _text.Substring(start, keyEnd - start);
            ReportColon(colon, start, keyEnd);
            return true;
        }

        int end = PlainEnd(start, _lineEnd, out _, out _);
        keyEnd = start;
        while (keyEnd < end && IsNameCharacter(_text[keyEnd]))
            keyEnd++;
        int next = keyEnd;
        while (next < end && IsBlank(_text[next]))
            next++;
        name = null;
        if (next > keyEnd && keyEnd > start && next < end)
        {
            name = _text.Substring(start, keyEnd - start);
            int signEnd = next;
            while (signEnd < end && _text[signEnd] is '=' or ':' or '>')
                signEnd++;
            if (signEnd > next && EndsWord(signEnd) && _text[next] is '=' or ':')
            {
                _problems.Syntax(next, signEnd, SyntaxWording.OtherColon(name, _text.Substring(next, signEnd - next)),
                    new Fix(new TextSpan(keyEnd, signEnd), ":", IsCertain: true));
                colon = signEnd - 1;
                return true;
            }

            if (_text[next] is '"' or '\'' or '[' or '{' or '|' or '>')
            {
                ReportMissingColon(start, keyEnd);
                colon = keyEnd - 1;
                return true;
            }
        }

        if (next > keyEnd && keyEnd > start && next + 1 < end && _text[next] == ':')
        {
            name = _text.Substring(start, keyEnd - start);
            colon = next;
            ReportColon(next, start, keyEnd);
            return true;
        }

        ReportLineAlone(start, end, isWord: keyEnd == end);
        return false;
    }

    /// <summary>
    /// A line without a colon. Of several below one another only the first is reported; below a '|' or '>' with no text it is that
    /// text, and was not indented.
    /// </summary>
    private void ReportLineAlone(int start, int end, bool isWord)
    {
        bool isBelowHeader = _blockEnd == _lastEnd && _lastEnd > 0 && _text[_lastEnd - 1] is '|' or '>' or '+' or '-';
        bool isFirst = _aloneLineEnd < 0 || AfterBreak(_aloneLineEnd) != _lineStart;
        _aloneLineEnd = _lineEnd < _text.Length ? _lineEnd : -1;
        if (isFirst)
        {
            _problems.Syntax(
                start,
                end,
                isBelowHeader ? SyntaxWording.TextNotIndented : isWord ? SyntaxWording.KeyAlone : SyntaxWording.LineAlone);
        }
    }

    /// <summary>Does the key above have nothing behind it?</summary>
    private bool IsBelowEmptyKey(int at) =>
        _lastEnd < at
        && _lastEnd > 0
        && _text[_lastEnd - 1] == ':'
        && _members.Count > 0
        && _members.Last.Value is YamlScalar { Kind: NodeKind.Null } value
        && value.Start == _lastEnd;

    /// <summary>A value in the column of its key: it has to stand deeper.</summary>
    private void ReportValueNotIndented()
    {
        YamlMember key = _members.Last;
        _members.Last = new YamlMember(key.Name, key.KeyStart, key.KeyEnd, Broken(key.Value.Start, key.Value.End));
        _problems.Syntax(_at, _at + 1, SyntaxWording.ValueNotIndented, Fix.Insert(_lineStart, "  ", isCertain: true));
    }

    /// <summary>A key that begins with a sign that no text without quotes can begin with.</summary>
    private bool FindUnquotedSlip(char c, out int keyEnd, out int colon, out string? name)
    {
        int start = _at;
        keyEnd = PlainEnd(start, _lineEnd, out colon, out _);
        name = colon < 0 || c is ']' or '}' or ',' ? null : _text.Substring(start, keyEnd - start);
        if (name is null)
        {
            ReportNoText(c);
            return false;
        }

        _problems.Syntax(start, start + 1, SyntaxWording.CannotBegin(c),
            new Fix(new TextSpan(start, keyEnd), ScalarText.Quoted(name), IsCertain: true));
        return true;
    }

    /// <summary>Skips a line that belongs to another language: a fence of Markdown, or a comment of a programming language.</summary>
    private bool SkipForeignLine()
    {
        if (IsFence())
        {
            if (!_hasFence)
                _problems.Syntax(_at, _lineEnd, SyntaxWording.Fence, RemoveLine(_lineStart, _lineEnd));
            _hasFence = true;
        }
        else if (_text[_at] is '=' or '|' && _text.Substring(_at, _lineEnd - _at) == new string(_text[_at], ConflictMarkLength))
        {
            _problems.Syntax(_at, _lineEnd, SyntaxWording.MergeConflict);
            _outward++;
        }
        else if (ForeignComment() is { } sign)
        {
            var fix = new Fix(new TextSpan(_at, _at + sign.Length), sign == "//" ? "#" : "# " + sign, IsCertain: sign == "//");
            _problems.Syntax(_at, _at + sign.Length, SyntaxWording.ForeignComment(sign), fix);
        }
        else
        {
            return false;
        }

        FindToken();
        return true;
    }

    private bool IsFence() => string.CompareOrdinal(_text, _at, "```", 0, 3) == 0 || string.CompareOrdinal(_text, _at, "~~~", 0, 3) == 0;

    private string? ForeignComment()
    {
        foreach (string sign in new[] { "//", "/*", "<!--", "--", ";" })
        {
            if (string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0 && (sign != "--" || EndsWord(_at + 2)))
                return sign;
        }

        return null;
    }

    /// <summary>The colon of a key that lacks the space behind it, or is a full-width one; -1 where there is none.</summary>
    private int SlippedColon(int at, int lineEnd)
    {
        int colon = at;
        if (_text[at] is '"' or '\'')
        {
            colon = ClosingQuote(at) + 1;
            if (colon == 0)
                return -1;
        }
        else
        {
            while (colon < lineEnd && IsNameCharacter(_text[colon]))
                colon++;
            if (colon == at || !char.IsLetter(_text[at]))
                return -1;
        }

        // The quote may close behind what is looked at.
        if (colon >= lineEnd)
            return -1;
        if (_text[colon] is '\uFF1A' or '\uFE55')
            return colon;
        return _text[colon] == ':' && colon + 1 < lineEnd && BeginsLikelyValue(_text[colon + 1]) ? colon : -1;
    }

    private static bool BeginsLikelyValue(char c) =>
        c is '"' or '\'' or '[' or '{' or '-' || char.IsLetterOrDigit(c) || (c > '\x80' && InvisibleCharacters.IsBlank(c));

    private static bool IsNameCharacter(char c) => c is '_' or '-' or '.' or '$' || char.IsLetterOrDigit(c);
}
