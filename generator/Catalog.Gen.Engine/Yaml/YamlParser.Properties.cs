namespace Catalog.Gen.Engine.Yaml;

/// <content>Anchors, aliases and tags (YAML 1.2, chapters 6.9 and 7.1).</content>
internal sealed partial class YamlParser
{
    private readonly YamlAnchors _anchors = new();

    // Does the value at hand belong to a key, so that the dashes of a list may stand right below that?
    private bool _isBelowKey;

    // What stands on a line of its own above the value at hand: it marks that as well.
    private NodeMarks _outerMarks;

    /// <summary>Reads a value with an anchor or a tag before it, in a block.</summary>
    private YamlNode ReadMarked(int indent, int depth, bool startsLine)
    {
        int start = _at, lineStart = _lineStart, column = _column;
        bool isBelowKey = _isBelowKey;
        NodeMarks outer = _outerMarks;
        _outerMarks = default;
        NodeMarks marks = ReadMarks();
        if (SkipToContent())
        {
            if (startsLine && (FindKey(out _, out _) || IsColon(_at) || IsAliasKey() || IsKeyOfBrackets()))
            {
                Rewind(start, lineStart, column);
                return ReadMapping(column, indent, depth);
            }

            if (_text[_at] == '*')
                ReportMarkedAlias(marks);
            if (IsDash())
            {
                _problems.Syntax(marks.Start, marks.End, SyntaxWording.AnchorBeforeDash);
                _outward++;
                return ReadStrayDash(indent);
            }
        }
        else
        {
            CheckOuter(outer, marks);
            FindToken();
            bool isList = isBelowKey && _more && _column == indent && IsDash();
            if (!isList && (!_more || _column <= indent))
                return Mark(marks, depth, () => Nothing(marks.End));
            _outerMarks = marks;
            YamlNode below = Mark(marks, depth, () => isList
                ? ReadSequence(_column, _column - 1, depth, indentless: true)
                : ReadBlock(indent, depth, startsLine: true));
            _outerMarks = default;
            return below;
        }

        CheckOuter(outer, marks);
        return Mark(marks, depth, () => ReadOther(indent, depth, startsLine: false));
    }

    /// <summary>A value can have one anchor and one tag, on whichever lines they stand.</summary>
    private void CheckOuter(in NodeMarks outer, in NodeMarks marks)
    {
        if ((outer.Anchor is not null && marks.Anchor is not null) || (outer.Tag is not null && marks.Tag is not null))
            _problems.Syntax(marks.Start, marks.End, SyntaxWording.TwoMarks);
    }

    private YamlNode ReadFlowMarked(int indent, int depth)
    {
        NodeMarks marks = ReadMarks();
        SkipFlowBlanks(marks.Start, indent);
        if (!_isFlowBroken && _text[_at] == '*')
            ReportMarkedAlias(marks);
        bool isNothing = _isFlowBroken || _text[_at] is ',' or ']' or '}' || (_text[_at] == ':' && EndsFlowWord(_at + 1));
        return Mark(marks, depth, () => isNothing ? Nothing(marks.End) : ReadFlowNode(indent, depth));
    }

    /// <summary>Reads a value, registers it under its anchor, and judges it by its tag.</summary>
    private YamlNode Mark(NodeMarks marks, int depth, Func<YamlNode> read) => marks.Anchor is { } name
        ? _anchors.Read(name, marks.AnchorStart, depth, () => ReadTagged(marks, read))
        : ReadTagged(marks, read);

    private YamlNode ReadTagged(in NodeMarks marks, Func<YamlNode> read)
    {
        YamlNode node = read();
        return marks.Tag is { } tag
            ? TagRules.Apply(tag, node, _raw, IsPlain(node), marks.TagStart, _problems, QuoteRest(marks.TagStart))
            : node;
    }

    private void ReportMarkedAlias(in NodeMarks marks) => _problems.Syntax(marks.Start, marks.End, SyntaxWording.AnchorOfAlias);

    private bool IsPlain(YamlNode node) =>
        node.Start == node.End || _text[node.Start] is not ('"' or '\'' or '|' or '>');

    /// <summary>Reads the anchor and the tag at hand, and ends behind them.</summary>
    private NodeMarks ReadMarks()
    {
        var marks = new NodeMarks(_at, _at, null, 0, null, 0);
        while (_at < _lineEnd && _text[_at] is '&' or '!')
        {
            int start = _at;
            if (_text[start] == '&')
            {
                string name = ReadName();
                if (name.Length == 0)
                    _problems.Syntax(start, start + 1, SyntaxWording.NameMissing, QuoteRest(start));
                else if (marks.Anchor is not null)
                    _problems.Syntax(start, _at, SyntaxWording.TwoMarks);
                else
                    marks = marks with { Anchor = name, AnchorStart = start };
            }
            else
            {
                bool isVerbatim = start + 1 < _lineEnd && _text[start + 1] == '<';
                while (_at < _lineEnd && !IsBlank(_text[_at]) && (isVerbatim || _text[_at] is not (',' or '[' or ']' or '{' or '}')))
                    _at++;
                string tag = TagRules.Full(_text.Substring(start, _at - start));
                if (tag.Length == 0 || marks.Tag is not null)
                    _problems.Syntax(start, _at, SyntaxWording.TagOfText, QuoteRest(start));
                else
                    marks = marks with { Tag = tag, TagStart = start };
            }

            if (_at < _lineEnd && _text[_at] is '[' or '{')
                _problems.Syntax(start, _at, SyntaxWording.MarkWithoutSpace);
            marks = marks with { End = _at };
            while (_at < _lineEnd && IsBlank(_text[_at]))
                _at++;
        }

        return marks;
    }

    /// <summary>Reads the name behind '&amp;' or '*'.</summary>
    private string ReadName()
    {
        int start = ++_at;
        while (_at < _lineEnd && !IsBlank(_text[_at]) && _text[_at] is not (',' or '[' or ']' or '{' or '}'))
            _at++;
        return _text.Substring(start, _at - start);
    }

    private YamlNode ReadAlias(int indent, int depth, bool startsLine)
    {
        int start = _at;
        if (startsLine && IsAliasKey())
            return ReadMapping(_column, indent, depth);
        YamlNode node = ReadAliasName(depth);
        int end = _lastEnd;
        if (!_more)
            return node;
        if (node.IsBroken)
        {
            SkipDeeper(indent);
            return node;
        }

        YamlNode ended = EndValue(new YamlScalar(NodeKind.Null, "", start, end), indent);
        return ended.IsBroken ? ended : node;
    }

    private bool IsAliasKey()
    {
        if (_text[_at] != '*')
            return false;
        int at = _at;
        ReadName();
        bool isKey = IsColonBehind() && _at < _lineEnd && IsBlank(_text[_at]);
        _at = at;
        return isKey;
    }

    /// <summary>Do brackets stand here that close on this line, with the colon of a key behind them?</summary>
    private bool IsKeyOfBrackets()
    {
        if (_text[_at] is not ('[' or '{'))
            return false;
        int close = _text.LastIndexOf(_text[_at] == '[' ? ']' : '}', _lineEnd - 1, _lineEnd - _at);
        int at = _at;
        _at = close + 1;
        bool isKey = close > 0 && IsColonBehind();
        _at = at;
        return isKey;
    }

    private YamlNode ReadAliasName(int depth)
    {
        int start = _at;
        string name = ReadName();
        int end = _at;
        if (name.Length == 0)
        {
            _problems.Syntax(start, end, SyntaxWording.NameMissing, QuoteRest(start));
            return Broken(start, end);
        }

        if (name[0] == '*')
        {
            _problems.Refuse(start, end, SyntaxWording.NameMissing, QuoteRest(start));
            return Broken(start, end);
        }

        AliasedNode alias = _anchors.Resolve(name, depth);
        if (alias.IsTooMuch)
        {
            _problems.RefuseAll(start, end, alias.Problem!);
            Stop();
        }
        else if (alias.Problem is { } problem)
        {
            _problems.Refuse(start, end, problem, alias.IsUnknown ? QuoteRest(start) : null);
        }

        _lastEnd = end;
        return alias.Node ?? Broken(start, end);
    }

    private void WarnOfUnusedAnchors()
    {
        if (_problems.HasErrors)
            return;
        foreach (YamlAnchor anchor in _anchors.All)
        {
            if (!anchor.IsUsed)
                SilentLoss.WarnOfUnusedAnchor(anchor.Start, anchor.End, QuoteRest(anchor.Start), _problems);
        }
    }

    /// <summary>The anchor and the tag before a value, and where they stand.</summary>
    private readonly record struct NodeMarks(int Start, int End, string? Anchor, int AnchorStart, string? Tag, int TagStart);
}
