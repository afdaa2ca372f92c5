using System.Globalization;
using Catalog.Gen.Engine.Packed;
using CatalogGen.Runtime;

namespace Catalog.Gen.Tests.Packed;

/// <summary>Sets of strings that are hashed when a catalog is built, whatever strings somebody chooses.</summary>
public sealed class StringTableDataTests
{
    private const int Count = 300;

    [Theory]
    [InlineData("{1:x8}", StringTable.BySample)]
    [InlineData("{1:x8}-{0}", StringTable.BySample)]
    [InlineData("same{0:D6}aaaaaaaaaaaaaaaamiddleaaaaaaaaaaaaaaaaaaaaaasame", StringTable.ByAll)]
    public void Ordinary_strings_are_found_by_their_hash(string format, int way)
    {
        string[] strings =
            [.. Enumerable.Range(0, Count).Select(i => string.Format(CultureInfo.InvariantCulture, format, i, (uint)i * 2_654_435_761))];
        AssertFound(strings, way);
    }

    /// <summary>The hash is the same on all machines, so that strings can be looked for that have one.</summary>
    [Fact]
    public void Strings_that_are_chosen_to_have_one_hash_are_found_in_order()
    {
        // All of one slot by both hashes, in a table of this size.
        const uint Slots = 1_023;
        string[] strings =
        [
            .. Enumerable.Range(0, int.MaxValue)
                .Select(static i =>
                    string.Create(CultureInfo.InvariantCulture, $"same{i:D7}aaaaaaaaaaaaaaaamiddleaaaaaaaaaaaaaaaaaaaaaasame"))
                .Where(static text => (StringTable.HashAll(text) & Slots) == 7)
                .Take(Count),
        ];
        AssertFound(strings, StringTable.InOrder);
        AssertFound([.. strings.Reverse()], StringTable.InOrder);
    }

    [Fact]
    public void No_strings_are_a_table_too() => AssertFound([], StringTable.BySample);

    private static void AssertFound(string[] strings, int way)
    {
        var data = StringTableData.Build(strings);
        var table = new StringTable(data.Text, data.Starts, data.Slots);
        Assert.Equal(way, PackedText.Number(data.Slots, 0));
        for (int i = 0; i < strings.Length; i++)
        {
            Assert.Equal(i, table.Find(strings[i]));
            Assert.Equal(strings[i], table.At(i));
            Assert.Equal(-1, table.Find(strings[i] + "x"));
            Assert.Equal(-1, table.Find(strings[i].AsSpan(1)));
        }

        Assert.Equal(-1, table.Find(""));
        Assert.Equal(-1, table.Find("zzz"));
    }
}
