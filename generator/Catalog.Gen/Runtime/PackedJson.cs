namespace CatalogGen.Runtime;

/// <summary>A value that has no C# type: JSON, made when it is first asked for.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal sealed partial class PackedJson : global::System.IEquatable<PackedJson>
{
    private readonly byte[] _packed;
    private object? _element;

    internal PackedJson(byte[] packed) => _packed = packed;

    internal global::System.Text.Json.JsonElement Value => (global::System.Text.Json.JsonElement)(_element ?? Parse());

    public bool Equals(PackedJson? other) =>
        other is not null && global::System.MemoryExtensions.SequenceEqual<byte>(_packed, other._packed);

    public override bool Equals(object? obj) => Equals(obj as PackedJson);

    public override int GetHashCode() => _packed.Length;

    private object Parse()
    {
        var buffer = new global::System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new global::System.Text.Json.Utf8JsonWriter(buffer))
            new PackedReader(_packed, default).WriteTo(writer);
        var options = new global::System.Text.Json.JsonReaderOptions { MaxDepth = 1000 };
        var reader = new global::System.Text.Json.Utf8JsonReader(buffer.WrittenSpan, options);
        object element = global::System.Text.Json.JsonElement.ParseValue(ref reader);
        return global::System.Threading.Interlocked.CompareExchange(ref _element, element, null) ?? element;
    }
}
