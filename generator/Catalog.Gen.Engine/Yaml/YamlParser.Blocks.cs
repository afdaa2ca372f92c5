namespace Catalog.Gen.Engine.Yaml;

/// <content>Mappings and lists that are written by indentation.</content>
internal sealed partial class YamlParser
{
    // YAML 1.2 (section 7.4): a key without '? ' has no more characters than this.
    private const int LongestKey = 1024;

    // Lines that stand too deep or not deep enough have been reported: others in the same column are not reported again.
    private int _reportedColumn = -1;

    /// <summary>Reads a value that may be a mapping, a list or a scalar; the token is its first.</summary>
    /// <param name="indent">The column of the block that it belongs to.</param>
    /// <param name="depth">Its own depth, if it is a mapping or a list.</param>
    /// <param name="startsLine">Is the token the first of its line, or behind '- ', so that a key may stand here?</param>
    private YamlNode ReadBlock(int indent, int depth, bool startsLine)
    {
        if (IsDash() || (startsLine && _text[_at] == '*' && EndsWord(_at + 1)))
            return ReadSequence(_column, indent, depth);
        if (FindKey(out _, out _) || (startsLine && IsSlippedKey()))
            return ReadMapping(_column, indent, depth);
        return ReadOther(indent, depth, startsLine);
    }

    /// <param name="column">Where its keys stand.</param>
    /// <param name="indent">The column of the block that it belongs to.</param>
    /// <param name="depth">Its depth.</param>
    private YamlMapping ReadMapping(int column, int indent, int depth)
    {
        int start = _at, first = _members.Count, outward = _outward;
        if (!Enter(depth, start))
            return new YamlMapping([], start, start);
        bool isBroken = false;
        HashSet<string>? seen = null;
        YamlMerge merge = default;
        do
        {
            if (_tabAt >= 0)
                ReportTab();
            int keyStart = _at;
            string? name;
            if (!IsDash() && FindKey(out int keyEnd, out int colon))
            {
                name = ReadKey(keyEnd);
            }
            else if (!ReadOddKey(column, depth, ref isBroken, out keyStart, out keyEnd, out colon, out name))
            {
                continue;
            }

            _at = colon + 1;
            bool isMerge = name == YamlMerge.Key && _text[keyStart] == '<';
            YamlNode value = ReadValue(column, isMerge ? DepthOfMerged(_at, depth) : depth + 1);
            isBroken |= _hasSecondKey;
            _hasSecondKey = false;
            if (name is null)
                continue;
            if (isMerge)
            {
                merge.Take(value, _members.Count - first, keyStart, keyEnd, _problems);
            }
            else if (isBroken || _outward != outward
                ? _members.IsNew(name, first, ref seen)
                : _members.IsNew(name, first, ref seen, keyStart, keyEnd, _problems))
            {
                _members.Push(new YamlMember(name, keyStart, keyEnd, value));
            }
        }
        while (GoesOn(ref column, indent, first, ref isBroken));
        YamlMember[] members = merge.Apply(_members.Pop(first));
        return new YamlMapping(members, start, Math.Max(start, _lastEnd)) { IsBroken = isBroken || _outward != outward };
    }

    /// <summary>
    /// The depth of what a merge key brings: the members of what an alias names come to lie in the mapping itself. What is written
    /// out there is read first, and lies deeper.
    /// </summary>
    private int DepthOfMerged(int at, int depth)
    {
        while (at < _lineEnd && IsBlank(_text[at]))
            at++;
        return at < _lineEnd && _text[at] == '*' ? depth : depth + 1;
    }

    /// <summary>Does the next token go on with the mapping whose keys stand in a column?</summary>
    private bool GoesOn(ref int column, int indent, int first, ref bool isBroken)
    {
        while (_more && _column > column && _column != _reportedColumn && !IsDash() && !FindKey(out _, out _) && !IsSlippedKey())
        {
            ReportTextBelowValue();
            isBroken = true;
            SkipDeeper(column);
        }

        if (!_more || _column <= indent)
            return false;
        if (_column == column)
        {
            _reportedColumn = -1;
            return true;
        }

        isBroken = true;
        if (_column < column && indent < 0 && _members.Count - first == 1)
        {
            int key = _members.Last.KeyStart;
            if (_text[key - 1] != '\t')
                ReportFirstKeyTooDeep(key, column - _column);
            column = _column;
            return true;
        }

        ReportOutOfLine(column);
        return true;
    }

    /// <summary>Reads what stands behind the colon of a key, on its line or below.</summary>
    private YamlNode ReadValue(int column, int depth)
    {
        int afterColon = _at;
        _isBelowKey = true;
        if (SkipToContent())
            return ReadInline(column, depth);
        FindToken();
        if (_more && _column > column)
            return ReadBlock(column, depth, startsLine: true);
        return _more && _column == column && IsDash() ? ReadSequence(column, column - 1, depth, indentless: true) : Nothing(afterColon);
    }

    /// <param name="column">Where its dashes stand.</param>
    /// <param name="indent">The column of the block that it belongs to.</param>
    /// <param name="depth">Its depth.</param>
    /// <param name="indentless">Do the dashes stand right below the key? Then the next key ends the list.</param>
    private YamlSequence ReadSequence(int column, int indent, int depth, bool indentless = false)
    {
        int start = _at, first = _items.Count, outward = _outward;
        if (!Enter(depth, start))
            return new YamlSequence([], start, start);
        bool isBroken = false, isOdd = false;
        do
        {
            bool isSlipped = !IsDash();
            if (isSlipped)
            {
                if (indentless && _column == column && (FindKey(out _, out _) || SlippedDash() == 0))
                    break;
                isBroken = true;
                if (!ReadOddItem(column, ref isOdd))
                    continue;
            }

            if (_tabAt >= 0)
                ReportTab();
            _items.Push(ReadItem(column, depth, isSlipped));
            isOdd = false;
        }
        while (GoesOnList(column, indent, ref isBroken));
        return new YamlSequence(_items.Pop(first), start, Math.Max(start, _lastEnd)) { IsBroken = isBroken || _outward != outward };
    }

    /// <param name="column">Where its dash stands.</param>
    /// <param name="depth">The depth of the list.</param>
    /// <param name="isSlipped">Does another sign stand there? What follows stands where it would behind a dash and a space.</param>
    private YamlNode ReadItem(int column, int depth, bool isSlipped)
    {
        int afterDash = ++_at;
        _isBelowKey = false;
        if (!SkipToContent())
        {
            FindToken();
            return _more && _column > column ? ReadBlock(column, depth + 1, startsLine: true) : Nothing(afterDash);
        }

        _column = isSlipped ? column + 2 : _at - _lineStart;
        int tab = _text.IndexOf('\t', afterDash, _at - afterDash);
        if (tab >= 0 && (IsDash() || FindKey(out _, out _)))
        {
            _tabAt = tab;
            ReportTab();
        }

        _tabAt = -1;
        return ReadBlock(column, depth + 1, startsLine: true);
    }

    private bool GoesOnList(int column, int indent, ref bool isBroken)
    {
        if (!_more || _column <= indent)
            return false;
        if (_column == column)
            return true;
        while (_more && _column > indent && _column != column && !IsDash())
        {
            if (_column != _reportedColumn)
            {
                if (_column > column && !FindKey(out _, out _))
                    ReportTextBelowValue();
                else
                    ReportStrayKey();
            }

            isBroken = true;
            _reportedColumn = _column;
            SkipDeeper(Math.Max(column, _column - 1));
        }

        if (!_more || _column <= indent)
            return false;
        if (_column == column)
        {
            _reportedColumn = -1;
            return true;
        }

        ReportOutOfLine(column);
        isBroken = true;
        return true;
    }

    /// <summary>A key or a dash in another column than those above it. Of several below one another only the first is reported.</summary>
    private void ReportOutOfLine(int column)
    {
        if (_tabAt >= 0)
            ReportTab();
        else if (_column != _reportedColumn)
            ReportColumn(column);
        _reportedColumn = _column;
    }

    private YamlScalar Nothing(int place)
    {
        _lastEnd = place;
        _raw = "";
        return new YamlScalar(NodeKind.Null, "null", place, place);
    }

    /// <summary>Does a key stand here: text, a colon, and a space or the end of the line?</summary>
    /// <param name="keyEnd">Offset behind the key.</param>
    /// <param name="colon">Offset of the colon.</param>
    private bool FindKey(out int keyEnd, out int colon)
    {
        keyEnd = colon = -1;
        char c = _text[_at];
        if (c is '"' or '\'')
        {
            int quote = ClosingQuote(_at);
            if (quote < 0)
                return false;
            keyEnd = colon = quote + 1;
            while (colon < _lineEnd && IsBlank(_text[colon]))
                colon++;
            return IsColon(colon);
        }

        if (!BeginsPlain(_at, _lineEnd))
            return false;
        int end = PlainEnd(_at, _lineEnd, out colon, out _);
        if (colon < 0)
            return false;
        keyEnd = end;
        return true;
    }

    /// <summary>The text of the key at hand. A plain number or boolean is the text that is written, as in JSON.</summary>
    private string ReadKey(int keyEnd)
    {
        int start = _at;
        if (keyEnd - start > LongestKey)
            _problems.Syntax(start, keyEnd, SyntaxWording.KeyTooLong);
        _lastEnd = keyEnd;
        if (_text[start] is not ('"' or '\''))
            return KeyCache.Intern(_text, start, keyEnd - start);
        if (_text.IndexOf('\\', start, keyEnd - start) < 0 && _text.IndexOf('\'', start + 1, keyEnd - start - 2) < 0)
            return KeyCache.Intern(_text, start + 1, keyEnd - start - 2);
        return ScanQuoted(indent: -1, out _).Value;
    }
}
