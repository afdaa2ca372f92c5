using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// The names that the static class of a catalog needs for itself. A name here is never taken out, and none comes to it: the
/// member of an entry that has been published would have another name.
/// </summary>
internal static class ReservedMembers
{
    private static readonly string[] LookUps = ["By", "GetBy", "TryGetBy"];

    /// <summary>The names, whatever the schema says.</summary>
    public static IReadOnlyCollection<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        // What every catalog has, or can have.
        "All", "ById", "Contains", "Count", "FormerIds", "Get", "Id", "IdAttribute", "Ids", "Testing", "TryGet", "Unlisted", "WriteAllTo",

        // What every class has.
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>Why a static class cannot have a name, as the end of a sentence; null where it can.</summary>
    public static string? WhyNoClass(string name) =>
        ReservedNames.Roots.Contains(name) ? "since a namespace has that name"
        : Names.Contains(name) ? "since a catalog has a member of that name"
        : GivenNames.WhyNot(name, []);

    /// <summary>The name with an underscore behind it, where the class needs the name itself.</summary>
    public static string Avoid(string member, CatalogSettings settings) =>
        Names.Contains(member) || member == settings.Class || IsLookUp(member) ? member + "_" : member;

    /// <summary>Whether a name looks like that of a look-up: <c>ByModality</c>, <c>GetByNumber</c>.</summary>
    private static bool IsLookUp(string member) => Array.Exists(LookUps, start =>
        member.StartsWith(start, StringComparison.Ordinal) && member.Length > start.Length && char.IsUpper(member[start.Length]));
}
