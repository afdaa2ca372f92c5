using System.Globalization;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>
/// Gives the members of one type their C# names. What the schema says itself (<c>x-member</c>) comes first. Then a name that
/// is the text itself wins over one that a text was bent into: of <c>type</c> and <c>@type</c> the one is <c>Type</c>, the
/// other <c>AtType</c>, in whichever order they stand. Of two that were both bent neither gets the short name, so that a name
/// never passes from one value to another.
/// </summary>
internal static class MemberNames
{
    /// <summary>What a member would like to be called.</summary>
    /// <param name="Text">What it is in YAML.</param>
    /// <param name="Made">The name that is made of the text.</param>
    /// <param name="Given">The name that the schema gives; it is free to be used, and no other member has it.</param>
    internal sealed record Wish(string Text, string Made, string? Given = null);

    /// <summary>A name for each wish, all different, and none of those that are taken. They are taken then.</summary>
    public static string[] Choose(IReadOnlyList<Wish> wishes, ISet<string> taken)
    {
        var names = new string[wishes.Count];
        for (int i = 0; i < names.Length; i++)
        {
            if (wishes[i].Given is { } given && taken.Add(given))
                names[i] = given;
        }

        // A name that several want and none fits is nobody's: the one that got it would lose it when another is added.
        Dictionary<string, int> spellings = wishes
            .GroupBy(static wish => wish.Text, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static group => group.Key, static group => group.Distinct().Count(), StringComparer.OrdinalIgnoreCase);
        var withheld = new HashSet<string>(StringComparer.Ordinal);
        var levels = new Func<int, string?>[]
        {
            i => wishes[i].Made,
            i => Identifiers.Spelled(wishes[i].Text),
            i => Lower(wishes[i].Text, spellings),
            i => Identifiers.Spelled(wishes[i].Text) + "Value",
        };
        foreach (Func<int, string?> level in levels)
        {
            IEnumerable<IGrouping<string, int>> groups = Enumerable.Range(0, names.Length)
                .Where(i => names[i] is null && level(i) is not null)
                .GroupBy(i => level(i)!, StringComparer.Ordinal)
                .ToArray();
            foreach (IGrouping<string, int> group in groups.Where(group => !withheld.Contains(group.Key) && !taken.Contains(group.Key)))
            {
                int winner = Winner([.. group], group.Key, wishes);
                if (winner < 0)
                    withheld.Add(group.Key);
                else if (taken.Add(group.Key))
                    names[winner] = group.Key;
            }
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
            names[i] ??= Identifiers.Unique(Numbered(wishes[i]), taken, numbers);
        return names;
    }

    /// <summary>
    /// The one of several that fits a name exactly, or but for the case of its first letter, or with its signs spelt; -1 where
    /// none does.
    /// </summary>
    private static int Winner(int[] group, string name, IReadOnlyList<Wish> wishes)
    {
        if (group is [var only])
            return only;
        int exact = Array.FindIndex(group, i => wishes[i].Text == name);
        if (exact < 0)
            exact = Array.FindIndex(group, i => Identifiers.IsExact(name, wishes[i].Text));
        if (exact >= 0)
            return group[exact];
        int[] spelt = Array.FindAll(group, i => IsSpelt(name, wishes[i].Text));
        return spelt is [var one] ? one : -1;
    }

    /// <summary>Whether a name is its text with its signs spelt, in whose case its first letter is already.</summary>
    internal static bool IsSpelt(string name, string text) => name == Identifiers.Spelled(text) && !IsSmall(text);

    /// <summary>Of two that differ in case alone, the one with a small letter says so.</summary>
    private static string? Lower(string text, Dictionary<string, int> spellings) =>
        spellings[text] > 1 && IsSmall(text) ? "Lower" + Identifiers.Spelled(text) : null;

    /// <summary>A name with a number that hangs on the text alone, and that hardly two texts share.</summary>
    private static string Numbered(Wish wish) =>
        wish.Made + "_" + TextHash.Of(wish.Text).ToString("X8", CultureInfo.InvariantCulture);

    private static bool IsSmall(string text) => char.IsLower(text.FirstOrDefault(char.IsLetter));
}
