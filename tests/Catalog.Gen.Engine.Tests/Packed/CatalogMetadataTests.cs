using System.Collections.Immutable;
using System.Text;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Tests.Packed;

/// <summary>What an assembly tells of its catalogs comes back as it was, whatever an id looks like.</summary>
public sealed class CatalogMetadataTests
{
    /// <summary>Ids that look like the format itself, and ids of any characters, halves of surrogate pairs among them.</summary>
    private static readonly Gen<string> Id = Any.OneOf<string>(
        Any.OneOf(
            "a->b", "x>y", "", ">", "\\", "\\n", "\\t", "\t", "\n", "\\u0041", "\\uD800", "\"", "é", "𝒳", "format 1", "\uD800",
            "\uDC00\uD800"),
        Any.String[Any.OneOf('\\', '\n', '\t', 'n', 't', 'u', 'D', '8', '0', '>', '\uD835', '\uDCB3'), 0, 8],
        Any.String[Any.Char['\0', '\uffff'], 0, 6]);

    [Fact]
    public void Any_id_comes_back() =>
        Any.Select(Id.Array[0, 6], Any.Select(Id, Id).Array[0, 4]).Sample(static (ids, former) =>
        {
            CatalogMetadata written = Of(ids, [.. former.Select(static pair => new FormerId(pair.Item1, pair.Item2))]);

            CatalogMetadata read = CatalogMetadata.Read(CatalogMetadata.ClassOf(written.Key)!, written.Value);

            Assert.Equal(written, read);
            Assert.True(read.IsReadable);
            // An assembly holds the text as UTF-8, which has no bytes for half of a character.
            Assert.Equal(written.Value, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(written.Value)));
        }, iter: 5_000);

    [Fact]
    public void An_everyday_catalog_is_easy_to_read() => Assert.Equal(
        "format 2\nLegal.Licence\na->b\nmit\nexpat\tmit",
        Of(["a->b", "mit"], [new FormerId("expat", "mit")]).Value);

    [Theory]
    [InlineData("format 3\nwhat comes then is not ours to know", 3, "a newer Catalog.Gen (format 3; this one reads 2)")]
    [InlineData("Legal.Licence\nmit\nexpat>mit", 0, "an older Catalog.Gen (format 0; this one reads 2)")]
    [InlineData("", 0, "an older Catalog.Gen (format 0; this one reads 2)")]
    [InlineData("format 2", 0, "an older Catalog.Gen (format 0; this one reads 2)")]
    [InlineData("format 99999999999\nA\nB", 0, "an older Catalog.Gen (format 0; this one reads 2)")]
    public void Another_version_is_not_read(string value, int version, string builder)
    {
        CatalogMetadata read = CatalogMetadata.Read("Legal.Licences", value);
        Assert.False(read.IsReadable);
        Assert.Equal(version, read.Version);
        Assert.Equal(builder, read.Builder);
        Assert.Empty(read.Ids);
        Assert.Empty(read.Former);
    }

    [Theory]
    [InlineData("Catalog.Gen/Legal.Licences", "Legal.Licences")]
    [InlineData("RepositoryUrl", null)]
    [InlineData("catalog.gen/Legal.Licences", null)]
    public void An_attribute_is_known_by_its_key(string key, string? name) => Assert.Equal(name, CatalogMetadata.ClassOf(key));

    /// <summary>Whoever read the damaged text gets ids, or is told that it cannot be read: there is no exception.</summary>
    [Fact]
    public void Any_value_can_be_read() => Id.Array[0, 5].Sample(static lines =>
    {
        foreach (string first in new[] { "format 2\nA\n", "" })
            _ = CatalogMetadata.Read("A", first + string.Join('\n', lines));
    }, iter: 2_000);

    private static CatalogMetadata Of(string[] ids, FormerId[] former) => new(
        "Legal.Licences", "Legal.Licence",
        new EquatableArray<string>(ImmutableArray.Create(ids)), new EquatableArray<FormerId>(ImmutableArray.Create(former)));
}
