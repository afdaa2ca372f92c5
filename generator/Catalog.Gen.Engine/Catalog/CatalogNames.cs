namespace Catalog.Gen.Engine.Catalog;

/// <summary>How a schema names a catalog: <c>Datasets</c>, or with its namespace.</summary>
internal static class CatalogNames
{
    /// <summary>Of several catalogs with the same short name, the one in the own namespace, else the first.</summary>
    public static string? Resolve(string name, string ownNamespace, IEnumerable<string> fullClasses)
    {
        string? found = null;
        string qualified = ownNamespace.Length == 0 ? name : ownNamespace + "." + name;
        foreach (string fullClass in fullClasses)
        {
            if (fullClass == name || fullClass == qualified)
                return fullClass;
            if (fullClass.EndsWith("." + name, StringComparison.Ordinal))
                found ??= fullClass;
        }

        return found;
    }
}
