using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <content>Lines that are no content: the marks of documents, and what a merge has left.</content>
internal sealed partial class YamlParser
{
    private const int ConflictMarkLength = 7;

    // Has the value of the file begun? What is a mark before it is a second document after it.
    private bool _hasBegun;
    private bool _hasMark;

    // Where the last directive stands; -1 where none does.
    private int _directiveAt = -1;

    // Does the value begin on the line of '---'?
    private bool _isBehindMark;
    private bool _hasSecond;
    private bool _isInConflict;

    private static bool BeginsMark(char c) => c is '-' or '.' or '%' or '<' or '=' or '>' or '|';

    /// <summary>
    /// Is the line at hand, which begins in column 0, content after all, or is there content behind its mark? A mark alone is
    /// taken note of, and skipped.
    /// </summary>
    private bool StandsBehindMark(char c)
    {
        switch (c)
        {
            case '-' when IsDocumentMark(_at):
                return BeginsDocument();
            case '.' when IsDocumentMark(_at):
                return EndsDocument();
            case '%' when !_hasBegun && !_hasMark:
                return !SkipDirective();
            case '<' or '=' or '>' or '|' when IsConflictMark(_at):
                return !SkipConflictMark(c);
            default:
                return true;
        }
    }

    /// <summary>Do three dashes or dots stand here, and nothing right behind them?</summary>
    private bool IsDocumentMark(int at) =>
        (string.CompareOrdinal(_text, at, "---", 0, 3) == 0 || string.CompareOrdinal(_text, at, "...", 0, 3) == 0)
        && (at + 3 == _text.Length || _text[at + 3] is ' ' or '\t' or '\r' or '\n');

    /// <summary>Goes past a directive (YAML 1.2, chapter 6.8); false where the line is none, but a text that lacks its quotes.</summary>
    private bool SkipDirective()
    {
        int end = _at + 1;
        while (end < _lineEnd && !IsBlank(_text[end]))
            end++;
        string name = _text.Substring(_at + 1, end - _at - 1);
        if (name.EndsWith(":", StringComparison.Ordinal))
            return false;
        if (name == "TAG")
        {
            LeaveToYamlDotNet();
            return true;
        }

        int rest = EndOfRest(_at);
        if (name != "YAML")
            _problems.Add(Rules.DirectiveIgnored, _at, end, SyntaxWording.UnknownDirective(name));
        else if (_directiveAt >= 0 || !IsVersion(_text.Substring(end, rest - end).Trim()))
            _problems.Syntax(_at, rest, SyntaxWording.Version);
        _directiveAt = _at;
        return true;
    }

    private static bool IsVersion(string text) =>
        text.Length > 2 && text[0] == '1' && text[1] == '.' && text.Skip(2).All(static c => c is >= '0' and <= '9');

    private bool BeginsDocument()
    {
        if (_hasBegun || _hasMark)
        {
            ReportSecondDocument();
            return false;
        }

        _hasMark = true;
        _at += 3;
        if (!SkipToContent())
            return false;
        _column = _at - _lineStart;
        _isBehindMark = true;
        return true;
    }

    private void ReportSecondDocument()
    {
        _outward++;
        if (_hasSecond)
            return;
        _hasSecond = true;
        _problems.Refuse(_at, _at + 3, SyntaxWording.SecondDocument, RemoveLine(_lineStart, _lineEnd));
    }

    /// <summary>The end of a document is the end of the file, but for comments; what follows is read as if it were not there.</summary>
    private bool EndsDocument()
    {
        int mark = _at, lineStart = _lineStart;
        bool isFollowed = false;
        _at += 3;
        if (SkipToContent())
        {
            _problems.Syntax(mark, mark + 3, SyntaxWording.AfterEnd);
            _outward++;
            return false;
        }

        bool hasBegun = _hasBegun;
        int lineEnd = _lineEnd;
        while (_lineEnd < _text.Length && !isFollowed)
        {
            StartLine(AfterBreak(_lineEnd));
            isFollowed = SkipToContent();
        }

        bool isSecond = isFollowed && (_text[_at] == '%' || (_at == _lineStart && IsDocumentMark(_at)));
        if (isFollowed && !isSecond && hasBegun)
        {
            _problems.Syntax(mark, mark + 3, SyntaxWording.AfterEnd, RemoveLine(lineStart, lineEnd));
            _outward++;
        }
        else if (isFollowed && _text[_at] == '%' && hasBegun)
        {
            _problems.Refuse(_at, _lineEnd, SyntaxWording.SecondDocument);
            _lineEnd = _text.Length;
            return false;
        }

        _lineStart = lineStart;
        _lineEnd = lineEnd;
        return false;
    }

    /// <summary>Do seven signs stand here as a merge leaves them, and only where it would?</summary>
    private bool IsConflictMark(int at)
    {
        char c = _text[at];
        int end = at;
        while (end < _text.Length && _text[end] == c)
            end++;
        bool isLast = end == _text.Length || _text[end] is '\r' or '\n';
        return end - at == ConflictMarkLength
            && (isLast || _text[end] == ' ')
            && c is '<' or '>' or '=' or '|'
            && (_isInConflict || (c is '<' or '>' && !isLast));
    }

    /// <summary>Of the two sides of a conflict the first is read; the whole conflict is one problem.</summary>
    private bool SkipConflictMark(char c)
    {
        _outward++;
        if (c == '<' || !_isInConflict)
        {
            _problems.Syntax(_at, _lineEnd, SyntaxWording.MergeConflict);
            _isInConflict = c == '<';
            return true;
        }

        while (c != '>' && _lineEnd < _text.Length)
        {
            StartLine(AfterBreak(_lineEnd));
            if (_lineEnd - _lineStart >= ConflictMarkLength && _text[_lineStart] == '>' && IsConflictMark(_at))
                break;
        }

        _isInConflict = false;
        return true;
    }

    private Fix RemoveLine(int lineStart, int lineEnd) =>
        new(new TextSpan(lineStart, lineEnd < _text.Length ? AfterBreak(lineEnd) : lineEnd), "", IsCertain: true);

    /// <summary>Reads a value that begins on the line of '---', where no block can begin.</summary>
    private YamlNode ReadBehindMark()
    {
        if (IsDash() || FindKey(out _, out _))
        {
            _problems.Syntax(_at, _at + 1, SyntaxWording.BlockBehindMark);
            _outward++;
            _column = 0;
        }

        return ReadBlock(indent: -1, depth: 1, startsLine: false);
    }
}
