using System.Globalization;
using System.Text;
using Catalog.Gen.Engine.Types;
using CatalogGen.Runtime;

namespace Catalog.Gen.Engine.Packed;

/// <summary>A growing buffer of UTF-8. Texts go into it without a string in between: packing is on the hot path.</summary>
internal sealed class PackBuffer
{
    private byte[] _bytes = new byte[4096];

    public int Length { get; set; }

    public void Add(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    /// <summary>A number, which may be negative, and the colon that ends it.</summary>
    public void AddNumber(int number)
    {
        if (number is >= 0 and < 10)
        {
            Add((byte)('0' + number));
        }
        else
        {
            foreach (char digit in number.ToString(CultureInfo.InvariantCulture))
                Add((byte)digit);
        }

        Add(PackedMarks.End);
    }

    /// <summary>
    /// The mark, the length in bytes, a colon and the text. Where a text goes beyond ASCII, <see cref="PackedMarks.Ascii"/>
    /// becomes <see cref="PackedMarks.Unicode"/>. Gives false where UTF-8 has no bytes for it.
    /// </summary>
    public bool AddText(byte mark, string text)
    {
        int start = Length;
        Add(mark);
        AddNumber(text.Length);
        Reserve(text.Length);
        byte[] bytes = _bytes;
        int at = Length;
        foreach (char c in text)
        {
            if (c >= 0x80)
            {
                Length = start;
                return AddUnicode(mark, text);
            }

            bytes[at++] = (byte)c;
        }

        Length = at;
        return true;
    }

    public byte[] ToArray() => _bytes.AsSpan(0, Length).ToArray();

    public override string ToString() => Encoding.UTF8.GetString(_bytes, 0, Length);

    private bool AddUnicode(byte mark, string text)
    {
        int count = Encoding.UTF8.GetByteCount(text);
        Add(mark == PackedMarks.Ascii ? PackedMarks.Unicode : mark);
        AddNumber(count);
        Reserve(count);
        Length += Encoding.UTF8.GetBytes(text, 0, text.Length, _bytes, Length);
        return ValueFit.IsWellFormed(text);
    }

    private void Reserve(int count)
    {
        if (Length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
    }
}
