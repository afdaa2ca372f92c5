using System.Globalization;
using Catalog.Gen.Engine.Regex.Unicode;
using static Catalog.Gen.Engine.Regex.PatternNode;

namespace Catalog.Gen.Engine.Regex;

/// <content>What follows a backslash, and character classes.</content>
internal sealed partial class PatternParser
{
    private PatternNode AtomEscape()
    {
        int start = _at++;
        if (AtEnd)
            throw Error("the pattern ends in a '\\'; write '\\\\' for the character", start);
        switch (Current)
        {
            case 'b':
                _at++;
                return new Anchor(AnchorKind.WordBoundary);
            case 'B':
                _at++;
                return new Anchor(AnchorKind.NotWordBoundary);
            case 'k':
                return NamedBackReference(start);
            case >= '1' and <= '9':
                int number = Number()!.Value;
                return number <= _groups.Count
                    ? new BackReference([number])
                    : throw Error($"'\\{number}' refers to a group that the pattern doesn't have", start);
            default:
                return new OneOf(ClassEscape(start) ?? CodePointSet.Single(CharacterEscape(start)));
        }
    }

    private BackReference NamedBackReference(int start)
    {
        _at++;
        if (!Take('<'))
            throw Error("'\\k' refers to a named group, as in '\\k<name>'", start);
        string name = GroupName();
        return _groups.Find(name) is { } numbers
            ? new BackReference(numbers)
            : throw Error($"'\\k<{name}>' refers to a group that the pattern doesn't have", start);
    }

    /// <summary><c>\d \D \s \S \w \W \p \P</c>; null where it is none of these.</summary>
    private CodePointSet? ClassEscape(int start)
    {
        CodePointSet? set = Current switch
        {
            'd' => CharacterClasses.Digit,
            'D' => CharacterClasses.Digit.Complement(),
            's' => CharacterClasses.Space,
            'S' => CharacterClasses.Space.Complement(),
            'w' => CharacterClasses.Word,
            'W' => CharacterClasses.Word.Complement(),
            _ => null,
        };
        if (set is not null)
            _at++;
        else if (Current is 'p' or 'P')
            set = Property(start);
        return set;
    }

    private CodePointSet Property(int start)
    {
        bool negative = _text[_at++] == 'P';
        int close = _at < _text.Length && Current == '{' ? _text.IndexOf('}', _at) : -1;
        if (close < 0)
            throw Error("a property is written '\\p{…}', as in '\\p{Letter}' or '\\p{Script=Greek}'", start);
        string text = _text.Substring(_at + 1, close - _at - 1);
        _at = close + 1;
        int equals = text.IndexOf('=');
        CodePointSet? set = equals < 0
            ? UnicodeTables.Find(text, null)
            : UnicodeTables.Find(text.Substring(0, equals), text.Substring(equals + 1));
        if (set is null)
            throw Error($"'\\p{{{text}}}' names no Unicode property of ECMA-262", start);
        return negative ? set.Complement() : set;
    }

    private int CharacterEscape(int start)
    {
        char c = Current;
        switch (c)
        {
            case 't':
                return Escaped('\t');
            case 'n':
                return Escaped('\n');
            case 'v':
                return Escaped('\v');
            case 'f':
                return Escaped('\f');
            case 'r':
                return Escaped('\r');
            case '0' when _at + 1 >= _text.Length || _text[_at + 1] is < '0' or > '9':
                return Escaped('\0');
            case 'c' when _at + 1 < _text.Length && _text[_at + 1] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                _at += 2;
                return _text[_at - 1] % 32;
            case 'x':
                _at++;
                return Hex(2) ?? throw Error("'\\x' is followed by two hexadecimal digits", start);
            case 'u':
                _at++;
                return UnicodeEscape.Read(_text, ref _at) ?? throw Error("'\\u' is followed by four hexadecimal digits or by '{…}'", start);
            case '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/':
                return Escaped(c);
            default:
                string shown =
                    char.ConvertFromUtf32(CodePoint.At(_text, _at) is var point and not (>= 0xD800 and <= 0xDFFF) ? point : 0xFFFD);
                throw Error($"'\\{shown}' means nothing in ECMA-262; write '{shown}' for the character", start);
        }
    }

    private int Escaped(char value)
    {
        _at++;
        return value;
    }

    private int? Hex(int digits)
    {
        if (_at + digits > _text.Length
            || !int.TryParse(_text.Substring(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value))
        {
            return null;
        }

        _at += digits;
        return value;
    }

    /// <summary>Behind the '['.</summary>
    private CodePointSet Class()
    {
        int open = _at - 1;
        bool negative = Take('^');
        var sets = new List<CodePointSet>();
        while (true)
        {
            if (AtEnd)
                throw Error("the '[' is never closed; write '\\[' for the character", open);
            if (Take(']'))
                break;
            int start = _at;
            (CodePointSet? set, int first) = ClassAtom();
            bool range = !AtEnd && Current == '-' && _at + 1 < _text.Length && _text[_at + 1] != ']';
            if (!range)
            {
                sets.Add(set ?? CodePointSet.Single(first));
                continue;
            }

            _at++;
            (CodePointSet? endSet, int last) = ClassAtom();
            if (set is not null || endSet is not null)
                throw Error(
                    $"'{_text.Substring(start, _at - start)}' is no range: a class has no first or last character; "
                    + "write '\\-' for the character '-'", start);
            if (last < first)
                throw Error($"the range '{_text.Substring(start, _at - start)}' ends before it begins", start);
            sets.Add(CodePointSet.Range(first, last));
        }

        CodePointSet all = sets.Count == 0 ? CodePointSet.Empty : CodePointSet.Union(sets);
        _bounds += all.Bounds.Length;
        return negative ? all.Complement() : all;
    }

    private (CodePointSet? Set, int CodePoint) ClassAtom()
    {
        if (AtEnd)
            return (null, 0);
        if (Current != '\\')
            return (null, ReadCodePoint());
        int start = _at++;
        if (AtEnd)
            throw Error("the pattern ends in a '\\'; write '\\\\' for the character", start);
        if (Current is 'b' or '-')
            return (null, Escaped(Current == 'b' ? '\b' : '-'));
        return ClassEscape(start) is { } set ? (set, 0) : (null, CharacterEscape(start));
    }
}
