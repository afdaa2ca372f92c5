using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Tests.Schema;

public sealed class UriReferenceTests
{
    // RFC 3986 §5.4, its fragments and its odd schemes apart.
    [Theory]
    [InlineData("g:h", "g:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("./", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./../g", "http://a/b/g")]
    [InlineData("g/./h", "http://a/b/c/g/h")]
    [InlineData("g/../h", "http://a/b/c/h")]
    [InlineData("g?y/../x", "http://a/b/c/g?y/../x")]
    public void A_reference_is_resolved_as_the_rfc_has_it(string reference, string due) =>
        Assert.Equal(due, UriReference.Resolve("http://a/b/c/d;p?q", reference));

    [Theory]
    [InlineData("data/thing.json", "tag.json", "file:///data/tag.json")]
    [InlineData("/repo/data/thing.json", "../tag.json", "file:///repo/tag.json")]
    [InlineData(@"C:\repo\data\thing.json", "../tag.json", "file:///C:/repo/tag.json")]
    [InlineData("my data/100%/thing#1.json", "tag.json", "file:///my%20data/100%25/tag.json")]
    [InlineData("http://localhost:1234/a/b.json", "c.json", "http://localhost:1234/a/c.json")]
    public void A_file_has_an_address(string path, string reference, string due) =>
        Assert.Equal(due, UriReference.Resolve(UriReference.OfFile(path), reference));
}
