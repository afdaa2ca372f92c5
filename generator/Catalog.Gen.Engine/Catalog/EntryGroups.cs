using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// Cuts a sorted list of entries into groups, each of which is generated on its own, so that a changed entry
/// regenerates its group alone.
/// </summary>
/// <remarks>
/// The boundaries are defined by the content, as in rsync: a group that is half full ends with the first id whose hash is
/// below a threshold, and one that is twice full ends with any id. So a new entry moves boundaries only near itself.
/// </remarks>
internal static class EntryGroups
{
    /// <summary>What a group's data comes to, about: more than deflate looks back over, few enough files to compile.</summary>
    private const int DataSize = 128 * 1024;

    /// <summary>How many members go into a file, about.</summary>
    private const int MemberCount = 128;

    /// <summary>How many values a hash has that is compared with the threshold.</summary>
    private const int HashValues = 32;

    /// <summary>
    /// Up to here the data is a readable literal; above, deflated text. The compiler spends a node on each byte of a u8 literal.
    /// </summary>
    private const int ReadableLimit = 128 * 1024;

    /// <summary>Up to so many entries too: each is a literal, and the compiler takes two milliseconds to add one to the others.</summary>
    private const int ReadableEntries = 500;

    /// <summary>Groups for the data, by its size.</summary>
    public static ImmutableArray<EntryGroup> CutData(EquatableArray<EntryModel> entries) =>
        Cut(entries, entry => entry.Data.Bytes.Length + 16, DataSize);

    /// <summary>Groups for the members, by their number.</summary>
    public static ImmutableArray<EntryGroup> CutMembers(EquatableArray<EntryModel> entries) => Cut(entries, _ => 1, MemberCount);

    public static bool IsReadable(EquatableArray<EntryModel> entries)
    {
        if (entries.Count > ReadableEntries)
            return false;
        int size = 0;
        foreach (EntryModel entry in entries)
        {
            size += entry.Data.Bytes.Length;
            if (size > ReadableLimit)
                return false;
        }

        return true;
    }

    private static ImmutableArray<EntryGroup> Cut(EquatableArray<EntryModel> entries, Func<EntryModel, int> weigh, int size)
    {
        var groups = ImmutableArray.CreateBuilder<EntryGroup>();
        int first = 0, weight = 0, threshold = Threshold(entries, weigh, size);
        for (int i = 0; i < entries.Count; i++)
        {
            weight += weigh(entries[i]);
            bool last = i == entries.Count - 1;
            if (last || weight >= 2 * size || (weight >= size / 2 && (TextHash.Of(entries[i].Id) >> 8) % HashValues < threshold))
            {
                groups.Add(new EntryGroup(first, ImmutableArray.Create(entries.Items, first, i + 1 - first)));
                first = i + 1;
                weight = 0;
            }
        }

        return groups.ToImmutable();
    }

    /// <summary>
    /// The threshold: an id whose hash is below it may end a group. It is higher where the entries weigh more, so that groups
    /// come out near the size that is asked for.
    /// </summary>
    private static int Threshold(EquatableArray<EntryModel> entries, Func<EntryModel, int> weigh, int size)
    {
        long total = 0;
        foreach (EntryModel entry in entries)
            total += weigh(entry);
        long average = entries.Count == 0 ? 0 : total / entries.Count;
        // A power of two, so that an edit of one entry hardly ever moves it.
        int threshold = 1;
        while (threshold < HashValues && (HashValues * average) / threshold > size / 2)
            threshold *= 2;
        return threshold;
    }
}
