using System.Text.RegularExpressions;
using Catalog.Gen.Engine.Regex;

namespace Catalog.Gen.Tests.Schema;

public class EcmaRegexTests
{
    [Theory]
    // Not anchored; '$' only at the very end; '.' is one code point.
    [InlineData("b", "abc", true)]
    [InlineData("^b", "abc", false)]
    [InlineData("^abc$", "abc\n", false)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^..$", "😀", false)]
    [InlineData("^.$", "\n", false)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^.$", "\u0085", true)]
    [InlineData("^[^x]$", "😀", true)]
    [InlineData("^😀{2}$", "😀😀", true)]
    [InlineData("^[😀-😎]+$", "😃😄", true)]
    [InlineData("^[😀-😎]+$", "😏", false)]
    [InlineData("\uD83D", "😀", false)]
    [InlineData("\\uD83D\\uDE00", "😀", true)]
    [InlineData("^\\u{1F600}$", "😀", true)]
    [InlineData("", "", true)]
    [InlineData("[]", "a", false)]
    [InlineData("[^]", "\n", true)]
    // Classes are ASCII but for white space.
    [InlineData("^\\d$", "٣", false)]
    [InlineData("^\\w$", "é", false)]
    [InlineData("^\\s$", "\uFEFF", true)]
    [InlineData("^\\s$", "\u0085", false)]
    [InlineData("^[\\s\\S]$", "😀", true)]
    [InlineData("^[^\\d\\s]+$", "añ😀", true)]
    [InlineData("^[\\b]$", "\b", true)]
    [InlineData("^[a\\-z]+$", "a-z", true)]
    [InlineData("\\bfoo\\b", "a foo.", true)]
    [InlineData("\\bfoo\\b", "éfoo", true)]
    [InlineData("\\bfoo\\b", "_foo", false)]
    [InlineData("o\\B", "foo", true)]
    [InlineData("\\cJ", "\n", true)]
    [InlineData("^\\0$", "\0", true)]
    [InlineData("\\x41", "A", true)]
    // Properties, of every plane.
    [InlineData("^\\p{Lu}$", "É", true)]
    [InlineData("^\\p{Lu}$", "𝐀", true)]
    [InlineData("^\\P{Lu}$", "𝐀", false)]
    [InlineData("^\\p{Script=Greek}+$", "Ωμέγα", true)]
    [InlineData("^\\p{sc=Hira}$", "ー", false)]
    [InlineData("^\\p{Script_Extensions=Hira}$", "ー", true)]
    [InlineData("^\\p{Emoji_Presentation}$", "😀", true)]
    [InlineData("^[\\p{L}\\p{Nd}_]+$", "größe_٣", true)]
    [InlineData("^\\p{General_Category=Decimal_Number}$", "৪", true)]
    [InlineData("^\\p{Assigned}$", "\u0378", false)]
    // Quantifiers.
    [InlineData("^a{2,3}$", "aaaa", false)]
    [InlineData("^a{2,}$", "aaaa", true)]
    [InlineData("^a{0}b$", "b", true)]
    [InlineData("^(?:a|b)*?c$", "abac", true)]
    [InlineData("^(?:){5}a{1000000}$", "a", false)]
    [InlineData("^(?:a{100}){100}$", "aaaa", false)]
    [InlineData("^a{20000}", "aa", false)]
    // Groups, references, and what a round of a repetition forgets.
    [InlineData("^(a)(b)\\2\\1$", "abba", true)]
    [InlineData("^(?<x>a|b)\\k<x>$", "bb", true)]
    [InlineData("^(?<x>a|b)\\k<x>$", "ba", false)]
    [InlineData("^\\1(a)$", "a", true)]
    [InlineData("^(?:(a)|b)*\\1$", "ab", true)]
    [InlineData("^(?:(a)|b)*\\1$", "aba", false)]
    [InlineData("^(?:(a)|b)*\\1c$", "abac", false)]
    [InlineData("^(a*)*\\1$", "aa", true)]
    [InlineData("^(?:a?)*?b\\1()$", "aab", true)]
    // Look-around; look-behind reads from right to left.
    [InlineData("^(?=.*\\d)(?=.*[a-z]).{4,}$", "abc1", true)]
    [InlineData("^(?=.*\\d)(?=.*[a-z]).{4,}$", "abcd", false)]
    [InlineData("^(?!foo)", "foobar", false)]
    [InlineData("(?<=\\$)\\d+", "$42", true)]
    [InlineData("(?<!\\$)\\b\\d+$", "$42", false)]
    [InlineData("(?<=^(\\w)+)x$", "abx", true)]
    [InlineData("(?<=\\1(a))b", "aab", true)]
    [InlineData("(?<=(\\d+)(\\d+))$", "1053", true)]
    [InlineData("(?<=😀)b", "😀b", true)]
    [InlineData("(?<=^.)b", "😀b", true)]
    [InlineData("(?=(a))\\1b", "ab", true)]
    [InlineData("(?!(a))\\1b", "b", true)]
    public void Matches(string pattern, string text, bool expected) =>
        Assert.Equal(expected, Create(pattern).IsMatch(text));

    [Theory]
    [InlineData("(a", "the '(' is never closed; write '\\(' for the character")]
    [InlineData("a)", "the ')' closes nothing; write '\\)' for the character (at character 2)")]
    [InlineData("[a", "the '[' is never closed; write '\\[' for the character")]
    [InlineData("a]", "']' stands alone; write '\\]' for the character (at character 2)")]
    [InlineData("{", "there is nothing before '{' to repeat; write '\\{' for the character")]
    [InlineData("a{", "a '{' starts a quantifier like '{2}', '{2,}' or '{2,5}'; write '\\{' for the character (at character 2)")]
    [InlineData("a{3,2}", "the quantifier '{3,2}' asks for more than it allows (at character 2)")]
    [InlineData("a**", "there is nothing to repeat: a quantifier follows a quantifier (at character 3)")]
    [InlineData("*a", "there is nothing before '*' to repeat; write '\\*' for the character")]
    [InlineData("(?=a)*", "'(?=a)' cannot be repeated: it matches a place, not text (at character 6)")]
    [InlineData("[z-a]", "the range 'z-a' ends before it begins (at character 2)")]
    [InlineData(
        "[\\d-x]", "'\\d-x' is no range: a class has no first or last character; write '\\-' for the character '-' (at character 2)")]
    [InlineData("\\", "the pattern ends in a '\\'; write '\\\\' for the character")]
    [InlineData("\\a", "'\\a' means nothing in ECMA-262; write 'a' for the character")]
    [InlineData("\\-", "'\\-' means nothing in ECMA-262; write '-' for the character")]
    [InlineData("\\01", "'\\0' means nothing in ECMA-262; write '0' for the character")]
    [InlineData("\\1", "'\\1' refers to a group that the pattern doesn't have")]
    [InlineData("\\k<a>", "'\\k<a>' refers to a group that the pattern doesn't have")]
    [InlineData("\\u{110000}", "'\\u' is followed by four hexadecimal digits or by '{…}'")]
    [InlineData("\\p{Foo}", "'\\p{Foo}' names no Unicode property of ECMA-262")]
    [InlineData("\\p{script=Greek}", "'\\p{script=Greek}' names no Unicode property of ECMA-262")]
    [InlineData("\\pL", "a property is written '\\p{…}', as in '\\p{Letter}' or '\\p{Script=Greek}'")]
    [InlineData("(?P<a>x)", "'(?P<name>…)' is Python's; a named group is written '(?<name>…)'")]
    [InlineData("(?i)a", "flags like '(?i)' cannot be set in a pattern; list both cases, as in '[Aa]'")]
    [InlineData("(?>a)", "'(?>…)' is an atomic group of other engines; ECMA-262 has none")]
    [InlineData("(?<a>x)(?<a>y)", "two groups are named 'a' (at character 8)")]
    public void WhatIsNoPatternIsRefusedInWords(string pattern, string expected)
    {
        Assert.False(EcmaRegex.TryCreate(pattern, out _, out string? error));
        Assert.Equal(expected, error);
    }

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|a?)+$")]
    [InlineData("^(https?://)?([\\da-z.\\-]+)\\.([a-z.]{2,63})(/.*)*/?$")]
    [InlineData("(x+x+)+y")]
    public void ATextCannotHangAPatternWithoutReferences(string pattern)
    {
        EcmaRegex regex = Create(pattern);
        Assert.True(regex.IsLinear);
        Assert.False(regex.IsMatch(new string('a', 50_000) + "/!\n"));
        Assert.False(regex.IsMatch("a.aa" + new string('/', 50_000) + "\n"));
    }

    [Theory]
    [InlineData("^(?=a)(a+)+$")]
    [InlineData("^(a+)+\\1$")]
    [InlineData("^(?:(?=a)(?:a|aa))+$")]
    public void ATextThatTakesTooLongIsReported(string pattern)
    {
        EcmaRegex regex = Create(pattern);
        Assert.False(regex.IsLinear);
        Assert.Throws<RegexMatchTimeoutException>(() => regex.IsMatch(new string('a', 200) + "!"));
    }

    [Fact]
    public void AnAutomatonThatWouldGrowExponentiallyIsBegunAnew()
    {
        EcmaRegex regex = Create("a[ab]{60}c");
        var text = new string([.. Enumerable.Range(0, 20_000).Select(static i => "ab"[(i * 7919 >> 3) & 1])]);
        Assert.False(regex.IsMatch(text));
        Assert.True(regex.IsMatch(text + "a" + new string('b', 60) + "c"));
    }

    [Fact]
    public void DeepNestingIsRefused()
    {
        Assert.True(EcmaRegex.TryCreate(new string('(', 200) + new string(')', 200), out _, out _));
        Assert.False(EcmaRegex.TryCreate(new string('(', 4_000) + new string(')', 4_000), out _, out string? error));
        Assert.Contains("nested more than", error, StringComparison.Ordinal);
    }

    [Fact]
    public void OnePatternIsCompiledOnce() => Assert.Same(Create("^once$"), Create("^once$"));

    private static EcmaRegex Create(string pattern)
    {
        Assert.True(EcmaRegex.TryCreate(pattern, out EcmaRegex? regex, out string? error), error);
        return regex;
    }
}
