using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <content>Lists and mappings in brackets (YAML 1.2, chapter 7.4).</content>
internal sealed partial class YamlParser
{
    // Something in the brackets at hand cannot be read: every one of them ends here.
    private bool _isFlowBroken;

    // Where the outermost brackets at hand open.
    private int _flowStart;

    private YamlNode ReadFlow(int indent, int depth, bool startsLine)
    {
        int start = _flowStart = _at, lineStart = _lineStart, column = _column;
        if (_tabAt >= 0 && _tabAt - _lineStart <= indent)
            ReportTab();
        _isFlowBroken = false;
        YamlNode node = ReadWords(depth) ?? ReadBrackets(indent, depth);
        if (_isFlowBroken)
        {
            if (_more)
                SkipDeeper(indent);
            return node;
        }

        if (startsLine && lineStart == _lineStart && IsColonBehind())
        {
            Rewind(start, lineStart, column);
            return ReadMapping(column, indent, depth);
        }

        return EndValue(node, indent);
    }

    private bool IsColonBehind()
    {
        int at = _at;
        while (at < _lineEnd && IsBlank(_text[at]))
            at++;
        return IsColon(at);
    }

    /// <summary>Reads a list of plain words on one line, like <c>[T1w, T2w]</c>: nearly all of them. Null where it is another.</summary>
    private YamlSequence? ReadWords(int depth)
    {
        int start = _at, first = _items.Count, close = start + 1;
        while (close < _lineEnd && (IsWord(_text[close]) || _text[close] == ','))
            close++;
        if (_text[start] != '[' || close == _lineEnd || _text[close] != ']' || depth > YamlLimits.Depth)
            return null;
        for (int at = start + 1; at <= close; at++)
        {
            while (_text[at] == ' ')
                at++;
            if (_text[at] is ',' or '-' or ']')
                return null;
            while (IsWord(_text[at]))
                at++;
        }

        for (int at = start + 1; at <= close; at++)
        {
            while (_text[at] == ' ')
                at++;
            int from = at;
            while (IsWord(_text[at]))
                at++;
            int end = at;
            while (_text[end - 1] == ' ')
                end--;
            _items.Push(MakePlain(_text.Substring(from, end - from), from, end));
        }

        Enter(depth, start);
        _at = _lastEnd = close + 1;
        return new YamlSequence(_items.Pop(first), start, close + 1);
    }

    private static bool IsWord(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or ' ' or '-' or '_' or '.' or '/' or '+';

    /// <summary>Reads what is in brackets, and ends behind them.</summary>
    private YamlNode ReadBrackets(int indent, int depth)
    {
        int start = _at;
        bool isList = _text[start] == '[';
        if (!Enter(depth, start))
        {
            _isFlowBroken = true;
            return Nothing(start);
        }

        _at++;
        return isList ? ReadFlowList(start, indent, depth) : ReadFlowMapping(start, indent, depth);
    }

    private YamlSequence ReadFlowList(int start, int indent, int depth)
    {
        int first = _items.Count;
        while (GoesToFlowItem(start, indent, first == _items.Count))
        {
            int lineStart = _lineStart, itemStart = _at;
            YamlNode? item = _text[_at] == ':' && EndsFlowWord(_at + 1) ? null : ReadFlowNode(indent, depth + 1);
            if (_isFlowBroken)
                break;
            string? name = item is null ? null : NameOf(item, itemStart);
            bool isPair = SkipToContent() && IsFlowColon(item, itemStart) && lineStart == _lineStart;
            _items.Push(isPair ? ReadFlowPair(item, name, itemStart, indent, depth + 1) : item ?? Nothing(itemStart));
            if (_isFlowBroken)
                break;
        }

        return new YamlSequence(_items.Pop(first), start, Math.Max(start, _lastEnd)) { IsBroken = _isFlowBroken };
    }

    /// <summary>Reads the rest of a pair that stands in a list without braces, like <c>[a: 1]</c>.</summary>
    private YamlNode ReadFlowPair(YamlNode? key, string? name, int start, int indent, int depth)
    {
        if (!Enter(depth, start))
        {
            _isFlowBroken = true;
            return Nothing(start);
        }

        int keyEnd = key is null ? start : _lastEnd;
        if (name is null)
            ReportNoName(key, start, keyEnd);
        YamlNode value = ReadFlowValue(indent, depth + 1);
        YamlMember[] members = name is null ? [] : [new YamlMember(name, start, keyEnd, value)];
        return new YamlMapping(members, start, Math.Max(start, _lastEnd)) { IsBroken = name is null || _isFlowBroken };
    }

    private YamlMapping ReadFlowMapping(int start, int indent, int depth)
    {
        int first = _members.Count;
        bool isBroken = false, any = false;
        HashSet<string>? seen = null;
        YamlMerge merge = default;
        while (GoesToFlowItem(start, indent, !any))
        {
            any = true;
            int keyStart = _at;
            YamlNode? key = _text[_at] == ':' && EndsFlowWord(_at + 1) ? null : ReadFlowNode(indent, depth + 1);
            if (_isFlowBroken)
                break;
            string? name = key is null ? null : NameOf(key, keyStart);
            int keyEnd = key is null ? keyStart : _lastEnd;
            if (name is null)
                ReportNoName(key, keyStart, keyEnd);
            SkipFlowBlanks(start, indent);
            if (_isFlowBroken)
                break;
            bool isMerge = name == YamlMerge.Key && _text[keyStart] == '<';
            YamlNode value = IsFlowColon(key, keyStart)
                ? ReadFlowValue(indent, isMerge ? DepthOfMerged(_at + 1, depth) : depth + 1)
                : Nothing(keyEnd);
            if (name is null)
            {
                isBroken = true;
            }
            else if (isMerge)
            {
                merge.Take(value, _members.Count - first, keyStart, keyEnd, _problems);
            }
            else if (_members.IsNew(name, first, ref seen, keyStart, keyEnd, _problems))
            {
                _members.Push(new YamlMember(name, keyStart, keyEnd, value));
            }

            if (_isFlowBroken)
                break;
        }

        YamlMember[] members = merge.Apply(_members.Pop(first));
        return new YamlMapping(members, start, Math.Max(start, _lastEnd)) { IsBroken = isBroken || _isFlowBroken };
    }

    /// <summary>Reads what stands behind the colon at hand, in brackets.</summary>
    private YamlNode ReadFlowValue(int indent, int depth)
    {
        int behind = ++_at;
        SkipFlowBlanks(behind - 1, indent);
        if (_isFlowBroken || _text[_at] is ',' or ']' or '}')
            return Nothing(behind);
        return ReadFlowNode(indent, depth);
    }

    /// <summary>Goes past the comma between two items to the next one; false at the end, which it goes past.</summary>
    /// <param name="open">Where the brackets open.</param>
    /// <param name="indent">The column of the block that the brackets belong to.</param>
    /// <param name="isFirst">Has nothing been read yet?</param>
    private bool GoesToFlowItem(int open, int indent, bool isFirst)
    {
        SkipFlowBlanks(open, indent);
        if (!isFirst && !_isFlowBroken && _text[_at] is not (']' or '}'))
        {
            if (_text[_at] == ',')
            {
                _at++;
                SkipFlowBlanks(open, indent);
            }
            else
            {
                ReportMissingComma(open);
            }
        }

        while (!_isFlowBroken && _text[_at] == ',')
        {
            _problems.Syntax(_at, _at + 1, SyntaxWording.NothingBeforeComma, Fix.Remove(_at, _at + 1, isCertain: true));
            _at++;
            SkipFlowBlanks(open, indent);
        }

        if (_isFlowBroken)
            return false;
        char close = _text[open] == '[' ? ']' : '}';
        switch (_text[_at])
        {
            case ']' or '}' when _text[_at] == close:
                _lastEnd = ++_at;
                return false;
            case ']' or '}':
                ReportOtherBracket(open);
                return false;
            case '?' when EndsWord(_at + 1):
                LeaveToYamlDotNet();
                _isFlowBroken = true;
                return false;
            default:
                return true;
        }
    }

    /// <summary>Reads a value within brackets.</summary>
    private YamlNode ReadFlowNode(int indent, int depth)
    {
        char c = _text[_at];
        switch (c)
        {
            case '"':
            case '\'':
                int start = _at, lineStart = _lineStart, column = _column;
                YamlScalar quoted = ScanQuoted(indent, out bool isClosed);
                if (!isClosed)
                {
                    Rewind(start, lineStart, column);
                    ReportUnclosedQuote(start);
                    _isFlowBroken = true;
                }

                return quoted;
            case '[':
            case '{':
                return ReadBrackets(indent, depth);
            case '&':
            case '!':
                return ReadFlowMarked(indent, depth);
            case '*':
                return ReadAliasName(depth);
            default:
                if (BeginsFlowPlain(_at))
                    return ReadFlowPlain(indent);
                ReportNoText(c);
                _isFlowBroken = true;
                return Nothing(_at);
        }
    }
}
