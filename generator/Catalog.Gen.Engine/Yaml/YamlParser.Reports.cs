using System.Text;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <content>What is wrong with values and indentation, and how reading goes on from there.</content>
internal sealed partial class YamlParser
{
    // The end of the last line whose indentation was reported: of lines below one another only the first is.
    private int _reportedLineEnd = -1;

    // Where the last text behind '|' or '>' ended.
    private int _blockEnd = -1;

    private void ReportBehindValue(int start, int restEnd)
    {
        char opening = _text[start], c = _text[_at];
        if (IsColon(_at))
        {
            bool isOnOneLine = start >= _lineStart;
            _problems.Syntax(_at, _at + 1, isOnOneLine ? SyntaxWording.StrayColon : SyntaxWording.KeyOnOneLine, QuoteRest(start));
        }
        else if (opening is '"' or '\'')
        {
            _problems.Syntax(_at, restEnd, SyntaxWording.QuotesClosed, QuoteAgain(start));
        }
        else if (opening == '*')
        {
            _problems.Syntax(start, start + 1, SyntaxWording.NameMissing, QuoteRest(start));
        }
        else if (opening == '[' && c == '(' && _text[restEnd - 1] == ')')
        {
            string address = _text.Substring(_at + 1, restEnd - _at - 2);
            _problems.Syntax(start, restEnd, SyntaxWording.MarkdownLink,
                new Fix(new TextSpan(start, restEnd), ScalarText.Like(' ', address), IsCertain: false));
        }
        else if (c is ']' or '}')
        {
            _problems.Syntax(_at, _at + 1, SyntaxWording.ClosesNothing(c), Fix.Remove(_at, _at + 1, isCertain: false));
        }
        else
        {
            _problems.Syntax(_at, restEnd, SyntaxWording.BehindBrackets(opening), QuoteRest(start));
        }
    }

    private void ReportNoText(char c)
    {
        if (c == ':')
            _problems.Syntax(_at, _at + 1, SyntaxWording.StrayColon, QuoteRest(_at));
        else if (c is ']' or '}')
            _problems.Syntax(_at, _at + 1, SyntaxWording.ClosesNothing(c));
        else
            _problems.Syntax(_at, _at + 1, SyntaxWording.CannotBegin(c), QuoteRest(_at));
    }

    private void ReportNoName(YamlNode? key, int start, int end)
    {
        if (key is null)
            _problems.Refuse(start, start, SyntaxWording.NoKey);
        else
            _problems.Refuse(start, end, SyntaxWording.KeyIsNoText(key));
    }

    private void ReportRest()
    {
        char c = _text[_at];
        int end = Math.Max(EndOfRest(_at), _at + 1);
        _problems.Syntax(_at, end, c is ']' or '}' ? SyntaxWording.ClosesNothing(c) : SyntaxWording.AfterValue);
        Stop();
    }

    private void ReportColon(int colon, int start, int keyEnd)
    {
        if (colon + 1 < _lineEnd && InvisibleCharacters.IsBlank(_text[colon + 1]))
        {
            var fix = new Fix(new TextSpan(colon + 1, colon + 2), " ", IsCertain: true);
            _problems.Syntax(colon + 1, colon + 2, InvisibleCharacters.BehindColon(_text[colon + 1]), fix);
            return;
        }

        bool isWide = _text[colon] != ':';
        bool hasSpace = EndsWord(colon + 1);
        string key = _text.Substring(start, keyEnd - start);
        _problems.Syntax(colon, colon + 1, isWide ? SyntaxWording.WideColon(_text[colon]) : SyntaxWording.NoSpaceBehindColon(key),
            new Fix(new TextSpan(colon, colon + 1), hasSpace ? ":" : ": ", IsCertain: true));
    }

    private void ReportMissingColon(int start, int keyEnd)
    {
        var fix = Fix.Insert(keyEnd, ":", isCertain: true);
        _problems.Syntax(start, keyEnd, SyntaxWording.KeyAlone, fix);
    }

    private void ReportUnclosedQuote(int start)
    {
        int end = EndOfLine(start);
        while (end > start + 1 && IsBlank(_text[end - 1]))
            end--;
        ReportUnclosedQuote(start, end);
    }

    /// <param name="start">Where the quotes open.</param>
    /// <param name="end">Where they may have been meant to close.</param>
    private void ReportUnclosedQuote(int start, int end)
    {
        _problems.Syntax(start, start + 1, SyntaxWording.UnclosedQuote, Fix.Insert(end, _text[start].ToString(), isCertain: false));
    }

    /// <summary>Lines of a text in quotes that do not stand deeper than the block that the text belongs to.</summary>
    private void ReportOutdentedText(int start, int outdentedAt, int indent)
    {
        var indented = new StringBuilder();
        for (int line = outdentedAt; line < _at; line = AfterBreak(EndOfLine(line)))
        {
            int text = line;
            while (text < _at && IsBlank(_text[text]))
                text++;
            int end = Math.Min(EndOfLine(line), _at);
            if (text < end)
                indented.Append(' ', indent + 1).Append(_text, text, end - text);
            if (end < _at)
                indented.Append(_text, end, AfterBreak(end) - end);
            else
                break;
        }

        var fix = new Fix(new TextSpan(outdentedAt, _at), indented.ToString(), IsCertain: true);
        int first = _problems.File.LineAt(outdentedAt).Line + 1;
        _problems.Syntax(start, outdentedAt, SyntaxWording.QuotedLineNotIndented(first), fix);
    }

    private void ReportUnclosedBracket(int open)
    {
        _isFlowBroken = true;
        string close = _text[open] == '[' ? "]" : "}";
        int end = _lastEnd = Math.Max(_lastEnd, open + 1);
        Fix? fix = _text[open] is '[' or '{' ? Fix.Insert(end, close, isCertain: false) : null;
        _problems.Syntax(open, open + 1, SyntaxWording.UnclosedBracket(_text[open]), fix);
    }

    private void ReportOtherBracket(int open)
    {
        _isFlowBroken = true;
        char opening = _text[open], closing = opening == '[' ? ']' : '}', c = _text[_at];
        string right = closing.ToString();
        Fix replaced = new(new TextSpan(_at, _at + 1), right, IsCertain: false), closed = Fix.Insert(_lastEnd, right, isCertain: false);
        if (open == _flowStart)
            _problems.Syntax(_at, _at + 1, SyntaxWording.OtherBracket(opening, c), replaced);
        else
            _problems.Syntax(open, open + 1, SyntaxWording.UnclosedBracket(opening), closed);
    }

    private void ReportMissingComma(int open)
    {
        char c = _text[_at];
        if (c == ':')
        {
            int word = _text.LastIndexOf(' ', _at - 1, _at - open);
            bool isSecond = word > open && word + 1 < _at && _lastEnd == _at;
            int start = isSecond ? word + 1 : _at;
            Message message = isSecond ? SyntaxWording.NoComma(_text.Substring(start, _at - start)) : SyntaxWording.StrayColon;
            Fix? fix = isSecond ? new Fix(new TextSpan(word, word + 1), ", ", IsCertain: false) : null;
            _problems.Syntax(start, isSecond ? _at : _at + 1, message, fix);
            _isFlowBroken = true;
            return;
        }

        _problems.Syntax(_at, _at + 1, SyntaxWording.NoCommaOrEnd(_text[open]), Fix.Insert(_lastEnd, ",", isCertain: false));
        _isFlowBroken = c is not ('"' or '\'' or '[' or '{');
    }

    private void ReportCommentSpace() =>
        _problems.Syntax(_at, _at + 1, SyntaxWording.NoSpaceBeforeComment, Fix.Insert(_at, " ", isCertain: true));

    private void ReportBlockHeader(int start, bool literal)
    {
        int end = EndOfRest(_at);
        _problems.Syntax(start, start + 1, SyntaxWording.BlockHeader, literal || end <= start + 1 ? null : QuoteRest(start));
    }

    /// <summary>An escape that is none. Of several in one text, as in the path of a file, the first is reported.</summary>
    /// <param name="start">Where the text begins.</param>
    /// <param name="escapes">How many were wrong before it.</param>
    /// <param name="length">The length of the escape.</param>
    /// <param name="message">What is wrong with it.</param>
    private void ReportEscape(int start, int escapes, int length, Message message)
    {
        int end = Math.Min(_at + length, _lineEnd);
        if (_badEscapes == escapes)
            _problems.Syntax(_at, end, message, InSingleQuotes(start));
        _badEscapes++;
        _at = end;
    }

    private Fix? InSingleQuotes(int start)
    {
        int close = start < _lineStart ? -1 : _text.LastIndexOf('"', _lineEnd - 1, _lineEnd - start);
        return close > start
            ? new Fix(new TextSpan(start, close + 1), ScalarText.Quoted(_text.Substring(start + 1, close - start - 1)), IsCertain: false)
            : null;
    }

    private void ReportColumn(int column)
    {
        _outward++;
        if (IsDash())
        {
            _problems.Syntax(_at, _at + 1, SyntaxWording.ItemOutOfLine, MoveTo(column));
            return;
        }

        int end = FindKey(out int keyEnd, out _) ? keyEnd : _at + 1;
        _problems.Syntax(_at, end, SyntaxWording.KeyOutOfLine, MoveTo(column));
    }

    private Fix? MoveTo(int column) => _column > column
        ? Outdent(_column - column)
        : Fix.Insert(_lineStart, new string(' ', column - _column), isCertain: false);

    private void ReportFirstKeyTooDeep(int key, int spaces)
    {
        int start = key;
        while (start > 0 && key - start < spaces && _text[start - 1] == ' ')
            start--;
        _problems.Syntax(start, key, SyntaxWording.FirstKeyTooDeep, Fix.Remove(start, key, isCertain: true));
    }

    /// <summary>A line below a value that has ended, and deeper than its key.</summary>
    private void ReportTextBelowValue()
    {
        int end = Math.Max(EndOfRest(_at), _at + 1);
        int before = _text.LastIndexOf('#', Math.Max(_lineStart - 1, 0), Math.Max(_lineStart - _lastEnd, 0));
        Message message = _blockEnd == _lastEnd ? SyntaxWording.BlockLineTooShallow
            : before >= 0 ? SyntaxWording.CommentInText
            : SyntaxWording.TextBelowValue;
        if (message == SyntaxWording.CommentInText)
            _problems.RemoveLast(Rules.CommentInText);
        _problems.Syntax(_at, end, message);
    }

    private void ReportStrayKey()
    {
        _outward++;
        int end = FindKey(out int keyEnd, out _) ? keyEnd : Math.Max(EndOfRest(_at), _at + 1);
        _problems.Syntax(_at, end, SyntaxWording.NoItem);
    }

    private void ReportTab()
    {
        int end = _tabAt;
        while (end < _lineEnd && IsBlank(_text[end]))
            end++;
        if (IsFirstOfLines())
        {
            int tabs = _text.Substring(_tabAt, end - _tabAt).Count(static c => c == '\t');
            var fix = new Fix(new TextSpan(_tabAt, end), new string(' ', tabs + end - _tabAt), IsCertain: false);
            _problems.Syntax(_tabAt, _tabAt + 1, SyntaxWording.Tab, fix);
        }

        _outward++;
        _tabAt = -1;
    }

    /// <summary>A line within brackets that stands no deeper than the key that the brackets belong to.</summary>
    private void ReportOutdentedInBrackets(int spaces)
    {
        if (_at > _lineStart + spaces)
        {
            _tabAt = _lineStart + spaces;
            ReportTab();
        }
        else if (IsFirstOfLines())
        {
            _problems.Syntax(_at, _at + 1, SyntaxWording.OutdentedInBrackets);
        }
    }

    /// <summary>Is this line not right below one whose indentation was reported?</summary>
    private bool IsFirstOfLines()
    {
        bool isFirst = _reportedLineEnd < 0 || AfterBreak(_reportedLineEnd) != _lineStart;
        _reportedLineEnd = _lineEnd < _text.Length ? _lineEnd : -1;
        return isFirst;
    }

    /// <summary>Blanks of another kind in the indentation: they count as the spaces that they look like.</summary>
    private void ReportOddBlanks()
    {
        int start = _at;
        char c = _text[start];
        bool isWide = InvisibleCharacters.IsWide(c);
        while (_at < _lineEnd && (_text[_at] == c || (isWide && _text[_at] == ' ')))
            _at++;
        if (isWide)
            _column += _at - start;
        if (!IsFirstOfLines())
            return;
        var fix = new Fix(new TextSpan(start, _at), isWide ? new string(' ', _at - start) : "", IsCertain: true);
        _problems.Syntax(start, _at, InvisibleCharacters.InIndentation(c), fix);
        _outward++;
    }

    /// <summary>Where the text that begins here ends on its line, whatever stands in it; blanks and a comment left out.</summary>
    private int EndOfRest(int start)
    {
        int lineEnd = EndOfLine(start), end = lineEnd;
        for (int hash = start; (hash = _text.IndexOf('#', hash, lineEnd - hash)) >= 0; hash++)
        {
            if (hash > start && IsBlank(_text[hash - 1]))
            {
                end = hash;
                break;
            }
        }

        while (end > start && IsBlank(_text[end - 1]))
            end--;
        return end;
    }

    /// <summary>The fix that puts the rest of a line in quotes.</summary>
    private Fix? QuoteRest(int start)
    {
        int end = EndOfRest(start);
        return end > start
            ? new Fix(new TextSpan(start, end), ScalarText.Quoted(_text.Substring(start, end - start)), IsCertain: false)
            : null;
    }

    /// <summary>The fix for a text whose quotes close too early.</summary>
    private Fix? QuoteAgain(int start)
    {
        int end = EndOfRest(start);
        if (start < _lineStart || end <= start + 1)
            return null;
        string whole = _text.Substring(start, end - start);
        char quote = whole[0];
        bool isWhole = whole[whole.Length - 1] == quote && whole.Length > 2;
        if (quote == '"' && whole.IndexOf('\\') >= 0)
            return null;
        string text = isWhole ? whole.Substring(1, whole.Length - 2).Replace("''", "'") : whole;
        return new Fix(new TextSpan(start, end), ScalarText.Quoted(text), IsCertain: false);
    }
}
