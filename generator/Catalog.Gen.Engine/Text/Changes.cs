using System.Collections.Immutable;

namespace Catalog.Gen.Engine.Text;

/// <summary>What differs between two states of a list of objects, each of which is another object once it has changed.</summary>
internal static class Changes
{
    /// <summary>
    /// The indices at which two lists have different objects; null where their lengths differ, or more than
    /// <paramref name="most"/> objects do.
    /// </summary>
    public static List<int>? Between<T>(ImmutableArray<T> before, ImmutableArray<T> now, int most)
        where T : class
    {
        if (now.Length != before.Length)
            return null;
        var changes = new List<int>();
        for (int i = 0; i < now.Length; i++)
        {
            if (ReferenceEquals(now[i], before[i]))
                continue;
            if (changes.Count == most)
                return null;
            changes.Add(i);
        }

        return changes;
    }
}
