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
                for (int count = ReadMark(); count > 0; count--)
                {
                    writer.WritePropertyName(_data[_position] is PackedMarks.Ascii or PackedMarks.Unicode or PackedMarks.HiddenKey
                        ? ReadBytes()
                        : NameAt(ReadNumber()));
                    WriteTo(writer);
                }

                writer.WriteEndObject();
                break;
        }
    }
}
