using System.Collections;
using System.IO.Compression;

namespace Catalog.Gen.Runtime.Tests.Writing;

/// <summary>Numbers, bytes and sets of strings as the texts that generated code has them in, written in the plainest way.</summary>
internal static class PackedTexts
{
    private const int Base = 0x3400;

    /// <summary>Two characters a number, of fifteen bits each, the lower ones first.</summary>
    public static string Numbers(params IEnumerable<int> numbers) =>
        string.Concat(numbers.SelectMany(static number => new[] { Letter(number % 0x8000), Letter(number / 0x8000) }));

    /// <summary>Where texts that stand one behind the other start, and where the last ends.</summary>
    public static string Starts(IEnumerable<int> lengths)
    {
        int end = 0;
        return Numbers([0, .. lengths.Select(length => end += length)]);
    }

    /// <summary>A chunk as <c>ChunkStore</c> gets it.</summary>
    public static string Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(bytes);
        return Numbers((int)packed.Length, bytes.Length) + Letters(packed.ToArray());
    }

    /// <summary>Bytes as letters of fifteen bits each, the lowest bit of the first byte first.</summary>
    public static string Letters(byte[] bytes)
    {
        IEnumerable<bool> bits = new BitArray(bytes).Cast<bool>();
        return string.Concat(bits.Chunk(15).Select(static letter => Letter(Number(letter))));
    }

    /// <summary>The text, the starts and the slots of a <c>StringTable</c>.</summary>
    public static (string Text, string Starts, string Slots) Table(string[] strings, bool isSampled, int slotsForEach = 2)
    {
        int size = 4;
        while (size < slotsForEach * strings.Length)
            size *= 2;
        var slots = new (int Place, int Start, int Length)[size];
        int start = 0;
        for (int i = 0; i < strings.Length; i++)
        {
            int slot = (int)((isSampled ? TableHash.OfSample(strings[i]) : TableHash.OfAll(strings[i])) % (uint)size);
            while (slots[slot].Place != 0)
                slot = (slot + 1) % size;
            slots[slot] = (i + 1, start, strings[i].Length);
            start += strings[i].Length;
        }

        return (
            string.Concat(strings),
            Starts(strings.Select(static one => one.Length)),
            Numbers([isSampled ? 1 : 0, .. slots.SelectMany(static slot => new[] { slot.Place, slot.Start, slot.Length })]));
    }

    private static int Number(bool[] bits) => bits.Reverse().Aggregate(0, static (sum, bit) => (2 * sum) + (bit ? 1 : 0));

    private static char Letter(int bits) => (char)(Base + bits);
}
