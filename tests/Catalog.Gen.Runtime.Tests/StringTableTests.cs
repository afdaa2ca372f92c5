using Catalog.Gen.Runtime.Tests.Writing;
using CatalogGen.Runtime;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Runtime.Tests;

public sealed class StringTableTests
{
    private static readonly Gen<string> Key = Any.OneOf<string>(Any.String[Any.Char['a', 'c'], 0, 14], Any.String[0, 9]);

    private static readonly Gen<string[]> Keys = Key.Array[0, 40].Select(static keys => keys.Distinct().ToArray());

    [Fact]
    public void Each_string_is_found_at_its_place() =>
        Any.Select(Keys, Any.Bool, Key.Array[0, 20]).Sample(static (keys, isSampled, others) =>
        {
            StringTable table = Table(keys, isSampled);
            for (int i = 0; i < keys.Length; i++)
            {
                Assert.Equal(keys[i], table.At(i));
                Assert.Equal(i, table.Find(keys[i]));
            }

            Assert.All(others.Except(keys), other => Assert.Equal(-1, table.Find(other)));
        }, iter: 1000);

    /// <summary>Without a free slot a search for what is not there would go round for ever.</summary>
    [Fact]
    public void A_table_without_a_free_slot_is_an_exception()
    {
        string[] keys = ["a", "b", "c", "d"];
        StringTable table = Table(keys, isSampled: true, slotsForEach: 1);

        Assert.Equal(keys, keys.Select(key => table.At(table.Find(key))));
        Assert.Throws<InvalidOperationException>(() => table.Find("e"));
    }

    [Fact]
    public void A_table_that_is_damaged_is_an_exception_or_another_table() =>
        Any.Select(Any.Int[0, 5000], Any.Char, Any.Int[0, 5000]).Sample(static (at, to, cut) =>
        {
            string[] keys = ["", "a", "naïve", "a key that is long"];
            (string text, string starts, string slots) = PackedTexts.Table(keys, isSampled: true);
            string changed = slots[..(at % slots.Length)] + to + slots[((at % slots.Length) + 1)..];
            foreach (string damaged in new[] { changed, slots[..(cut % slots.Length)] })
            {
                foreach (string key in keys.Append("no key"))
                {
                    Exception? thrown = Record.Exception(() => new StringTable(text, starts, damaged).Find(key));
                    Assert.True(
                        thrown is null or IndexOutOfRangeException or ArgumentOutOfRangeException or OverflowException
                            or InvalidOperationException,
                        thrown?.ToString());
                }
            }
        }, iter: 2000);

    [Fact]
    public void A_place_that_there_is_not_is_an_exception()
    {
        StringTable table = Table(["a"], isSampled: false);
        Assert.Throws<IndexOutOfRangeException>(() => table.At(1));
        Assert.Throws<IndexOutOfRangeException>(() => table.At(-1));
    }

    private static StringTable Table(string[] keys, bool isSampled, int slotsForEach = 2)
    {
        (string text, string starts, string slots) = PackedTexts.Table(keys, isSampled, slotsForEach);
        return new StringTable(text, starts, slots);
    }
}
