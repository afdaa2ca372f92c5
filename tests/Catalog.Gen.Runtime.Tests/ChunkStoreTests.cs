using System.Buffers;
using Catalog.Gen.Runtime.Tests.Writing;
using CatalogGen.Runtime;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Runtime.Tests;

public sealed class ChunkStoreTests
{
    /// <summary>Chunks of bytes that repeat, so that deflating them does something.</summary>
    private static readonly Gen<byte[][]> Chunks = Any.Select(
        Any.Byte.Array[0, 40],
        Any.Int[0, 60],
        static (bytes, times) => Enumerable.Repeat(bytes, times).SelectMany(static one => one).ToArray()).Array[1, 8];

    [Fact]
    public void Bytes_are_read_in_any_order() => Any.Select(Chunks, Any.Int[0, 7].Array[1, 20]).Sample(static (chunks, order) =>
    {
        ChunkStore store = Store(chunks);
        foreach (int chunk in order.Select(chunk => chunk % chunks.Length))
            AssertRead(store, chunk, chunks[chunk]);
    }, iter: 200);

    /// <summary>The next chunks are inflated meanwhile, into the memory of those before.</summary>
    [Fact]
    public void Bytes_are_read_in_order_and_again() => Chunks.Sample(static chunks =>
    {
        ChunkStore store = Store(chunks);
        for (int pass = 0; pass < 2; pass++)
        {
            for (int chunk = 0; chunk < chunks.Length; chunk++)
                AssertRead(store, chunk, chunks[chunk]);
        }
    }, iter: 200);

    [Fact]
    public void Bytes_are_read_by_several_threads()
    {
        byte[][] chunks = [.. Enumerable.Range(0, 20).Select(static chunk => Enumerable.Repeat((byte)chunk, 1 + (1000 * chunk)).ToArray())];
        ChunkStore store = Store(chunks);
        Parallel.For(0, 400, place => AssertRead(store, place % 20, chunks[place % 20]));
    }

    [Fact]
    public void A_chunk_is_inflated_again_when_its_memory_was_wanted()
    {
        int inflated = 0;
        string deflated = PackedTexts.Deflated([1, 2, 3]);
        var store = new ChunkStore(1, _ =>
        {
            inflated++;
            return deflated;
        });
        AssertRead(store, 0, [1, 2, 3]);
        int before = inflated;
        GC.Collect(2, GCCollectionMode.Forced, blocking: true);
        AssertRead(store, 0, [1, 2, 3]);

        Assert.True(inflated > before);
    }

    [Fact]
    public void Any_chunk_that_is_cut_off_is_an_exception()
    {
        byte[] bytes = [.. Enumerable.Range(0, 500).Select(static place => (byte)(place * place))];
        string deflated = PackedTexts.Deflated(bytes);
        for (int length = 0; length < deflated.Length; length++)
        {
            string cut = deflated[..length];
            Assert.Throws<IndexOutOfRangeException>(() => new ChunkStore(1, _ => cut).Lend(0, 0, 1));
        }
    }

    [Fact]
    public void A_chunk_that_is_changed_is_an_exception_or_other_bytes() => Any.Select(Any.Int[0, 5000], Any.Char).Sample(static (at, to) =>
    {
        string deflated = PackedTexts.Deflated([.. Enumerable.Range(0, 300).Select(static place => (byte)(place * place))]);
        // A length of a hundred million bytes is taken at its word: the characters of lengths are left alone.
        at = 4 + (at % (deflated.Length - 4));
        string changed = deflated[..at] + to + deflated[(at + 1)..];
        Exception? thrown = Record.Exception(() => new ChunkStore(1, _ => changed).Lend(0, 0, 300));
        Assert.True(thrown is null or InvalidDataException or EndOfStreamException or OverflowException, thrown?.ToString());
    });

    /// <summary>The data are fewer than is said, though every character is there.</summary>
    [Fact]
    public void A_chunk_that_is_shorter_than_it_says_is_an_exception()
    {
        string deflated = PackedTexts.Deflated([1, 2, 3]);
        string damaged = deflated[..2] + PackedTexts.Numbers(4) + deflated[4..];
        Assert.Throws<EndOfStreamException>(() => new ChunkStore(1, _ => damaged).Lend(0, 0, 1));
    }

    /// <summary>A chunk's array may be longer than the chunk, and hold what was in it before.</summary>
    [Theory]
    [InlineData(0, 4)]
    [InlineData(3, 1)]
    [InlineData(4, 0)]
    [InlineData(-1, 1)]
    [InlineData(0, 1000)]
    public void Bytes_behind_a_chunk_are_an_exception(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Store([1, 2, 3]).Lend(0, start, length));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_chunk_that_there_is_not_is_an_exception(int chunk) =>
        Assert.Throws<IndexOutOfRangeException>(() => Store([1, 2, 3]).Lend(chunk, 0, 1));

    /// <summary>It is read ahead on another thread, where nobody would catch the exception.</summary>
    [Fact]
    public void A_damaged_chunk_is_an_exception_for_who_asks_for_it()
    {
        string good = PackedTexts.Deflated([1, 2, 3]);
        var store = new ChunkStore(3, chunk => chunk == 2 ? "" : good);
        for (int time = 0; time < 3; time++)
        {
            AssertRead(store, 0, [1, 2, 3]);
            AssertRead(store, 1, [1, 2, 3]);
            Assert.Throws<IndexOutOfRangeException>(() => store.Lend(2, 0, 1));
        }
    }

    private static ChunkStore Store(params byte[][] chunks)
    {
        string[] deflated = [.. chunks.Select(PackedTexts.Deflated)];
        return new ChunkStore(chunks.Length, chunk => deflated[chunk]);
    }

    /// <summary>Reads the whole chunk, and a part from its middle.</summary>
    private static void AssertRead(ChunkStore store, int chunk, byte[] expected)
    {
        foreach ((int start, int length) in new[] { (0, expected.Length), (expected.Length / 3, expected.Length / 2) })
        {
            byte[] lent = store.Lend(chunk, start, length);
            Assert.Equal(expected.AsSpan(start, length), lent.AsSpan(0, length));
            ArrayPool<byte>.Shared.Return(lent);
        }
    }
}
