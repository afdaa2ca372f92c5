namespace CatalogGen.Runtime;

/// <summary>
/// The deflated data of a catalog. What was inflated is kept until memory is wanted. Where chunks are asked for in
/// their order, as whoever goes through all entries does, the next ones are inflated meanwhile, into the memory of
/// those before.
/// </summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal sealed partial class ChunkStore
{
    /// <summary>How far is read ahead: chunks differ in size, and one is not enough to keep two threads busy.</summary>
    private const int Ahead = 2;

    private readonly global::System.Func<int, string> _deflated;
    private readonly global::System.WeakReference<global::System.Lazy<byte[]>>?[] _chunks;
    private readonly int[] _lengths;
    private int _last = -2;

    /// <param name="count">How many chunks there are.</param>
    /// <param name="deflated">A chunk, as a text of fifteen bits a character: the lengths of both forms, then the deflated bytes.</param>
    internal ChunkStore(int count, global::System.Func<int, string> deflated)
    {
        _chunks = new global::System.WeakReference<global::System.Lazy<byte[]>>?[count];
        _lengths = new int[count];
        _deflated = deflated;
    }

    /// <summary>A copy of some bytes of a chunk in an array from the pool, which may be longer.</summary>
    internal byte[] Lend(int chunk, int start, int length)
    {
        byte[] lent = global::System.Buffers.ArrayPool<byte>.Shared.Rent(length);
        // Chunks are read under the lock alone: their memory is used again.
        lock (_chunks)
            Find(chunk).Slice(start, length).CopyTo(lent);
        return lent;
    }

    private global::System.ReadOnlySpan<byte> Find(int chunk)
    {
        byte[] bytes = (Kept(chunk) ?? Keep(chunk, null)).Value;
        if (chunk == _last + 1)
            ReadAhead(chunk);
        _last = chunk;
        // Behind the chunk its array holds what was there before.
        return new global::System.ReadOnlySpan<byte>(bytes, 0, _lengths[chunk]);
    }

    private global::System.Lazy<byte[]>? Kept(int chunk) =>
        _chunks[chunk] is { } kept && kept.TryGetTarget(out global::System.Lazy<byte[]>? inflated) ? inflated : null;

    private global::System.Lazy<byte[]> Keep(int chunk, byte[]? free)
    {
        var inflated = new global::System.Lazy<byte[]>(() => Inflate(chunk, free));
        _chunks[chunk] = new global::System.WeakReference<global::System.Lazy<byte[]>>(inflated);
        return inflated;
    }

    private void ReadAhead(int chunk)
    {
        for (int next = chunk + 1; next <= chunk + Ahead && next < _chunks.Length; next++)
        {
            if (Kept(next) is not null)
                continue;
            byte[]? free = Kept(_last)?.Value;
            _chunks[_last] = null;
            // Whoever comes first inflates it, this thread or one of the pool: nobody waits for a pool that is busy.
            global::System.Threading.ThreadPool.UnsafeQueueUserWorkItem(Read, Keep(next, free), preferLocal: false);
        }
    }

    private static void Read(global::System.Lazy<byte[]> inflated)
    {
        try
        {
            _ = inflated.Value;
        }
#pragma warning disable CA1031 // Nothing is lost: the Lazy keeps the exception, and throws it to whoever asks for the chunk.
        catch (global::System.Exception)
#pragma warning restore CA1031
        {
        }
    }

    private byte[] Inflate(int chunk, byte[]? free)
    {
        string text = _deflated(chunk);
        int packedLength = PackedText.Number(text, 0), length = PackedText.Number(text, 1);
        byte[] packed = global::System.Buffers.ArrayPool<byte>.Shared.Rent(packedLength);
        PackedText.Unpack(text, 4, packed, packedLength);
        // A power of two, so that the next chunk has room in it too.
        int room = (int)global::System.Numerics.BitOperations.RoundUpToPowerOf2((uint)length);
        byte[] bytes = free is not null && free.Length >= length ? free : global::System.GC.AllocateUninitializedArray<byte>(room);
        using (var memory = new global::System.IO.MemoryStream(packed, 0, packedLength))
        using (var stream = new global::System.IO.Compression.DeflateStream(
            memory, global::System.IO.Compression.CompressionMode.Decompress))
            stream.ReadExactly(bytes, 0, length);
        _lengths[chunk] = length;
        global::System.Buffers.ArrayPool<byte>.Shared.Return(packed);
        return bytes;
    }
}
