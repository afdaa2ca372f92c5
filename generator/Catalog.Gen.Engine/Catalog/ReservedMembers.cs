namespace Catalog.Gen.Engine.Catalog;

/// <summary>The names that the static class of a catalog needs for itself.</summary>
internal static class ReservedMembers
{
    private const string Unlisted = "Unlisted";

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "All", "Count", "Get", "TryGet", "Contains", "Ids", "IdAttribute", "Id",
        "EntryAt", "IdAt", "OpenEntry",
        "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize",
    };

    /// <summary>The name with an underscore behind it, where the class needs the name itself.</summary>
    public static string Avoid(string member, CatalogSettings settings) =>
        Names.Contains(member) || member == settings.Class || IsLookUp(member) || (settings.Listed is not null && member == Unlisted)
            ? member + "_"
            : member;

    /// <summary>Whether a name looks like that of a look-up: <c>ByModality</c>.</summary>
    private static bool IsLookUp(string member) =>
        member.StartsWith("By", StringComparison.Ordinal) && member.Length > 2 && char.IsUpper(member[2]);
}
