namespace CatalogGen.Runtime;

/// <summary>Where the value that an object was made of lies packed: it is written from there, exactly as it was read.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal readonly partial struct PackedSource
{
    private readonly PackedHome? _home;
    private readonly int _index;
    private readonly int _start;

    internal PackedSource(PackedHome? home, int index, int start)
    {
        _home = home;
        _index = index;
        _start = start;
    }

    /// <summary>Writes the value as JSON.</summary>
    internal void WriteTo(global::System.Text.Json.Utf8JsonWriter writer)
    {
        global::System.ArgumentNullException.ThrowIfNull(writer);
        PackedReader reader = _home!.Open(_index);
        reader.Seek(_start);
        reader.WriteTo(writer);
        reader.Close();
    }
}
