using Catalog.Gen.Runtime.Tests.Writing;
using CatalogGen.Runtime;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Runtime.Tests;

public sealed class EntryIndexTests
{
    [Fact]
    public void Entries_are_found_by_what_they_share() => Any.Int[0, 50].Array[0, 6].Array[0, 10].Sample(static postings =>
    {
        string[] keys = [.. Enumerable.Range(0, postings.Length).Select(static key => $"key {key}")];
        EntryIndex<string> index = Index(keys, postings);
        for (int i = 0; i < keys.Length; i++)
        {
            Assert.Equal(postings[i].Select(static place => $"entry {place}"), index.Find(keys[i]));
            Assert.Equal(index.Find(keys[i]), index.Find(keys[i]));
        }

        Assert.Empty(index.Find("no key"));
    });

    [Fact]
    public void Postings_that_are_cut_off_are_an_exception()
    {
        EntryIndex<string> index = Index(["a"], [[1, 2]], postingsCut: 1);
        Assert.Throws<IndexOutOfRangeException>(() => { index.Find("a"); });
    }

    private static EntryIndex<string> Index(string[] keys, int[][] postings, int postingsCut = 0)
    {
        (string text, string starts, string slots) = PackedTexts.Table(keys, isSampled: true);
        string all = PackedTexts.Numbers(postings.SelectMany(static places => places));
        return new EntryIndex<string>(
            new StringTable(text, starts, slots),
            PackedTexts.Starts(postings.Select(static places => places.Length)),
            all[..^postingsCut],
            static place => $"entry {place}");
    }
}
