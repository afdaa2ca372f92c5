namespace CatalogGen.Runtime;

/// <summary>What holds packed values: a catalog, or one value by itself.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal abstract partial class PackedHome
{
    /// <summary>A reader at the beginning of a value. Whoever opens it closes it.</summary>
    internal abstract PackedReader Open(int index);

    /// <summary>What a key of a map should have been, for messages.</summary>
    internal virtual string KeyOf(int index, string property) => property.Length == 0 ? "a key" : $"a key of '{property}'";
}
