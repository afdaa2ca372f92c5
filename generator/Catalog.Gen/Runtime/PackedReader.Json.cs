namespace CatalogGen.Runtime;

internal ref partial struct PackedReader
{
    /// <summary>A value of any shape, kept packed until it is asked for.</summary>
    internal PackedJson ReadJson()
    {
        int start = _position;
        Skip();
        return new PackedJson(_data.Slice(start, _position - start).ToArray());
    }

    internal string ToJson()
    {
        var buffer = new global::System.Buffers.ArrayBufferWriter<byte>();
        // Text stays readable: é is written é, and not as its number.
        var options = new global::System.Text.Json.JsonWriterOptions
        {
            Encoder = global::System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new global::System.Text.Json.Utf8JsonWriter(buffer, options))
            WriteTo(writer);
        return global::System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>
    /// Writes an entry as JSON with its id in front; what is no object is written as the <c>value</c> of one. Where the entry
    /// itself has a property of that name, there is no other.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="idProperty">The property for the id; null where the entry has it.</param>
    /// <param name="id">The id.</param>
    internal void WriteTo(global::System.Text.Json.Utf8JsonWriter writer, string? idProperty, string id)
    {
        if (idProperty is null)
        {
            WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        if (_data[_position] != PackedMarks.Object)
        {
            writer.WriteString(idProperty, id);
            writer.WritePropertyName("value");
            WriteTo(writer);
        }
        else
        {
            PackedReader ahead = this;
            if (!ahead.HasProperty(idProperty))
                writer.WriteString(idProperty, id);
            WriteProperties(writer);
        }

        writer.WriteEndObject();
    }

    private bool HasProperty(string name)
    {
        for (int count = ReadMark(); count > 0; count--)
        {
            if (ReadNameBytes() is var bytes && global::System.Text.Encoding.UTF8.GetString(bytes) == name)
                return true;
            Skip();
        }

        return false;
    }

    private global::System.ReadOnlySpan<byte> ReadNameBytes() =>
        _data[_position] is PackedMarks.Ascii or PackedMarks.Unicode or PackedMarks.HiddenKey ? ReadBytes() : NameAt(ReadNumber());

    private void WriteProperties(global::System.Text.Json.Utf8JsonWriter writer)
    {
        for (int count = ReadMark(); count > 0; count--)
        {
            writer.WritePropertyName(ReadNameBytes());
            WriteTo(writer);
        }
    }

    /// <summary>Writes the value as JSON: its properties in their order, its numbers digit by digit.</summary>
    internal void WriteTo(global::System.Text.Json.Utf8JsonWriter writer)
    {
        switch (_data[_position])
        {
            case PackedMarks.Null:
                _position++;
                writer.WriteNullValue();
                break;
            case PackedMarks.True or PackedMarks.False:
                writer.WriteBooleanValue(ReadBoolean());
                break;
            case PackedMarks.Ascii or PackedMarks.Unicode:
                writer.WriteStringValue(ReadBytes());
                break;
            case PackedMarks.Number:
                writer.WriteRawValue(ReadBytes(), skipInputValidation: true);
                break;
            case PackedMarks.Choice:
                PassChoiceMark();
                ReadNumber();
                WriteTo(writer);
                break;
            case PackedMarks.List:
                writer.WriteStartArray();
                for (int count = ReadMark(); count > 0; count--)
                    WriteTo(writer);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStartObject();
                WriteProperties(writer);
                writer.WriteEndObject();
                break;
        }
    }
}
