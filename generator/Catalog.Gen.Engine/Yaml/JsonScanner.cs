using System.Text;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// Reads JSON (RFC 8259) into the same tree. Every JSON text is YAML by the book, but not to YamlDotNet: it joins
/// surrogate pairs of escapes wrongly (<c>"\ud83d\udca9"</c>), refuses tabs between tokens and keys above 1,024
/// characters, and passes what JSON forbids (comments, single quotes, a trailing comma). Schemas deserve exactness.
/// </summary>
internal sealed class JsonScanner(SourceFile source, ProblemSink problems, CancellationToken cancellation)
{
    private readonly string _text = source.Text;
    private readonly MemberStack _members = new();
    private StringBuilder? _builder;
    private int _at;

    public YamlNode? ScanDocument()
    {
        if (_text.Length > 0 && _text[0] == '\uFEFF')
            _at = 1;
        if (_text.IndexOf('\uFFFD') >= 0)
            TextEncoding.CheckReplacementCharacters(source, problems);
        SkipWhite();
        if (_at == _text.Length)
        {
            problems.RefuseAll(0, 0, YamlReader.EmptyFile);
            return null;
        }

        YamlNode? root = ScanValue(depth: 1);
        if (root is null)
            return null;
        SkipWhite();
        return _at == _text.Length
            ? root
            : Fail(_at, new("the value of the file has ended before this", "take it out, or fix the brackets"));
    }

    private YamlNode? ScanValue(int depth)
    {
        if (_at == _text.Length)
            return Fail(_at, new("the file ends where a value is missing", "write the value, or take out what comes before it"));
        char c = _text[_at];
        switch (c)
        {
            case '{':
                return Enter(depth) ? ScanObject(depth) : null;
            case '[':
                return Enter(depth) ? ScanArray(depth) : null;
            case '"':
                int start = _at;
                return ScanString() is { } text ? new YamlScalar(NodeKind.String, text, start, _at) : null;
            case '-' or (>= '0' and <= '9'):
                return ScanNumber();
            case 't' when IsWord("true"):
                return Word(NodeKind.Boolean, "true");
            case 'f' when IsWord("false"):
                return Word(NodeKind.Boolean, "false");
            case 'n' when IsWord("null"):
                return Word(NodeKind.Null, "null");
            case '/' or '#':
                return Fail(_at, new("JSON has no comments", "take it out"));
            case '\'':
                return Fail(_at, new("text stands in double quotes in JSON", "write \"…\""));
            case ',' or '}' or ']' or ':':
                return Fail(_at, new($"a value is missing before '{c}'", "write the value"));
            default:
                return Fail(_at, new("this is no JSON value", "put text in double quotes"));
        }
    }

    private bool Enter(int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth <= YamlLimits.Depth)
            return true;
        problems.RefuseAll(_at, _at, new(
            FormattableString.Invariant($"arrays and objects lie more than {YamlLimits.Depth} levels within one another here"),
            "put what lies deepest into entries of its own"));
        return false;
    }

    private YamlMapping? ScanObject(int depth)
    {
        int start = _at++;
        int first = _members.Count;
        HashSet<string>? seen = null;
        SkipWhite();
        if (Take('}'))
            return new YamlMapping([], start, _at);
        while (true)
        {
            SkipWhite();
            int keyStart = _at;
            if (_at == _text.Length || _text[_at] != '"')
            {
                Fail(_at, Peek() == '}'
                    ? new("a ',' stands before this '}', and nothing follows", "take the ',' out")
                    : new("a key in double quotes is missing here", "write it, or take out the comma before it"));
                return null;
            }

            if (ScanString() is not { } name)
                return null;
            int keyEnd = _at;
            SkipWhite();
            if (!Take(':'))
            {
                Fail(_at, new("a ':' is missing here", "write it between the key and its value"));
                return null;
            }

            SkipWhite();
            if (ScanValue(depth + 1) is not { } value)
                return null;
            if (_members.IsNew(name, first, ref seen, keyStart, keyEnd, problems))
                _members.Push(new YamlMember(KeyCache.Intern(name), keyStart, keyEnd, value));
            SkipWhite();
            if (Take('}'))
                return new YamlMapping(_members.Pop(first), start, _at);
            if (!Take(','))
            {
                Fail(_at, new("a ',' or '}' is missing here", "put a ',' between two keys, and a '}' behind the last value"));
                return null;
            }
        }
    }

    private YamlSequence? ScanArray(int depth)
    {
        int start = _at++;
        SkipWhite();
        if (Take(']'))
            return new YamlSequence([], start, _at);
        var items = new List<YamlNode>();
        while (true)
        {
            SkipWhite();
            if (Peek() == ']')
            {
                Fail(_at, new("a ',' stands before this ']', and nothing follows", "take the ',' out"));
                return null;
            }

            if (ScanValue(depth + 1) is not { } item)
                return null;
            items.Add(item);
            SkipWhite();
            if (Take(']'))
                return new YamlSequence(items.ToArray(), start, _at);
            if (!Take(','))
            {
                Fail(_at, new("a ',' or ']' is missing here", "put a ',' between two items, and a ']' behind the last one"));
                return null;
            }
        }
    }

    private YamlScalar? ScanNumber()
    {
        int start = _at;
        if (_text[_at] == '-')
            _at++;
        bool valid = Peek() == '0' ? Take('0') : TakeDigits();
        if (valid && Take('.'))
            valid = TakeDigits();
        if (valid && (Take('e') || Take('E')))
        {
            if (!Take('+'))
                Take('-');
            valid = TakeDigits();
        }

        char next = Peek();
        if (valid && !char.IsLetterOrDigit(next) && next is not ('.' or '+' or '-'))
            return new YamlScalar(NodeKind.Number, _text.Substring(start, _at - start), start, _at);
        while (char.IsLetterOrDigit(next = Peek()) || next is '.' or '+' or '-')
            _at++;
        string number = Words.Quote(_text.Substring(start, _at - start));
        var message = new Message($"{number} is no number in JSON", "write it like -1.5e3, or put it in double quotes");
        problems.Add(Rules.YamlSyntax, start, _at, message);
        problems.IsFatal = true;
        return null;
    }

    private string? ScanString()
    {
        int start = _at++;
        int run = _at;
        StringBuilder? builder = null;
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (c == '"')
            {
                string? result = builder is null ? _text.Substring(run, _at - run) : builder.Append(_text, run, _at - run).ToString();
                _at++;
                return HasLoneSurrogate(result)
                    ? FailText(start, _at, new("half of a surrogate pair stands in this text, which is no character", "take it out"))
                    : result;
            }

            if (c == '\\')
            {
                builder ??= (_builder ??= new StringBuilder()).Clear();
                builder.Append(_text, run, _at - run);
                if (!TryUnescape(out char unescaped))
                {
                    int end = Math.Min(_at + 2, _text.Length);
                    return FailText(_at, end, new("this escape means nothing in JSON", "write '\\\\' for the character '\\' itself"));
                }

                builder.Append(unescaped);
                run = _at;
            }
            else if (c < ' ')
            {
                return c is '\r' or '\n'
                    ? FailText(
                        start, _at,
                        new("the quotes that open here are not closed on this line", "close them; a line break in a text is written \\n"))
                    : FailText(_at, _at + 1, new("a control character stands here", $"write it as \\u{(int)c:x4}"));
            }
            else
            {
                _at++;
            }
        }

        return FailText(start, start + 1, new("the quotes that open here are never closed", "close them"));
    }

    private bool TryUnescape(out char result)
    {
        char c = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        result = c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (result != '\0')
        {
            _at += 2;
            return true;
        }

        if (c != 'u' || _at + 6 > _text.Length)
            return false;
        int code = 0;
        for (int i = _at + 2; i < _at + 6; i++)
        {
            int digit = HexOf(_text[i]);
            if (digit < 0)
                return false;
            code = (code << 4) + digit;
        }

        result = (char)code;
        _at += 6;
        return true;
    }

    private static int HexOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return true;
            i++;
        }

        return false;
    }

    private bool IsWord(string word)
    {
        int end = _at + word.Length;
        return string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0
            && (end >= _text.Length || !char.IsLetterOrDigit(_text[end]));
    }

    private YamlScalar Word(NodeKind kind, string word)
    {
        int start = _at;
        _at += word.Length;
        return new YamlScalar(kind, word, start, _at);
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private bool Take(char c)
    {
        if (_at == _text.Length || _text[_at] != c)
            return false;
        _at++;
        return true;
    }

    private bool TakeDigits()
    {
        int start = _at;
        while (_at < _text.Length && _text[_at] is (>= '0' and <= '9'))
            _at++;
        return _at > start;
    }

    private void SkipWhite()
    {
        while (_at < _text.Length && _text[_at] is (' ' or '\t' or '\r' or '\n'))
            _at++;
    }

    private YamlNode? Fail(int at, Message message)
    {
        problems.Add(Rules.YamlSyntax, at, Math.Min(at + 1, _text.Length), message);
        problems.IsFatal = true;
        return null;
    }

    private string? FailText(int start, int end, Message message)
    {
        problems.Add(Rules.YamlSyntax, start, end, message);
        problems.IsFatal = true;
        return null;
    }
}
