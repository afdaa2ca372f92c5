using System.Text;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Text;

/// <summary>Marks of Markdown and HTML that are taken away, and those that are none.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("a <!-- no --> b", "a  b")]
    [InlineData("<!-- a --><!-- b -->c", "c")]
    [InlineData("<!-- a <!-- b --> c", " c")]
    [InlineData("<!-- a\n--> b", "<!-- a\n--> b")]
    [InlineData("<!-- a\n<!-- b -->c", "<!-- a\nc")]
    [InlineData("a --> b <!-- c", "a --> b <!-- c")]
    public void Comments(string text, string plain) => Assert.Equal(plain, PlainText.Of(text));

    [Theory]
    [InlineData("`a` and `b`", "a and b")]
    [InlineData("``a ` b``", "a ` b")]
    [InlineData("`a `` b`", "a `` b")]
    [InlineData("`a", "`a")]
    [InlineData("``a`", "``a`")]
    [InlineData("`a\nb`", "`a\nb`")]
    [InlineData("` a `b", " a b")]
    [InlineData("```a``` `b", "a `b")]
    public void Code(string text, string plain) => Assert.Equal(plain, PlainText.Of(text));

    [Theory]
    [InlineData("_a_", "a")]
    [InlineData("__a__ and ___b___", "a and b")]
    [InlineData("_some file_name_ here", "some file_name here")]
    [InlineData("_a b_ c_d_", "a b c_d_")]
    [InlineData("snake_case and _init", "snake_case and _init")]
    [InlineData("_a _b", "_a _b")]
    [InlineData("a/_b_/c", "a/_b_/c")]
    [InlineData("____a____", "____a____")]
    [InlineData("_a_b", "_a_b")]
    public void Underscores(string text, string plain) => Assert.Equal(plain, PlainText.Of(text));

    /// <summary>
    /// A text of marks that open and never close. Each passage would take minutes for texts of this length, if it went over the rest
    /// of the text from each mark.
    /// </summary>
    [Theory]
    [InlineData("`")]
    [InlineData("` ")]
    [InlineData("`` ``` ")]
    [InlineData("<!--")]
    [InlineData("<!-- x\n")]
    [InlineData("<a ")]
    [InlineData("<http://a")]
    [InlineData("[")]
    [InlineData("![](")]
    [InlineData("[a](b \"")]
    [InlineData("[a](b (")]
    [InlineData("*a ")]
    [InlineData("**_")]
    [InlineData("_a ")]
    [InlineData("_x-")]
    [InlineData("_-")]
    [InlineData("~~a")]
    [InlineData("~~ ")]
    [InlineData("# \n")]
    [InlineData("&#")]
    public void A_text_of_nothing_but_openings_is_gone_through_a_few_times(string mark)
    {
        string text = new StringBuilder().Insert(0, mark, 400_000 / mark.Length).ToString();
        Assert.InRange(PlainText.Of("x" + text).Length, 1, text.Length + 1);
        Assert.InRange(PlainText.Of(text + "x").Length, 1, text.Length + 1);
    }

    /// <summary>Runs of all lengths, of which no two close each other: as many as a text can have.</summary>
    [Fact]
    public void Runs_of_different_lengths_are_looked_for_once()
    {
        var text = new StringBuilder();
        for (int length = 1; length < 900; length++)
            text.Append('`', length).Append(' ');
        Assert.Equal(text.ToString(), PlainText.Of(text.ToString()));
    }
}
