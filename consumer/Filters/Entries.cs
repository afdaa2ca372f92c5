using PediatricImaging;

namespace Pedi.Filters;

/// <summary>The entries of the catalog, by whether those count that it keeps back.</summary>
internal static class Entries
{
    /// <summary>The entries in the order of their ids.</summary>
    /// <param name="includeHeld">Whether held entries are asked for, too.</param>
    public static IEnumerable<Dataset> Of(bool includeHeld) => includeHeld
        ? Datasets.All.Concat(Datasets.Unlisted).OrderBy(entry => entry.Id, StringComparer.Ordinal)
        : Datasets.All;
}
