using Catalog.Gen.Engine.Packed;
using CatalogGen.Runtime;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Tests.Packed;

/// <summary>Numbers, bytes and tables of strings as texts, written and read back.</summary>
public sealed class TextPackingTests
{
    [Fact]
    public void Numbers_come_back() => Any.Int[0, (1 << 30) - 1].Array[0, 20].Sample(static numbers =>
    {
        string text = TextPacking.Numbers(numbers);
        Assert.Equal(numbers, numbers.Select((_, i) => PackedText.Number(text, i)));
        // No letter needs an escape in C#, and none is half of a surrogate pair.
        Assert.All(text, static letter => Assert.InRange(letter, '\u3400', '\uB3FF'));
    });

    [Fact]
    public void Deflated_bytes_come_back() => Any.Select(Any.Byte.Array[0, 200], Any.Int[0, 40]).Sample(static (bytes, times) =>
    {
        byte[] all = [.. Enumerable.Repeat(bytes, times).SelectMany(static one => one)];
        Assert.Equal(all, TextPacking.Inflate(TextPacking.Deflate(all, all.Length), all.Length));
    });

    [Fact]
    public void A_damaged_text_is_refused_or_another_text()
    {
        Gen<(byte[], int, char, int)> cases =
            Any.Select(Any.Byte.Array[1, 50], Any.Int[0, 1000], Any.Char['\u3300', '\uB500'], Any.Int[0, 1000]);
        cases.Sample(static (bytes, at, to, cut) =>
        {
            string text = TextPacking.Deflate(bytes, bytes.Length);
            string changed = text[..(at % text.Length)] + to + text[((at % text.Length) + 1)..];
            foreach (string damaged in new[] { changed, text[..(cut % text.Length)] })
            {
                Exception? thrown = Record.Exception(() => TextPacking.Inflate(damaged, 1 << 20));
                Assert.True(thrown is null or InvalidDataException, thrown?.ToString());
            }
        }, iter: 2_000);
    }

    /// <summary>A thousandth of what it holds is all that a text of zeroes takes.</summary>
    [Fact]
    public void What_holds_more_than_it_may_is_refused_before_it_is_inflated() => Assert.Equal(
        "the deflated text holds 1000 bytes, which is too many",
        Assert.Throws<InvalidDataException>(static () => TextPacking.Inflate(TextPacking.Deflate(new byte[1000], 1000), 999)).Message);

    [Fact]
    public void A_chunk_is_cut_into_its_entries() => Any.Byte.Array[0, 9].Array[0, 9].Sample(static entries =>
    {
        int end = 0;
        string starts = TextPacking.Numbers([0, .. entries.Select(entry => end += entry.Length)]);
        Assert.Equal(entries, TextPacking.Cut([.. entries.SelectMany(static entry => entry)], starts));
    });

    [Fact]
    public void Entries_beyond_their_chunk_are_refused() =>
        Assert.Throws<InvalidDataException>(() => TextPacking.Cut([1, 2], TextPacking.Numbers([0, 3])).ToArray());

    [Fact]
    public void Each_string_of_a_table_is_found() =>
        Any.OneOf<string>(Any.String[Any.Char['a', 'c'], 0, 14], Any.String[0, 9]).Array[0, 60].Sample(static all =>
        {
            string[] strings = [.. all.Distinct()];
            StringTableData data = StringTableData.Build(strings);
            var table = new StringTable(data.Text, data.Starts, data.Slots);
            Assert.Equal(Enumerable.Range(0, strings.Length), strings.Select(text => table.Find(text)));
            Assert.Equal(-1, table.Find("a string that is not among them"));
        }, iter: 1_000);
}
