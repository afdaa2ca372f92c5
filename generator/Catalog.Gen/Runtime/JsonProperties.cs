namespace CatalogGen.Runtime;

/// <summary>The declared properties of a type, for reading it from JSON.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal sealed partial class JsonProperties
{
    private readonly (string Name, int Number, bool IsRequired, JsonPacking Packing)[] _all;

    /// <param name="all">
    /// For each its name, the number that packed values have for that, whether it must be there, and what packs it.
    /// </param>
    internal JsonProperties(params (string Name, int Number, bool IsRequired, JsonPacking Packing)[] all) => _all = all;

    /// <summary>The names of those that must be there.</summary>
    internal global::System.Collections.Generic.IEnumerable<string> Required
    {
        get
        {
            foreach ((string name, _, bool isRequired, _) in _all)
            {
                if (isRequired)
                    yield return name;
            }
        }
    }

    internal (int Number, JsonPacking Packing)? Find(string name)
    {
        foreach ((string declared, int number, _, JsonPacking packing) in _all)
        {
            if (declared == name)
                return (number, packing);
        }

        return null;
    }
}
