namespace CatalogGen.Runtime;

/// <summary>
/// Equality of values by what they hold: lists item by item, maps key by key, and JSON by its text, however deep within each
/// other.
/// </summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal sealed partial class PackedEquality : global::System.Collections.IEqualityComparer
{
    private static readonly PackedEquality Instance = new PackedEquality();

    private PackedEquality()
    {
    }

    internal static bool Same<T>(T left, T right) => ByContent<T>.IsNeeded
        ? Instance.Equals(left, right)
        : global::System.Collections.Generic.EqualityComparer<T>.Default.Equals(left, right);

    internal static int Hash<T>(T value) =>
        value is null ? 0
        : ByContent<T>.IsNeeded ? Instance.GetHashCode(value)
        : global::System.Collections.Generic.EqualityComparer<T>.Default.GetHashCode(value);

    public new bool Equals(object? x, object? y)
    {
        if (ReferenceEquals(x, y))
            return true;
        if (x is null || y is null)
            return false;
        return x is global::System.Text.Json.JsonElement json
            ? y is global::System.Text.Json.JsonElement other && json.GetRawText() == other.GetRawText()
            : x is global::System.Collections.IStructuralEquatable list ? list.Equals(y, this) : x.Equals(y);
    }

    public int GetHashCode(object? obj) =>
        obj is null ? 0
        : obj is global::System.Text.Json.JsonElement json ? json.GetRawText().GetHashCode(global::System.StringComparison.Ordinal)
        : obj is global::System.Collections.IStructuralEquatable list ? list.GetHashCode(this)
        : obj.GetHashCode();

    /// <summary>Whether values of a type are compared by what they hold, where the type itself compares something else.</summary>
    private static class ByContent<T>
    {
        internal static readonly bool IsNeeded =
            (global::System.Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) is var type
            && (type == typeof(global::System.Text.Json.JsonElement)
                || typeof(global::System.Collections.IStructuralEquatable).IsAssignableFrom(type));
    }
}
