namespace CatalogGen.Runtime;

/// <summary>What a catalog is called, and how many ids it has: what messages of exceptions are made of.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal sealed partial class CatalogNames
{
    private readonly int _count;
    private readonly global::System.Func<int, string> _idAt;

    internal CatalogNames(string name, int count, global::System.Func<int, string> idAt)
    {
        Name = name;
        _count = count;
        _idAt = idAt;
    }

    internal string Name { get; }

    /// <summary>The message for a text that is no id; it names the nearest.</summary>
    internal string NotAnId(string text) => NearestText.Message(text, $"an id of {Name}", _count, _idAt);

    internal global::System.Collections.Generic.KeyNotFoundException Missing(global::System.ReadOnlySpan<char> id) =>
        new global::System.Collections.Generic.KeyNotFoundException(NotAnId(id.ToString()));

    /// <summary>For a value that no entry has in a property.</summary>
    internal global::System.Collections.Generic.KeyNotFoundException Missing(string property, object value) =>
        new global::System.Collections.Generic.KeyNotFoundException(
            $"no entry of {Name} has {NearestText.Shown(PackedShow.Text(value))} in '{property}'");

    /// <summary>What a key should have been: a key of a property of an entry.</summary>
    internal string KeyOf(int index, string property) => property.Length == 0
        ? $"a key of {Name}.Get(\"{_idAt(index)}\")"
        : $"a key of '{property}' in {Name}.Get(\"{_idAt(index)}\")";
}
