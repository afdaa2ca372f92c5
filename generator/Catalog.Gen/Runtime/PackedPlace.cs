namespace CatalogGen.Runtime;

/// <summary>Where a value is: the property of an entry. Nothing is worded before an exception asks for it.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal readonly partial struct PackedPlace
{
    private readonly CatalogNames? _catalog;
    private readonly int _index;
    private readonly string _property;

    internal PackedPlace(CatalogNames? catalog, int index, string property)
    {
        _catalog = catalog;
        _index = index;
        _property = property;
    }

    /// <summary>What a text should have been that is no key there.</summary>
    internal string Key => _catalog is { } catalog ? catalog.KeyOf(_index, _property) : "a key";
}
