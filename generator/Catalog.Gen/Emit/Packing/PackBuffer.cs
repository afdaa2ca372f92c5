using System.Globalization;
using System.Text;

namespace Catalog.Gen.Emit.Packing;

/// <summary>A growing buffer of UTF-8. Texts go into it without a string in between: packing is on the hot path.</summary>
internal sealed class PackBuffer
{
    /// <summary>The mark of a text that goes beyond ASCII, and of one that does not.</summary>
    public const char Unicode = '~', Ascii = '"';

    private byte[] _bytes = new byte[4096];

    public int Length { get; set; }

    public void Add(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    public void Add(char ascii) => Add((byte)ascii);

    public void Add(int number)
    {
        if (number is >= 0 and < 10)
        {
            Add((byte)('0' + number));
            return;
        }

        foreach (char digit in number.ToString(CultureInfo.InvariantCulture))
            Add((byte)digit);
    }

    /// <summary>The mark, which becomes another where a text goes beyond ASCII, the length in bytes, a colon and the text. Gives false where UTF-8 has no bytes for it: a lone surrogate.</summary>
    public bool AddText(char mark, string text)
    {
        int start = Length;
        Add(mark);
        Add(text.Length);
        Add(':');
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

    public void AddPacked(string packed)
    {
        int count = Encoding.UTF8.GetByteCount(packed);
        Reserve(count);
        Length += Encoding.UTF8.GetBytes(packed, 0, packed.Length, _bytes, Length);
    }

    public byte[] ToArray() => _bytes.AsSpan(0, Length).ToArray();

    private bool AddUnicode(char mark, string text)
    {
        int count = Encoding.UTF8.GetByteCount(text);
        Add(mark == Ascii ? Unicode : mark);
        Add(count);
        Add(':');
        Reserve(count);
        Length += Encoding.UTF8.GetBytes(text, 0, text.Length, _bytes, Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }

    private void Reserve(int count)
    {
        if (Length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
    }
}
