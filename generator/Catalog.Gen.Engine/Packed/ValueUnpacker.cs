using System.Text;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using CatalogGen.Runtime;

namespace Catalog.Gen.Engine.Packed;

/// <summary>
/// Reads a value in the <see cref="PackedFormat"/> as the tree that <see cref="ValuePacker"/> wrote, without positions. It
/// may come from any assembly, so that everything is checked.
/// </summary>
internal sealed class ValueUnpacker
{
    /// <summary>What is nested deeper did not come out of YAML, of which the reader takes less.</summary>
    private const int MaxDepth = 1000;

    private readonly byte[] _data;
    private readonly string[] _names;
    private int _position;

    private ValueUnpacker(byte[] data, string[] names)
    {
        _data = data;
        _names = names;
    }

    /// <summary>The value.</summary>
    /// <param name="data">The value, and nothing behind it.</param>
    /// <param name="names">The declared names of properties.</param>
    /// <exception cref="InvalidDataException">The value is damaged.</exception>
    public static YamlNode Unpack(byte[] data, string[] names)
    {
        var unpacker = new ValueUnpacker(data, names);
        YamlNode value = unpacker.Value(0);
        return unpacker._position == data.Length ? value : throw unpacker.Damaged();
    }

    /// <summary>The declared names that a decoder has: <see cref="PackedFormat.Name"/> one behind the other.</summary>
    /// <exception cref="InvalidDataException">The names are damaged.</exception>
    public static string[] Names(byte[] data)
    {
        var unpacker = new ValueUnpacker(data, []);
        var names = new List<string>();
        while (unpacker._position < data.Length)
            names.Add(unpacker.Text());
        return [.. names];
    }

    private YamlNode Value(int depth)
    {
        if (depth > MaxDepth)
            throw Damaged();
        switch (Next())
        {
            case PackedMarks.Null:
                return Scalar(NodeKind.Null, "null");
            case PackedMarks.True:
                return Scalar(NodeKind.Boolean, "true");
            case PackedMarks.False:
                return Scalar(NodeKind.Boolean, "false");
            case PackedMarks.Number:
                return Scalar(NodeKind.Number, Text());
            case PackedMarks.Ascii or PackedMarks.Unicode:
                return Scalar(NodeKind.String, Text());
            case PackedMarks.Choice:
                PassChoice();
                return Value(depth + 1);
            case PackedMarks.List:
                // Grown as they come: lists within each other that all promise many items would otherwise use up all memory.
                var items = new List<YamlNode>();
                for (int left = Count(); left > 0; left--)
                    items.Add(Value(depth + 1));
                return new YamlSequence([.. items], 0, 0);
            case PackedMarks.Object:
                var members = new List<YamlMember>();
                for (int left = Count(); left > 0; left--)
                    members.Add(new YamlMember(Key(), 0, 0, Value(depth + 1)));
                return new YamlMapping([.. members], 0, 0);
            case PackedMarks.Refused:
                throw new InvalidDataException($"{Words.Clean(Text())} had errors when the project was built");
            default:
                throw Damaged();
        }
    }

    private string Key()
    {
        if (Next() is PackedMarks.Ascii or PackedMarks.Unicode or PackedMarks.HiddenKey)
            return Text();
        _position--;
        int index = Number();
        return index < _names.Length ? _names[index] : throw Damaged();
    }

    private string Text()
    {
        int length = Count();
        string text = Encoding.UTF8.GetString(_data, _position, length);
        _position += length;
        return text;
    }

    /// <summary>The number of things that take a byte each at least.</summary>
    private int Count() => Number() is var count && count <= _data.Length - _position ? count : throw Damaged();

    /// <summary>The value says the same: the number is for the decoder, and may be any <c>int</c>.</summary>
    private void PassChoice()
    {
        if (_position < _data.Length && _data[_position] == (byte)'-')
            _position++;
        int start = _position;
        while (Next() is var digit && digit != PackedMarks.End)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                throw Damaged();
        }

        if (_position == start + 1)
            throw Damaged();
    }

    private int Number()
    {
        int number = 0, start = _position;
        for (byte digit; (digit = Next()) != PackedMarks.End;)
        {
            if (digit is < (byte)'0' or > (byte)'9' || number > (int.MaxValue / 10) - 1)
                throw Damaged();
            number = (number * 10) + (digit - '0');
        }

        return _position > start + 1 ? number : throw Damaged();
    }

    private byte Next() => _position < _data.Length ? _data[_position++] : throw Damaged();

    private InvalidDataException Damaged() => new(FormattableString.Invariant($"the packed value is damaged at byte {_position}"));

    private static YamlScalar Scalar(NodeKind kind, string value) => new(kind, value, 0, 0);
}
