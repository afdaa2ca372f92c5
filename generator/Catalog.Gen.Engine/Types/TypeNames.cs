namespace Catalog.Gen.Engine.Types;

/// <summary>Gives each type a name of its own. What the schema names itself comes first.</summary>
internal static class TypeNames
{
    public static string DecoderOf(TypeModelOptions options) => options.EntryName + "Decoder";

    public static void Assign(IReadOnlyList<PendingType> pendingTypes, TypeModelOptions options)
    {
        // Without regard to case: names become hint names, and files.
        var taken = new HashSet<string>(ReservedNames.Types, StringComparer.OrdinalIgnoreCase);
        // A record called Equals could not have the method.
        taken.UnionWith(ReservedNames.Record);
        taken.UnionWith(options.ReservedTypeNames);
        taken.UnionWith(options.Namespace.Split('.'));
        taken.UnionWith([options.ClassName, options.EntryName, DecoderOf(options)]);

        foreach (PendingType pending in pendingTypes.OrderBy(static pending => pending.Wish.IsNamedBySchema ? 0 : 1))
        {
            if (pending is PendingRecord { IsRoot: true })
            {
                pending.Name = options.EntryName;
                continue;
            }

            pending.Name = Wishes(pending, pendingTypes, options)
                .First(wish => !taken.Contains(wish) && (pending is not PendingEnum || !taken.Contains(wish + "Extensions")));
            taken.Add(pending.Name);
            if (pending is PendingEnum)
                taken.Add(pending.Name + "Extensions");
        }
    }

    /// <summary>
    /// What a type would like to be called, the best first: by itself, by the type that it was found in, by the entry.
    /// </summary>
    private static IEnumerable<string> Wishes(PendingType pending, IReadOnlyList<PendingType> pendingTypes, TypeModelOptions options)
    {
        NameWish wish = pending.Wish;
        PendingType? parent = wish.Parent < 0 ? null : pendingTypes[wish.Parent];
        string parentName = parent is null ? options.EntryName : parent.Name.Length > 0 ? parent.Name : parent.Wish.Name;
        if (wish.Label is { } label)
            yield return (parentName == options.EntryName + "Value" ? options.EntryName : parentName) + label;
        yield return wish.Name;
        // What an entry is cannot have the entry's name as well.
        if (string.Equals(wish.Name, options.EntryName, StringComparison.OrdinalIgnoreCase))
            yield return options.EntryName + "Value";
        yield return Joined(parentName, wish.Name);
        string last = Joined(options.EntryName, wish.Name);
        yield return last;
        for (int i = 2; ; i++)
            yield return FormattableString.Invariant($"{last}{i}");
    }

    /// <summary>A name behind another. Words that both begin with are said once.</summary>
    private static string Joined(string parent, string name)
    {
        int common = 0;
        while (common < parent.Length && common < name.Length && parent[common] == name[common])
            common++;
        while (common > 0 && !(IsWordStart(name, common) && (common == parent.Length || IsWordStart(parent, common))))
            common--;
        return parent + name.Substring(common);
    }

    private static bool IsWordStart(string name, int at) =>
        at < name.Length && char.IsUpper(name[at])
        && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1])));
}
