using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Text;

/// <summary>Paths as the engine compares them.</summary>
public sealed class FilePathsTests
{
    [Theory]
    [InlineData("/a/b.yaml", "/a/b.yaml")]
    [InlineData(@"C:\a\b.yaml", "C:/a/b.yaml")]
    [InlineData("/a/./b", "/a/b")]
    [InlineData("/a/c/../b", "/a/b")]
    [InlineData("/a/c/d/.././../b", "/a/b")]
    [InlineData(@"C:\a\.\c\..\b", "C:/a/b")]
    [InlineData("/../a", "/../a")]
    [InlineData("../../a/./b", "../../a/b")]
    [InlineData("./a", "./a")]
    [InlineData("//server/share/../a", "//server/a")]
    [InlineData("/a/.github/..b/c...", "/a/.github/..b/c...")]
    public void A_path_has_one_spelling(string path, string normalised)
    {
        Assert.Equal(normalised, FilePaths.Normalise(path));
        Assert.Equal(normalised, FilePaths.Normalise(normalised));
    }

    [Theory]
    [InlineData("catalog.baseline.json", true)]
    [InlineData("/a/Catalog.Baseline.JSON", true)]
    [InlineData(@"C:\a\catalog.baseline.json", true)]
    [InlineData("/a/my-catalog.baseline.json", false)]
    [InlineData("/a/catalog.baseline.json.yaml", false)]
    [InlineData("/a/catalog.baseline.json/x.yaml", false)]
    public void A_baseline_is_told_by_its_whole_name_and_holds_no_entry(string path, bool isBaseline)
    {
        Assert.Equal(isBaseline, FilePaths.IsBaseline(path));
        Assert.Equal(!isBaseline, FilePaths.IsEntry(path));
    }
}
