using Catalog.Gen.Engine.Regex.Unicode;
using static Catalog.Gen.Engine.Regex.PatternNode;

namespace Catalog.Gen.Engine.Regex;

/// <summary>
/// Reads ECMA-262's pattern grammar as it is with the <c>u</c> flag: code points, and no leniency — what the grammar
/// doesn't allow is an error with a reason.
/// </summary>
internal sealed partial class PatternParser
{
    private readonly string _text;
    private readonly GroupNames _groups;
    private int _at;
    private int _depth;
    private int _groupCount = 1;
    private long _bounds;

    private PatternParser(string text)
    {
        _text = text;
        _groups = GroupNames.Scan(text);
    }

    /// <exception cref="PatternSyntaxException">The pattern is not one.</exception>
    public static Pattern Parse(string text)
    {
        var parser = new PatternParser(text);
        PatternNode root = parser.Disjunction();
        if (parser._at < text.Length)
            throw parser.Error("the ')' closes nothing; write '\\)' for the character");
        return new Pattern(root, parser._groupCount, parser._bounds);
    }

    private bool AtEnd => _at >= _text.Length;

    private char Current => _text[_at];

    private PatternNode Disjunction()
    {
        if (++_depth > PatternLimits.Depth)
            throw Error($"groups are nested more than {PatternLimits.Depth} deep");
        var branches = new List<PatternNode>();
        do
            branches.Add(Alternative());
        while (Take('|'));
        _depth--;
        return branches.Count == 1 ? branches[0] : new Choice([.. branches]);
    }

    private PatternNode Alternative()
    {
        var parts = new List<PatternNode>();
        while (!AtEnd && Current is not ('|' or ')'))
            parts.Add(Term());
        return parts.Count switch
        {
            0 => new Nothing(),
            1 => parts[0],
            _ => new Sequence([.. parts]),
        };
    }

    private PatternNode Term()
    {
        int start = _at, firstGroup = _groupCount;
        PatternNode node = Atom();
        if (AtEnd || Current is not ('*' or '+' or '?' or '{'))
            return node;
        if (node is Anchor or Look && string.CompareOrdinal(_text, start, "(?:", 0, 3) != 0)
            throw Error($"'{_text.Substring(start, _at - start)}' cannot be repeated: it matches a place, not text");
        (int min, int max) = Quantifier();
        bool lazy = Take('?');
        if (!AtEnd && Current is '*' or '+' or '?' or '{')
            throw Error("there is nothing to repeat: a quantifier follows a quantifier");
        return new Repeat(node, min, max, lazy, firstGroup, _groupCount);
    }

    private (int Min, int Max) Quantifier()
    {
        switch (_text[_at++])
        {
            case '*':
                return (0, int.MaxValue);
            case '+':
                return (1, int.MaxValue);
            case '?':
                return (0, 1);
        }

        int start = _at - 1;
        int? min = Number();
        int? max = min;
        if (Take(','))
            max = !AtEnd && Current == '}' ? int.MaxValue : Number();
        if (min is null || max is null || !Take('}'))
            throw Error("a '{' starts a quantifier like '{2}', '{2,}' or '{2,5}'; write '\\{' for the character", start);
        if (max < min)
            throw Error($"the quantifier '{_text.Substring(start, _at - start)}' asks for more than it allows", start);
        return (min.Value, max.Value);
    }

    private int? Number()
    {
        int start = _at;
        long value = 0;
        while (!AtEnd && Current is >= '0' and <= '9')
            value = Math.Min((value * 10) + (_text[_at++] - '0'), int.MaxValue);
        return _at == start ? null : (int)value;
    }

    private PatternNode Atom()
    {
        char c = Current;
        switch (c)
        {
            case '^':
                _at++;
                return new Anchor(AnchorKind.Start);
            case '$':
                _at++;
                return new Anchor(AnchorKind.End);
            case '.':
                _at++;
                return new OneOf(CharacterClasses.Dot);
            case '(':
                return Parenthesis();
            case '[':
                _at++;
                return new OneOf(Class());
            case '\\':
                return AtomEscape();
            case '*' or '+' or '?' or '{':
                throw Error($"there is nothing before '{c}' to repeat; write '\\{c}' for the character");
            case '}' or ']':
                throw Error($"'{c}' stands alone; write '\\{c}' for the character");
            default:
                return new OneOf(CodePointSet.Single(ReadCodePoint()));
        }
    }

    private PatternNode Parenthesis()
    {
        int start = _at++;
        PatternNode result;
        if (Take("?:"))
        {
            result = Disjunction();
        }
        else if (Take("?=") || Take("?!"))
        {
            bool negative = _text[_at - 1] == '!';
            result = new Look(Disjunction(), Behind: false, negative);
        }
        else if (Take("?<=") || Take("?<!"))
        {
            bool negative = _text[_at - 1] == '!';
            result = new Look(Disjunction(), Behind: true, negative);
        }
        else if (Take("?<"))
        {
            GroupName();
            int number = _groupCount++;
            result = new Group(number, Disjunction());
        }
        else if (!AtEnd && Current == '?')
        {
            throw Error(WhyNoGroup(start), start);
        }
        else
        {
            int number = _groupCount++;
            result = new Group(number, Disjunction());
        }

        if (!Take(')'))
            throw Error("the '(' is never closed; write '\\(' for the character", start);
        return result;
    }

    /// <summary>The syntax of other engines, by name: people copy patterns from there.</summary>
    private string WhyNoGroup(int start)
    {
        string rest = _text.Substring(start, Math.Min(4, _text.Length - start));
        return rest switch
        {
            _ when rest.StartsWith("(?P<", StringComparison.Ordinal) => "'(?P<name>…)' is Python's; a named group is written '(?<name>…)'",
            _ when rest.StartsWith("(?P=", StringComparison.Ordinal) => "'(?P=name)' is Python's; a back-reference is written '\\k<name>'",
            _ when rest.StartsWith("(?#", StringComparison.Ordinal) => "'(?#' is a comment in other engines; ECMA-262 has none",
            _ when rest.StartsWith("(?>", StringComparison.Ordinal) => "'(?>…)' is an atomic group of other engines; ECMA-262 has none",
            _ when rest.Length > 2 && rest[2] is 'i' or 'm' or 's' or 'x' or '-' =>
                "flags like '(?i)' cannot be set in a pattern; list both cases, as in '[Aa]'",
            _ => "after '(?' comes one of ':', '=', '!', '<=', '<!' or '<name>'",
        };
    }

    private string GroupName()
    {
        int start = _at;
        string? name = GroupNames.ReadName(_text, ref _at);
        return name ?? throw Error("a group's name is letters, digits, '_' or '$', closed by '>'", start);
    }

    private int ReadCodePoint()
    {
        int value = CodePoint.At(_text, _at);
        _at += value > 0xFFFF ? 2 : 1;
        return value;
    }

    private bool Take(char c)
    {
        if (AtEnd || Current != c)
            return false;
        _at++;
        return true;
    }

    private bool Take(string text)
    {
        if (string.CompareOrdinal(_text, _at, text, 0, text.Length) != 0)
            return false;
        _at += text.Length;
        return true;
    }

    private PatternSyntaxException Error(string reason, int? at = null) => new(reason, at ?? _at);
}
