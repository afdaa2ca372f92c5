using System.Collections.Immutable;

namespace Catalog.Gen.Model.Catalog;

/// <summary>
/// Cuts a sorted list of entries into groups, each of which is generated on its own, so that a changed entry
/// regenerates its group alone.
/// </summary>
/// <remarks>
/// Boundaries follow from the ids: an id whose hash says so ends a group once the group is half full, and any id does
/// once it is twice full. A new entry moves boundaries only near itself.
/// </remarks>
internal static class EntryGroups
{
    /// <summary>What a group's data comes to, about: 64 KiB is what deflate needs to see to do its best.</summary>
    private const int Size = 64 * 1024;

    public static ImmutableArray<EntryGroup> Cut(EquatableArray<EntryModel> entries)
    {
        var groups = ImmutableArray.CreateBuilder<EntryGroup>();
        int first = 0, size = 0, bar = Bar(entries);
        for (int i = 0; i < entries.Count; i++)
        {
            size += entries[i].Data.Bytes.Length + 64;
            bool last = i == entries.Count - 1;
            if (last || size >= 2 * Size || (size >= Size / 2 && Hash(entries[i].Id) % 32 < bar))
            {
                groups.Add(new EntryGroup(first, entries.Items.AsSpan(first, i + 1 - first).ToArray().ToImmutableArray()));
                first = i + 1;
                size = 0;
            }
        }

        return groups.ToImmutable();
    }

    /// <summary>How many ids in 32 may end a group: more where entries are large, so that groups come out near the size.</summary>
    private static int Bar(EquatableArray<EntryModel> entries)
    {
        long total = 0;
        foreach (EntryModel entry in entries)
            total += entry.Data.Bytes.Length + 64;
        long average = entries.Count == 0 ? 0 : total / entries.Count;
        // A power of two, so that an edit of one entry hardly ever moves it.
        int bar = 1;
        while (bar < 32 && (32L * average) / bar > Size / 2)
            bar *= 2;
        return bar;
    }

    private static uint Hash(string id)
    {
        uint hash = 2166136261;
        foreach (char c in id)
            hash = unchecked((hash ^ c) * 16777619);
        return hash >> 8;
    }
}

/// <summary>Entries that are generated together.</summary>
/// <param name="First">The index of the first among all.</param>
/// <param name="Entries">The entries, in order.</param>
internal sealed record EntryGroup(int First, EquatableArray<EntryModel> Entries);
