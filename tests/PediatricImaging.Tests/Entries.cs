namespace PediatricImaging.Tests;

/// <summary>The entries of the catalog, those that it keeps back among them.</summary>
internal static class Entries
{
    /// <summary>All, in the order of their ids.</summary>
    public static IEnumerable<Dataset> All { get; } =
        [.. Datasets.All.Concat(Datasets.Unlisted).OrderBy(entry => entry.Id, StringComparer.Ordinal)];
}
