namespace CatalogGen.Runtime;

/// <summary>Where a value is: the property of an entry. Nothing is worded before an exception asks for it.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal readonly partial struct PackedPlace
{
    private readonly PackedHome? _home;
    private readonly int _index;
    private readonly string _property;

    internal PackedPlace(PackedHome? home, int index, string property)
    {
        _home = home;
        _index = index;
        _property = property;
    }

    /// <summary>What a text should have been that is no key there.</summary>
    internal string Key => _home is { } home ? home.KeyOf(_index, _property) : "a key";
}
