namespace Catalog.Gen.Emit.Runtime;

/// <summary>What knows System.Text.Json: apart, so that it is loaded only when something here is called.</summary>
internal static class JsonSource
{
    public const string Text =
        """
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
                using (var writer = new global::System.Text.Json.Utf8JsonWriter(buffer, new global::System.Text.Json.JsonWriterOptions { Encoder = global::System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
                    WriteTo(writer);
                return global::System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
            }

            /// <summary>Writes the value as JSON: its properties in their order, its numbers digit by digit.</summary>
            internal void WriteTo(global::System.Text.Json.Utf8JsonWriter writer)
            {
                switch (_data[_position])
                {
                    case (byte)'n':
                        _position++;
                        writer.WriteNullValue();
                        break;
                    case (byte)'t' or (byte)'f':
                        writer.WriteBooleanValue(ReadBoolean());
                        break;
                    case (byte)'"' or (byte)'~':
                        writer.WriteStringValue(ReadBytes());
                        break;
                    case (byte)'#':
                        writer.WriteRawValue(ReadBytes(), skipInputValidation: true);
                        break;
                    case (byte)'|':
                        ReadMark();
                        WriteTo(writer);
                        break;
                    case (byte)'[':
                        writer.WriteStartArray();
                        for (int count = ReadMark(); count > 0; count--)
                            WriteTo(writer);
                        writer.WriteEndArray();
                        break;
                    default:
                        writer.WriteStartObject();
                        for (int count = ReadMark(); count > 0; count--)
                        {
                            writer.WritePropertyName(_data[_position] is (byte)'"' or (byte)'~' or (byte)'\'' ? ReadBytes() : NameAt(ReadNumber()));
                            WriteTo(writer);
                        }

                        writer.WriteEndObject();
                        break;
                }
            }
        }

        /// <summary>A value that has no C# type: JSON, made when it is first asked for.</summary>
        [Generated]
        internal sealed class PackedJson : global::System.IEquatable<PackedJson>
        {
            private readonly byte[] _packed;
            private object? _element;

            internal PackedJson(byte[] packed) => _packed = packed;

            internal global::System.Text.Json.JsonElement Value => (global::System.Text.Json.JsonElement)(_element ?? Parse());

            public bool Equals(PackedJson? other) => other is not null && global::System.MemoryExtensions.SequenceEqual<byte>(_packed, other._packed);

            public override bool Equals(object? obj) => Equals(obj as PackedJson);

            public override int GetHashCode() => _packed.Length;

            private object Parse()
            {
                var buffer = new global::System.Buffers.ArrayBufferWriter<byte>();
                using (var writer = new global::System.Text.Json.Utf8JsonWriter(buffer))
                    new PackedReader(_packed, default).WriteTo(writer);
                var reader = new global::System.Text.Json.Utf8JsonReader(buffer.WrittenSpan, new global::System.Text.Json.JsonReaderOptions { MaxDepth = 1000 });
                object element = global::System.Text.Json.JsonElement.ParseValue(ref reader);
                return global::System.Threading.Interlocked.CompareExchange(ref _element, element, null) ?? element;
            }
        }
        """;
}
