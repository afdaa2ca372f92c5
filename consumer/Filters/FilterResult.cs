using System.Collections.Immutable;
using PediatricImaging;

namespace Pedi.Filters;

/// <summary>What a filter found.</summary>
/// <param name="Found">The entries that meet every condition.</param>
/// <param name="LeftOut">Those that may meet them, for all that is known, each with what it does not tell.</param>
internal sealed record FilterResult(ImmutableArray<Dataset> Found, ImmutableArray<(Silence Silence, Dataset Entry)> LeftOut)
{
    /// <summary>From so many on, the ids of what was left out are too many for a line.</summary>
    private const int TooMany = 6;

    /// <summary>
    /// What was left out, a line each: <c>4 entries give no age: not considered</c>, with their ids where they are few.
    /// </summary>
    public IEnumerable<string> Remarks() => LeftOut
        .GroupBy(pair => pair.Silence, pair => pair.Entry.Id)
        .Select(group => (Ids: group.ToArray(), Silence: group.Key))
        .Select(group =>
            (group.Ids.Length == 1 ? $"1 entry {group.Silence.One}" : $"{group.Ids.Length} entries {group.Silence.Many}")
            + ": not considered"
            + (group.Ids.Length < TooMany ? $" ({string.Join(", ", group.Ids)})" : "")
            + ".");
}
