using System.Globalization;

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

        List<int> open = [.. Enumerable.Range(0, names.Length).Where(i => names[i] is null)];
        var winners = new HashSet<int>(open.GroupBy(i => wishes[i].Made, StringComparer.Ordinal)
            .Select(group => Winner([.. group], wishes))
            .Where(static winner => winner >= 0));
        foreach (int i in open.Where(winners.Contains))
        {
            if (taken.Add(wishes[i].Made))
                names[i] = wishes[i].Made;
        }

        // Of two that differ in case alone, the one with a small letter says so.
        foreach (int i in open.Where(i => names[i] is null).OrderBy(i => IsSmall(wishes[i].Text)))
            names[i] = Others(wishes[i], wishes).First(taken.Add);
        return names;
    }

    /// <summary>The one of several that fits a name exactly, or but for the case of its first letter; -1 where none does.</summary>
    private static int Winner(int[] group, IReadOnlyList<Wish> wishes)
    {
        if (group is [var only])
            return only;
        int exact = Array.FindIndex(group, i => wishes[i].Text == wishes[i].Made);
        if (exact < 0)
            exact = Array.FindIndex(group, i => Identifiers.IsExact(wishes[i].Made, wishes[i].Text));
        return exact < 0 ? -1 : group[exact];
    }

    /// <summary>The names of one that cannot have the short one: each says more of the text than the one before.</summary>
    private static IEnumerable<string> Others(Wish wish, IReadOnlyList<Wish> wishes)
    {
        string spelled = Identifiers.Spelled(wish.Text);
        yield return spelled;
        if (IsSmall(wish.Text)
            && wishes.Any(other => other != wish && string.Equals(other.Text, wish.Text, StringComparison.OrdinalIgnoreCase)))
            yield return "Lower" + spelled;
        yield return spelled + "Value";
        for (int i = 2; ; i++)
            yield return wish.Made + "_" + i.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsSmall(string text) => text.Length > 0 && char.IsLower(text[0]);
}
