namespace Catalog.Gen.Emit.Runtime;

/// <summary>What inflates the data of catalogs that are too large to be readable literals.</summary>
internal static class StoreSource
{
    public const string Text =
        """
        /// <summary>
        /// The deflated data of a catalog. What was inflated is kept until memory is wanted. Where chunks are asked for in
        /// their order, as whoever goes through all entries does, the next ones are inflated meanwhile, into the memory of
        /// those before.
        /// </summary>
        [Generated]
        internal sealed class ChunkStore
        {
            /// <summary>How far is read ahead: chunks differ in size, and one is not enough to keep two threads busy.</summary>
            private const int Ahead = 2;

            private readonly global::System.Func<int, string> _deflated;
            private readonly global::System.WeakReference<global::System.Lazy<byte[]>>?[] _chunks;
            private int _last = -2;

            /// <param name="count">How many chunks there are.</param>
            /// <param name="deflated">A chunk, as a text of fifteen bits a character: the lengths of both forms, then the deflated bytes.</param>
            internal ChunkStore(int count, global::System.Func<int, string> deflated)
            {
                _chunks = new global::System.WeakReference<global::System.Lazy<byte[]>>?[count];
                _deflated = deflated;
            }

            /// <summary>A copy of some bytes of a chunk in an array from the pool, which may be longer.</summary>
            internal byte[] Lend(int chunk, int start, int length)
            {
                byte[] lent = global::System.Buffers.ArrayPool<byte>.Shared.Rent(length);
                // Chunks are read under the lock alone: their memory is used again.
                lock (_chunks)
                    global::System.Buffer.BlockCopy(Find(chunk), start, lent, 0, length);
                return lent;
            }

            private byte[] Find(int chunk)
            {
                byte[] bytes = (Held(chunk) ?? Hold(chunk, null)).Value;
                if (chunk == _last + 1)
                    ReadAhead(chunk);
                _last = chunk;
                return bytes;
            }

            private global::System.Lazy<byte[]>? Held(int chunk) =>
                _chunks[chunk] is { } held && held.TryGetTarget(out global::System.Lazy<byte[]>? inflated) ? inflated : null;

            private global::System.Lazy<byte[]> Hold(int chunk, byte[]? free)
            {
                var inflated = new global::System.Lazy<byte[]>(() => Inflate(chunk, free));
                _chunks[chunk] = new global::System.WeakReference<global::System.Lazy<byte[]>>(inflated);
                return inflated;
            }

            private void ReadAhead(int chunk)
            {
                for (int next = chunk + 1; next <= chunk + Ahead && next < _chunks.Length; next++)
                {
                    if (Held(next) is not null)
                        continue;
                    byte[]? free = Held(_last)?.Value;
                    _chunks[_last] = null;
                    // Whoever comes first inflates it, this thread or one of the pool: nobody waits for a pool that is busy.
                    global::System.Threading.ThreadPool.UnsafeQueueUserWorkItem(Read, Hold(next, free), preferLocal: false);
                }
            }

            private static void Read(global::System.Lazy<byte[]> inflated)
            {
                try
                {
                    _ = inflated.Value;
                }
                catch (global::System.Exception)
                {
                    // Whoever asks for the chunk meets it.
                }
            }

            private byte[] Inflate(int chunk, byte[]? free)
            {
                string text = _deflated(chunk);
                int packedLength = PackedText.Number(text, 0), length = PackedText.Number(text, 1);
                byte[] packed = global::System.Buffers.ArrayPool<byte>.Shared.Rent(packedLength);
                Unpack(text, packed, packedLength);
                // A power of two, so that the next chunk has room in it too.
                byte[] bytes = free is not null && free.Length >= length
                    ? free
                    : global::System.GC.AllocateUninitializedArray<byte>((int)global::System.Numerics.BitOperations.RoundUpToPowerOf2((uint)length));
                using (var stream = new global::System.IO.Compression.DeflateStream(
                    new global::System.IO.MemoryStream(packed, 0, packedLength), global::System.IO.Compression.CompressionMode.Decompress))
                    stream.ReadExactly(bytes, 0, length);
                global::System.Buffers.ArrayPool<byte>.Shared.Return(packed);
                return bytes;
            }

            // Optimised at once: it runs hot from its first call on, and the program may be over before the runtime notices.
            [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
            private static void Unpack(string text, byte[] packed, int length)
            {
                int bits = 0, held = 0, next = 4;
                for (int i = 0; i < length; i++)
                {
                    if (held < 8)
                    {
                        bits |= (text[next++] - PackedText.Base) << held;
                        held += 15;
                    }

                    packed[i] = unchecked((byte)bits);
                    bits >>= 8;
                    held -= 8;
                }
            }
        }
        """;
}
