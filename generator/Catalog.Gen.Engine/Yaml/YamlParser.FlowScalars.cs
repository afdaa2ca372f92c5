using System.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <content>Texts without quotes in brackets, and what stands between the values there.</content>
internal sealed partial class YamlParser
{
    private bool BeginsFlowPlain(int at) => _text[at] switch
    {
        '-' or '?' or ':' => !EndsFlowWord(at + 1),
        _ => BeginsPlain(at, _lineEnd),
    };

    private bool EndsFlowWord(int at) => at >= _lineEnd || _text[at] is ' ' or '\t' or ',' or '[' or ']' or '{' or '}';

    /// <summary>Does the colon at hand make a key of what stands before it? Behind quotes and brackets it needs no space.</summary>
    private bool IsFlowColon(YamlNode? key, int keyStart) =>
        _at < _lineEnd
        && _text[_at] == ':'
        && (EndsFlowWord(_at + 1) || (key is not null && _text[keyStart] != '*' && _text[key.Start] is '"' or '\'' or '[' or '{'));

    /// <summary>A key as text; null for a list or a mapping. It must be the last node that was read.</summary>
    private string? NameOf(YamlNode key, int start) =>
        key is not YamlScalar scalar ? null
        : scalar.Kind == NodeKind.String || _text[start] == '*' ? KeyCache.Intern(scalar.Value)
        : _raw;

    private YamlScalar ReadFlowPlain(int indent)
    {
        int start = _at, end = FlowPlainEnd();
        if (_at < _lineEnd || !ContinuesFlowPlain(indent, out int breaks))
            return MakePlain(_text.Substring(start, end - start), start, end);
        StringBuilder builder = Builder().Append(_text, start, end - start);
        do
        {
            Fold(builder, breaks);
            int from = _at;
            end = FlowPlainEnd();
            builder.Append(_text, from, end - from);
        }
        while (_at == _lineEnd && ContinuesFlowPlain(indent, out breaks));
        return MakePlain(builder.ToString(), start, end);
    }

    /// <summary>Goes to where a text in brackets ends on its line, or to the end of the line; the answer leaves blanks out.</summary>
    private int FlowPlainEnd()
    {
        int start = _at;
        for (; _at < _lineEnd; _at++)
        {
            char c = _text[_at];
            if (c is ',' or '[' or ']' or '{' or '}' || (c == ':' && EndsFlowWord(_at + 1)))
                break;
            if (c == '#' && IsBlank(_text[_at - 1]))
                break;
        }

        int end = _at;
        while (end > start && IsBlank(_text[end - 1]))
            end--;
        if (_at < _lineEnd && _text[_at] == '#')
            WarnOfComment(start, end, _at);
        return end;
    }

    private bool ContinuesFlowPlain(int indent, out int breaks)
    {
        int lineStart = _lineStart;
        if (!Continues(indent, out breaks))
            return false;
        if (_text[_at] is not (',' or '[' or ']' or '{' or '}') && (_text[_at] != ':' || !EndsFlowWord(_at + 1)))
            return true;
        StartLine(lineStart);
        _at = _lineEnd;
        return false;
    }

    /// <summary>
    /// Goes to the next token within brackets, over comments and ends of lines. Where a line does not stand deeper than the
    /// block around, or the file ends, the brackets are not closed.
    /// </summary>
    private void SkipFlowBlanks(int open, int indent)
    {
        if (_isFlowBroken)
            return;
        while (!SkipToContent())
        {
            if (_at < _lineEnd && _at > _lineStart && !IsBlank(_text[_at - 1]))
                ReportCommentSpace();
            int lineStart = _lineStart;
            bool isLast = _lineEnd == _text.Length;
            if (!isLast)
                StartLine(AfterBreak(_lineEnd));
            while (_at < _lineEnd && _text[_at] == ' ')
                _at++;
            int spaces = _at - _lineStart;
            bool hasContent = SkipToContent();
            if (isLast || (hasContent && EndsFlow(spaces, indent)))
            {
                StartLine(lineStart);
                _at = _lineEnd;
                ReportUnclosedBracket(open);
                return;
            }

            if (hasContent && spaces <= indent && _text[_at] is not (']' or '}'))
                ReportOutdentedInBrackets(spaces);
        }
    }

    /// <summary>
    /// Does a line within brackets show that they are not closed? A closing bracket may stand in the column of the key, as in
    /// JSON; the book wants it deeper, but other readers let it pass.
    /// </summary>
    private bool EndsFlow(int spaces, int indent)
    {
        if (spaces == 0 && IsMark(_at))
            return true;
        if (spaces > indent || _at > _lineStart + spaces || _text[_at] is ']' or '}')
            return spaces < indent && _text[_at] is ']' or '}';
        return (IsDash() || FindKey(out _, out _)) && !ClosesBelow();
    }

    /// <summary>Does a line begin with a closing bracket, before the next one that is empty?</summary>
    private bool ClosesBelow()
    {
        for (int line = _lineEnd; line < _text.Length;)
        {
            int at = AfterBreak(line);
            line = EndOfLine(at);
            while (at < line && IsBlank(_text[at]))
                at++;
            if (at == line)
                return false;
            if (_text[at] is ']' or '}')
                return true;
        }

        return false;
    }
}
