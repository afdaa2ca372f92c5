using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using CsCheck;

namespace Catalog.Gen.Tests.Text;

/// <summary>No value can become a name or a line of its own, whatever it holds.</summary>
public sealed class NamedValuesTests
{
    private const string Telling = "\n\r\\nr=|#;\0a\u2028";

    private static readonly Gen<string> AnyText = CsCheck.Gen.OneOf(
        CsCheck.Gen.String,
        CsCheck.Gen.Int[0, Telling.Length - 1].Array[0, 12].Select(static picks => string.Concat(picks.Select(static i => Telling[i]))));

    [Fact]
    public void What_is_written_is_read_back() => AnyText.Array[0, 6].Sample(texts =>
    {
        NamedValues written = new NamedValues().Add("file", texts).Add("command", "diff");
        var read = NamedValues.Read(written.ToString());
        Assert.Equal(texts, read.All("file"));
        Assert.Equal("diff", read.One("command"));
        Assert.Equal(texts.Length + 1, read.Pairs.Count);
    });

    [Fact]
    public void What_is_said_of_a_project_is_read_back() => CsCheck.Gen.Select(AnyText, AnyText, AnyText).Sample((first, second, third) =>
    {
        // Lone surrogates are no characters, and paths with them are refused.
        string[] texts = [.. new[] { first, second, third }.Select(static text => string.Concat(text.EnumerateRunes()))];
        var project = new ProjectText(texts[0], texts[1],
        [
            new CatalogItem(FilePaths.Normalise(texts[2]), texts[0]) { Class = texts[1], Nearest = texts[0] },
            new CatalogItem("b", null) { Namespace = texts[2] },
        ]);
        Assert.Equal(project, ProjectText.FromProperty(project.ToProperty()));
        Assert.Matches("^[A-Za-z0-9+/=]*$", project.ToProperty());
    });

    [Fact]
    public void Nothing_is_said_of_a_project_without_a_catalog() => Assert.Equal(ProjectText.Empty, ProjectText.FromProperty(""));
}
