using Catalog.Gen.Engine.Catalog.Known;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Catalog.Known;

/// <summary>What stands at the place of a problem, as it is recorded.</summary>
public sealed class KnownTextTests
{
    [Theory]
    [InlineData("T1", "T1")]
    [InlineData("  two   words\t", "two words")]
    [InlineData("a: 1\r\nb: 2\r\n", "a: 1 b: 2")]
    [InlineData("a: 1 # why\n  # a comment\n\n  b: 2", "a: 1 b: 2")]
    [InlineData("one # that is text", "one # that is text")]
    [InlineData("", "")]
    public void A_text_is_on_one_line_and_without_comments_between_lines(string text, string due) => Assert.Equal(due, KnownText.Of(text));

    /// <summary>No file can hold one, so that what is written could not be read back.</summary>
    [Fact]
    public void Half_of_a_surrogate_pair_is_no_text()
    {
        Assert.Equal("half \ufffd of a pair", KnownText.Of("half \ud83d of a pair"));
        Assert.Equal("whole \ud83d\ude00 pair", KnownText.Of("whole \ud83d\ude00 pair"));
    }

    [Fact]
    public void A_long_text_has_a_beginning_and_a_number_that_tells_it_from_others()
    {
        string one = KnownText.Of(new string('a', 100)), other = KnownText.Of(new string('a', 101));
        Assert.Equal(new string('a', 40) + "… #" + one[^16..], one);
        Assert.NotEqual(one, other);
        Assert.True(one.Length <= KnownText.Longest);
        Assert.Equal(new string('a', KnownText.Longest), KnownText.Of(new string('a', KnownText.Longest)));
        Assert.Equal(one, KnownText.Of("\n# a comment\n" + new string('a', 100) + "\r\n"));
    }

    [Fact]
    public void A_long_text_is_never_cut_between_the_halves_of_a_pair() =>
        Assert.StartsWith(
            new string('a', 39) + "… #",
            KnownText.Of(new string('a', 39) + string.Concat(Enumerable.Repeat("\ud83d\ude00", 20))),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 1, "a")]
    [InlineData(2, 2, "a:")]
    [InlineData(2, 3, "a:")]
    [InlineData(3, 3, "b: c")]
    [InlineData(5, 6, "b: c")]
    [InlineData(7, 7, "b: c")]
    [InlineData(8, 8, "")]
    public void Where_nothing_stands_there_it_is_the_line(int start, int end, string due) =>
        Assert.Equal(due, KnownText.At(new SourceFile("a.yaml", "a:\nb: c\n"), new TextSpan(start, end)));
}
