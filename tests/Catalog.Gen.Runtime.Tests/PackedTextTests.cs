using Catalog.Gen.Runtime.Tests.Writing;
using CatalogGen.Runtime;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Runtime.Tests;

public sealed class PackedTextTests
{
    [Fact]
    public void Numbers_are_read() => Any.OneOf<int>(Any.Int[0, (1 << 30) - 1], Any.Int[0, 0x10000]).Array[1, 20].Sample(static numbers =>
    {
        string text = PackedTexts.Numbers(numbers);
        Assert.Equal(numbers, numbers.Select((_, index) => PackedText.Number(text, index)));
    });

    [Fact]
    public void A_group_is_found_from_wherever_the_last_one_was() =>
        Any.Select(Any.Int[1, 9].Array[0, 12], Any.Int[0, 120].Array[1, 20]).Sample(static (sizes, asked) =>
        {
            int end = 0;
            int[] firsts = [0, .. sizes.Select(size => end += size)];
            string text = PackedTexts.Numbers(firsts);
            int last = 0;
            foreach (int index in asked)
            {
                Assert.Equal(Array.FindLastIndex(firsts, first => first <= index), PackedText.Group(text, index, ref last));
                // Asked again, it is there at once.
                Assert.Equal(Array.FindLastIndex(firsts, first => first <= index), PackedText.Group(text, index, ref last));
            }
        });

    [Fact]
    public void No_numbers_are_an_exception()
    {
        int last = 0;
        Assert.Throws<IndexOutOfRangeException>(() => PackedText.Number("㐀", 0));
        Assert.Throws<IndexOutOfRangeException>(() => PackedText.Group("", 0, ref last));
    }
}
