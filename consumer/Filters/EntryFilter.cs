using System.Collections.Immutable;
using PediatricImaging;

namespace Pedi.Filters;

/// <summary>Which entries are asked for: those that meet every condition.</summary>
internal sealed class EntryFilter(ImmutableArray<Condition> conditions)
{
    /// <summary>The filter that asks for nothing.</summary>
    public static EntryFilter None { get; } = new([]);

    /// <summary>All entries, in the order of their ids, those that the catalog keeps back among them.</summary>
    public static IEnumerable<Dataset> Everything =>
        Datasets.All.Concat(Datasets.Unlisted).OrderBy(entry => entry.Id, StringComparer.Ordinal);

    /// <summary>The entries that meet every condition, and those that no condition refuses but some cannot judge.</summary>
    public FilterResult Apply(IEnumerable<Dataset> entries)
    {
        var found = ImmutableArray.CreateBuilder<Dataset>();
        var leftOut = ImmutableArray.CreateBuilder<(Silence, Dataset)>();
        foreach (Dataset entry in entries)
        {
            Verdict[] verdicts = [.. conditions.Select(condition => condition(entry)).Where(verdict => !verdict.Holds)];
            if (verdicts.Length == 0)
                found.Add(entry);
            else if (Array.TrueForAll(verdicts, verdict => verdict.Silence is not null)
                && !(verdicts.Length > 1 && Array.Exists(verdicts, verdict => verdict.Silence!.IsChoice)))
                leftOut.Add((verdicts[0].Silence!, entry));
        }

        return new FilterResult(found.ToImmutable(), leftOut.ToImmutable());
    }
}
