namespace CatalogGen.Runtime;

/// <summary>Reads packed values. The format is the generator's own and was written by it: nothing is checked twice.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal ref partial struct PackedReader
{
    /// <summary>A key that is not the name of a declared property; <c>ReadText</c> reads it.</summary>
    internal const int OtherKey = -1;

    /// <summary>A key that no member shows; its text has been passed.</summary>
    internal const int HiddenKey = -2;

    private readonly global::System.ReadOnlySpan<byte> _data;
    private readonly global::System.ReadOnlySpan<byte> _names;
    private readonly PackedHome? _home;
    private readonly int _index;
    private readonly byte[]? _lent;
    private int _position;

    /// <param name="data">A packed value.</param>
    /// <param name="names">The declared names that it refers to by number, each as its length, a colon and its text.</param>
    /// <param name="home">What holds the value; null where nobody asks for it again.</param>
    /// <param name="index">Which of its values it is.</param>
    /// <param name="lent">The array that the value is in, where <c>Close</c> gives it back to the pool.</param>
    internal PackedReader(
        global::System.ReadOnlySpan<byte> data,
        global::System.ReadOnlySpan<byte> names,
        PackedHome? home = null,
        int index = 0,
        byte[]? lent = null)
    {
        _data = data;
        _names = names;
        _home = home;
        _index = index;
        _lent = lent;
        _position = 0;
        if (home is CatalogHome catalog && !data.IsEmpty && data[0] == PackedMarks.Refused)
            Refuse(catalog);
    }

    /// <summary>Where the value of a property is, for the messages of what is made of it.</summary>
    internal readonly PackedPlace Place(string property) => new PackedPlace(_home, _index, property);

    /// <summary>Where the value lies that comes next.</summary>
    internal readonly PackedSource Source() => new PackedSource(_home, _index, _position);

    /// <summary>Goes to a value that has been read before.</summary>
    internal void Seek(int position) => _position = position;

    /// <summary>Nothing is read hereafter.</summary>
    internal readonly void Close()
    {
        if (_lent is not null)
            Return(_lent);
    }

    // Apart, so that a program whose entries are not lent need not compile it.
    private static void Return(byte[] lent) => global::System.Buffers.ArrayPool<byte>.Shared.Return(lent);

    // Apart, since no build that succeeds has such an entry.
    private void Refuse(CatalogHome catalog) =>
        throw catalog.Refused(_index, global::System.Text.Encoding.UTF8.GetString(ReadBytes()));

    /// <summary>Passes a null, if that comes next.</summary>
    internal bool TryReadNull()
    {
        if (_data[_position] != PackedMarks.Null)
            return false;
        _position++;
        return true;
    }

    /// <summary>Starts an object: gives the number of its properties.</summary>
    internal int ReadObject() => ReadMark();

    /// <summary>Starts a list: gives the number of its items.</summary>
    internal int ReadList() => ReadMark();

    /// <summary>The case of a union; its value comes next.</summary>
    internal int ReadCase() => ReadMark();

    /// <summary>The number of an enum's member; its text is passed.</summary>
    internal int ReadChoice()
    {
        bool isNegative = PassChoiceMark();
        int choice = ReadNumber();
        if (_data[_position] is PackedMarks.Null or PackedMarks.True or PackedMarks.False)
            _position++;
        else
            ReadBytes();
        // Downwards there is one number more: it comes back as itself.
        return isNegative ? unchecked(-choice) : choice;
    }

    /// <summary>Passes the mark in front of a choice, and the sign of a negative number.</summary>
    private bool PassChoiceMark()
    {
        _position++;
        bool isNegative = _data[_position] == (byte)'-';
        if (isNegative)
            _position++;
        return isNegative;
    }

    /// <summary>The number of a declared property, <see cref="OtherKey"/> or <see cref="HiddenKey"/>.</summary>
    internal int ReadName()
    {
        switch (_data[_position])
        {
            case PackedMarks.Ascii or PackedMarks.Unicode:
                return OtherKey;
            case PackedMarks.HiddenKey:
                ReadBytes();
                return HiddenKey;
            default:
                return ReadNumber();
        }
    }

    internal bool ReadBoolean() => _data[_position++] == PackedMarks.True;

    /// <summary>Marked as ASCII it is read as Latin-1: the runtime's reader of UTF-8 takes 1.5 ms to start.</summary>
    internal string ReadText() => _data[_position] == PackedMarks.Ascii
        ? global::System.Text.Encoding.Latin1.GetString(ReadBytes())
        : global::System.Text.Encoding.UTF8.GetString(ReadBytes());

    /// <summary>Passes a value.</summary>
    internal void Skip()
    {
        switch (_data[_position])
        {
            case PackedMarks.Null or PackedMarks.True or PackedMarks.False:
                _position++;
                break;
            case PackedMarks.List:
                for (int count = ReadMark(); count > 0; count--)
                    Skip();
                break;
            case PackedMarks.Object:
                for (int count = ReadMark(); count > 0; count--)
                {
                    if (ReadName() == OtherKey)
                        ReadBytes();
                    Skip();
                }

                break;
            case PackedMarks.Choice:
                PassChoiceMark();
                ReadNumber();
                Skip();
                break;
            default:
                ReadBytes();
                break;
        }
    }

    /// <summary>The bytes of a text or the digits of a number.</summary>
    private global::System.ReadOnlySpan<byte> ReadBytes()
    {
        int length = ReadMark();
        global::System.ReadOnlySpan<byte> bytes = _data.Slice(_position, length);
        _position += length;
        return bytes;
    }

    private int ReadMark()
    {
        _position++;
        return ReadNumber();
    }

    private int ReadNumber()
    {
        int number = 0;
        for (byte digit; (digit = _data[_position++]) != PackedMarks.End;)
            number = unchecked((number * 10) + (digit - '0'));
        return number;
    }

    private readonly global::System.ReadOnlySpan<byte> NameAt(int index)
    {
        global::System.ReadOnlySpan<byte> names = _names;
        while (true)
        {
            int colon = global::System.MemoryExtensions.IndexOf(names, PackedMarks.End);
            global::System.ReadOnlySpan<byte> digits = names.Slice(0, colon);
            int length = 0;
            // No foreach: the enumerator of a span implements an interface since .NET 10, and then compilers of C# 13 ask for C# 13.
            for (int i = 0; i < digits.Length; i++)
                length = (length * 10) + (digits[i] - '0');
            if (index-- == 0)
                return names.Slice(colon + 1, length);
            names = names.Slice(colon + 1).Slice(length);
        }
    }
}
