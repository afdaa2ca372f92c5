namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// How much work there may be with what lies between the entries of a project. The page <c>rules/limits.md</c> lists these
/// numbers.
/// </summary>
internal static class CrossLimits
{
    /// <summary>Catalogs of a project.</summary>
    public const int Catalogs = 500;

    /// <summary>Entries of a project.</summary>
    public const int Entries = 200_000;

    /// <summary>Values of a project that refer to entries, are looked up by, or have to be unique.</summary>
    public const int Values = 1_000_000;

    /// <summary>Problems of a file between its entries and others among which those are found that are shown.</summary>
    public const int Found = 10_000;

    /// <summary>Entries of a project that become members in C# where more is wrong with it than is shown.</summary>
    public const int MembersOfRefused = 5_000;

    /// <summary>Ids and names that are compared in a build with what was written, to find the one that was meant.</summary>
    public const int Comparisons = 10_000_000;
}
