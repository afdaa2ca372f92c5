using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Text;

/// <summary>Marks around a text that were copied with it.</summary>
public sealed class BareTextsTests
{
    [Theory]
    [InlineData("`a`", "a", "is in back-ticks")]
    [InlineData("``a b``", "a b", "is in back-ticks")]
    [InlineData("*a*", "a", "is between '*'")]
    [InlineData("**a**", "a", "is between '**'")]
    [InlineData("_a_", "a", "is between '_'")]
    [InlineData("__a_b__", "a_b", "is between '__'")]
    [InlineData("__a_", "_a", "is between '_'")]
    [InlineData("___", "_", "is between '_'")]
    public void Marks_that_are_the_same_at_both_ends_are_taken_away(string text, string bare, string but) =>
        Assert.Contains((bare, but, ""), BareTexts.Of(text));

    [Theory]
    [InlineData("`a")]
    [InlineData("``a`")]
    [InlineData("`a`b`")]
    [InlineData("**a*")]
    [InlineData("_a*_")]
    [InlineData("_")]
    [InlineData("__")]
    [InlineData("``")]
    [InlineData("aba")]
    public void Others_are_no_marks(string text) =>
        Assert.DoesNotContain(BareTexts.Of(text), static bare => bare.But.StartsWith("is ", StringComparison.Ordinal));

    /// <summary>As long as texts are that are looked at; by a pattern, each of these took a tenth of a second.</summary>
    [Fact]
    public void Thousands_of_texts_of_nothing_but_marks_are_looked_at()
    {
        string[] texts = [.. new[] { "_", "*", "`", "_ ", "# ", "[](", "“", "<a " }
            .Select(static mark => string.Concat(Enumerable.Repeat(mark, 390 / mark.Length)) + "x")];
        for (int i = 0; i < 2_000; i++)
            Assert.All(texts, static text => Assert.InRange(BareTexts.Of(text).Count(), 0, 9));
    }
}
