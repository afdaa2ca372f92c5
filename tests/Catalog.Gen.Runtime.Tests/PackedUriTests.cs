using CatalogGen.Runtime;

namespace Catalog.Gen.Runtime.Tests;

public sealed class PackedUriTests
{
    [Fact]
    public void It_is_made_once()
    {
        var address = new PackedUri("https://example.org/é");
        Assert.Equal(new Uri("https://example.org/é"), address.Value);
        Assert.Same(address.Value, address.Value);
    }

    [Fact]
    public void It_is_equal_to_the_same_text()
    {
        var address = new PackedUri("urn:a");
        Assert.True(address.Equals(new PackedUri("urn:a")));
        Assert.Equal(address.GetHashCode(), new PackedUri("urn:a").GetHashCode());
        Assert.False(address.Equals((object)new PackedUri("urn:A")));
        Assert.False(address.Equals((PackedUri?)null));
        Assert.False(address.Equals("urn:a"));
    }

    [Fact]
    public void What_is_no_address_is_an_exception() => Assert.Throws<UriFormatException>(() => new PackedUri("not one").Value);
}
