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
    /// <summary>What a group's data comes to, about: more than deflate looks back over, few enough files to compile.</summary>
    private const int DataSize = 128 * 1024;

    /// <summary>How many members go into a file, about.</summary>
    private const int MemberCount = 128;

    /// <summary>Groups for the data, by its size.</summary>
    public static ImmutableArray<EntryGroup> CutData(EquatableArray<EntryModel> entries) =>
        Cut(entries, entry => entry.Data.Bytes.Length + 16, DataSize);

    /// <summary>Groups for the members, by their number.</summary>
    public static ImmutableArray<EntryGroup> CutMembers(EquatableArray<EntryModel> entries) => Cut(entries, _ => 1, MemberCount);

    private static ImmutableArray<EntryGroup> Cut(EquatableArray<EntryModel> entries, Func<EntryModel, int> weigh, int size)
    {
        var groups = ImmutableArray.CreateBuilder<EntryGroup>();
        int first = 0, weight = 0, bar = Bar(entries, weigh, size);
        for (int i = 0; i < entries.Count; i++)
        {
            weight += weigh(entries[i]);
            bool last = i == entries.Count - 1;
            if (last || weight >= 2 * size || (weight >= size / 2 && Hash(entries[i].Id) % 32 < bar))
            {
                groups.Add(new EntryGroup(first, ImmutableArray.Create(entries.Items, first, i + 1 - first)));
                first = i + 1;
                weight = 0;
            }
        }

        return groups.ToImmutable();
    }

    /// <summary>How many ids in 32 may end a group: more where entries are heavy, so that groups come out near the size.</summary>
    private static int Bar(EquatableArray<EntryModel> entries, Func<EntryModel, int> weigh, int size)
    {
        long total = 0;
        foreach (EntryModel entry in entries)
            total += weigh(entry);
        long average = entries.Count == 0 ? 0 : total / entries.Count;
        // A power of two, so that an edit of one entry hardly ever moves it.
        int bar = 1;
        while (bar < 32 && (32 * average) / bar > size / 2)
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
