using System.Text;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <content>Texts of several lines behind <c>|</c> or <c>&gt;</c> (YAML 1.2, chapter 8.1).</content>
internal sealed partial class YamlParser
{
    private YamlScalar ReadBlockScalar(bool literal, int indent)
    {
        int start = _at++;
        char chomping = ' ';
        int given = 0;
        while (_at < _lineEnd && _text[_at] is '+' or '-' or (>= '0' and <= '9'))
        {
            char c = _text[_at++];
            if (c is '+' or '-' && chomping == ' ')
                chomping = c;
            else if (c is >= '1' and <= '9' && given == 0)
                given = c - '0';
            else
                _problems.Syntax(start, _at, c == '0' ? SyntaxWording.IndentOfZero : SyntaxWording.BlockHeader);
        }

        int header = _at;
        bool isBroken = SkipToContent() || (_at < _lineEnd && _at == header);
        if (isBroken)
            ReportBlockHeader(start, literal);

        int own = given > 0 ? Math.Max(indent, 0) + given : FindIndent(indent);
        StringBuilder builder = Builder();
        int end = ReadBlockLines(builder, literal, own, out int breaks, out bool any);
        if (any && chomping != '-')
            builder.Append('\n');
        if (chomping == '+')
            builder.Append('\n', breaks);
        while (end > start + 1 && _text[end - 1] is ' ' or '\t' or '\r' or '\n')
            end--;
        _blockEnd = _lastEnd = end = Math.Max(end, header);
        if (_more && !StandsAtToken())
            FindToken();
        _raw = builder.ToString();
        _anchors.AddScalar(_raw.Length);
        return new YamlScalar(NodeKind.String, _raw, start, end) { IsBroken = isBroken };
    }

    /// <summary>How deep the text stands, by its first line that is not blank.</summary>
    private int FindIndent(int indent)
    {
        int deepest = 0, deepestAt = 0;
        for (int line = _lineEnd; line < _text.Length;)
        {
            int lineStart = AfterBreak(line), at = lineStart;
            while (at < _text.Length && _text[at] == ' ')
                at++;
            int spaces = at - lineStart;
            if (at < _text.Length && _text[at] is not ('\r' or '\n'))
            {
                if (spaces <= indent || (spaces == 0 && IsMark(at)))
                    break;
                if (deepest > spaces)
                {
                    int end = deepestAt + deepest;
                    var fix = Fix.Remove(deepestAt, end, isCertain: true);
                    _problems.Syntax(deepestAt + spaces, end, SyntaxWording.BlankLineTooDeep, fix);
                }

                return spaces;
            }

            if (spaces > deepest)
                (deepest, deepestAt) = (spaces, lineStart);
            line = EndOfLine(at);
        }

        return Math.Max(indent + 1, deepest);
    }

    /// <summary>A blank line above a text is blank by spaces alone.</summary>
    private void ReportTabBeforeText(int at)
    {
        int end = at;
        while (end < _lineEnd && IsBlank(_text[end]))
            end++;
        if (end == _lineEnd)
            _problems.Syntax(at, at + 1, SyntaxWording.Tab, Fix.Remove(at, end, isCertain: true));
    }

    /// <summary>Reads lines for as long as they are indented; ends at the start of the first that is not.</summary>
    /// <param name="builder">Takes the text.</param>
    /// <param name="literal">Whether line breaks stand for themselves.</param>
    /// <param name="own">How deep the text stands.</param>
    /// <param name="breaks">Empty lines below the last.</param>
    /// <param name="any">Whether there is any line with a text.</param>
    private int ReadBlockLines(StringBuilder builder, bool literal, int own, out int breaks, out bool any)
    {
        bool wasSpaced = false;
        any = false;
        breaks = 0;
        int end = _lineEnd;
        while (_lineEnd < _text.Length)
        {
            StartLine(AfterBreak(_lineEnd));
            int at = _lineStart;
            while (at < _lineEnd && at - _lineStart < own && _text[at] == ' ')
                at++;
            if (at == _lineEnd)
            {
                if (_lineEnd < _text.Length || at > _lineStart)
                    breaks++;
                continue;
            }

            if (at - _lineStart < own || (own == 0 && IsMark(at)))
            {
                _more = true;
                if (!any && _text[at] == '\t')
                    ReportTabBeforeText(at);
                return end;
            }

            bool spaced = IsBlank(_text[at]);
            if (!literal && any && !wasSpaced && !spaced)
            {
                if (breaks == 0)
                    builder.Append(' ');
            }
            else if (any)
            {
                builder.Append('\n');
            }

            builder.Append('\n', breaks).Append(_text, at, _lineEnd - at);
            end = _lineEnd;
            wasSpaced = spaced;
            any = true;
            breaks = 0;
        }

        Stop();
        return end;
    }
}
