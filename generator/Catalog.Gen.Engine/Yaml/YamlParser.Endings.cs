using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <content>Where values end, and how reading goes on behind those that cannot be read.</content>
internal sealed partial class YamlParser
{
    // Has the value that was read last a second key on its line? Then it may belong to the mapping around.
    private bool _hasSecondKey;

    /// <summary>Ends a value that must be the last on its line, and goes to the next token.</summary>
    private YamlNode EndValue(YamlNode node, int indent)
    {
        int end = _lastEnd = _at;
        if (!SkipToContent())
        {
            if (_at < _lineEnd && _at == end)
                ReportCommentSpace();
            FindToken();
            return node;
        }

        int restEnd = PlainEnd(_at, _lineEnd, out _, out _);
        bool isComma = _text[_at] == ',' && restEnd == _at + 1;
        if (isComma)
            _problems.Syntax(_at, restEnd, SyntaxWording.TrailingComma, Fix.Remove(end, restEnd, isCertain: true));
        else
            ReportBehindValue(node.Start, Math.Max(restEnd, _at + 1));
        SkipDeeper(indent);
        return isComma ? node : Broken(node.Start, end);
    }

    private YamlScalar Broken(int start, int end)
    {
        _lastEnd = end;
        return new YamlScalar(NodeKind.Null, "null", start, end) { IsBroken = true };
    }

    /// <summary>A list item on the line of its key.</summary>
    private YamlScalar ReadStrayDash(int indent)
    {
        int start = _at, end = Math.Max(PlainEnd(start, _lineEnd, out _, out _), start + 1);
        _problems.Syntax(start, start + 1, SyntaxWording.StrayDash, end > start + 1 ? QuoteRest(start) : null);
        SkipDeeper(indent);
        return Broken(start, end);
    }

    /// <summary>A second colon on the line of a key.</summary>
    private YamlScalar ReadSecondKey(int start, int colon, int indent)
    {
        int end = EndOfRest(start);
        _problems.Syntax(colon, colon + 1, SyntaxWording.StrayColon, QuoteRest(start));
        _hasSecondKey = true;
        SkipDeeper(indent);
        return Broken(start, end);
    }

    /// <summary>A key on a line that would go on with the text above it.</summary>
    private YamlNode ReadKeyBelowText(in TextAbove above, int colon, int indent, int depth)
    {
        bool isRootWord = indent < 0 && above.Text.All(IsNameCharacter);
        if (above.Start - above.LineStart == above.Column && (_column == above.Column || isRootWord))
        {
            // The line above was to be a key like this one.
            Rewind(above.Start, above.LineStart, above.Column);
            return ReadMapping(above.Column, indent, depth);
        }

        int key = _at;
        bool isName = true;
        for (int i = key; i < colon; i++)
            isName &= IsNameCharacter(_text[i]) || _text[i] is '"' or '\'';
        int first = above.LineStart;
        while (_text[first] == ' ')
            first++;
        if (isName && _text[first] == '-' && char.IsLetter(_text[first + 1]))
        {
            _problems.Syntax(first, first + 1, SyntaxWording.NoSpaceBehindDash);
            _outward++;
            SkipDeeper(indent);
            return Broken(above.Start, above.End);
        }

        if (isName && indent >= 0)
        {
            _problems.Syntax(key, colon, SyntaxWording.KeyBelowText, Outdent(_column - indent));
            _outward++;
            _reportedColumn = _column;
            YamlScalar text = MakePlain(above.Text, above.Start, above.End);
            StandsAtToken();
            return text;
        }

        _problems.Syntax(colon, colon + 1, SyntaxWording.StrayColon);
        SkipDeeper(indent);
        return Broken(above.Start, above.End);
    }

    private Fix? Outdent(int spaces) =>
        spaces > 0 && _at - _lineStart >= spaces ? Fix.Remove(_lineStart, _lineStart + spaces, isCertain: false) : null;

    /// <summary>Is every line of a text a key that lacks the space behind its colon? Then goes back to the first.</summary>
    private bool RewindToSlippedKey(int start, int end, int lineStart)
    {
        for (int line = start; line < end; line = AfterBreak(EndOfLine(line)))
        {
            if (SlippedColon(line, EndOfLine(line)) < 0)
                return false;
            if (EndOfLine(line) == _text.Length)
                break;
        }

        Rewind(start, lineStart, start - lineStart);
        return true;
    }

    /// <summary>A value that begins with a sign that no text without quotes can begin with.</summary>
    private YamlScalar ReadNoText(char c, int indent)
    {
        int start = _at, end = Math.Max(EndOfRest(start), start + 1);
        ReportNoText(c);
        SkipDeeper(indent);
        return Broken(start, end);
    }

    /// <summary>A text without quotes, of which the next line may be a part.</summary>
    private readonly record struct TextAbove(int Start, int LineStart, int Column, int End, string Text);
}
