namespace Catalog.Gen.Engine.Types;

/// <summary>
/// Gives each type of a namespace a name of its own. What the schema names itself comes first. What one catalog's types are
/// called depends on no other catalog, but for names that two would give: then neither has it, and both have the name of
/// their entries in front. So a name never passes from the type of one catalog to that of another.
/// </summary>
internal static class TypeNames
{
    private const int MaxRounds = 20;

    public static void Assign(
        IReadOnlyList<PendingType> pendingTypes,
        IReadOnlyList<TypeModelOptions> catalogs,
        TypeReach reach,
        ICollection<TypeClash> clashes)
    {
        List<PendingType> shared = [.. pendingTypes.Where(reach.IsShared)];
        List<PendingType>[] own = [.. catalogs.Select((_, i) => Own(i))];
        var refused = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int round = 0; round < MaxRounds; round++)
        {
            foreach (PendingType pending in pendingTypes)
                pending.Name = "";
            Assign(shared, pendingTypes, catalogs, Taken([.. catalogs.SelectMany(Fixed)], catalogs[0]));
            for (int i = 0; i < own.Length; i++)
            {
                HashSet<string> taken = Taken(Fixed(catalogs[i]), catalogs[i]);
                taken.UnionWith(shared.SelectMany(Claims));
                taken.UnionWith(refused);
                Assign(own[i], pendingTypes, catalogs, taken);
            }

            List<TypeClash> found = Clashes(own, catalogs);
            if (found.Count == 0)
                return;
            foreach (TypeClash clash in found)
            {
                refused.Add(clash.Name);
                clashes.Add(clash);
            }
        }

        List<PendingType> Own(int catalog)
        {
            Func<PendingType, bool> isReached = reach.Of(catalog);
            return [.. pendingTypes.Where(pending => isReached(pending) && !reach.IsShared(pending))];
        }
    }

    private static void Assign(
        List<PendingType> types,
        IReadOnlyList<PendingType> pendingTypes,
        IReadOnlyList<TypeModelOptions> catalogs,
        HashSet<string> taken)
    {
        foreach (PendingType pending in types.OrderBy(static pending => pending.Wish.IsNamedBySchema ? 0 : 1))
        {
            TypeModelOptions options = catalogs[pending.Catalog];
            if (pending is PendingRecord { IsRoot: true })
            {
                pending.Name = options.EntryName;
                continue;
            }

            pending.Name = Wishes(pending, pendingTypes, options)
                .First(wish => !taken.Contains(wish) && (pending is not PendingEnum || !taken.Contains(wish + "Extensions")));
            taken.UnionWith(Claims(pending));
        }
    }

    /// <summary>The names that are in use before any type has one. Without regard to case: names become hint names, and files.</summary>
    private static HashSet<string> Taken(IEnumerable<string> names, TypeModelOptions options)
    {
        // A record called Equals could not have the method.
        var taken = new HashSet<string>(ReservedNames.Types.Concat(ReservedNames.Record), StringComparer.OrdinalIgnoreCase);
        taken.UnionWith(options.ReservedTypeNames);
        taken.UnionWith(options.Namespace.Split('.'));
        taken.UnionWith(names);
        return taken;
    }

    private static string[] Fixed(TypeModelOptions options) => [options.ClassName, options.EntryName];

    private static string[] Claims(PendingType pending) =>
        pending is PendingEnum ? [pending.Name, pending.Name + "Extensions"] : [pending.Name];

    /// <summary>The names of one catalog's own types that another catalog has given as well.</summary>
    private static List<TypeClash> Clashes(List<PendingType>[] own, IReadOnlyList<TypeModelOptions> catalogs)
    {
        var clashes = new List<TypeClash>();
        HashSet<string>[] claimed = [.. own.Select((types, i) =>
            new HashSet<string>(types.SelectMany(Claims).Concat(Fixed(catalogs[i])), StringComparer.Ordinal))];
        for (int i = 0; i < own.Length; i++)
        {
            foreach (PendingType pending in own[i].Where(static pending => pending is not PendingRecord { IsRoot: true }))
            {
                int other = Array.FindIndex(claimed, names => names != claimed[i] && Claims(pending).Any(names.Contains));
                if (other >= 0)
                    clashes.Add(new TypeClash(pending.Name, i, other));
            }
        }

        return clashes;
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
        string name = Short(wish.Name);
        yield return name;
        // What an entry is cannot have the entry's name as well.
        if (string.Equals(name, options.EntryName, StringComparison.OrdinalIgnoreCase))
            yield return options.EntryName + "Value";

        // Names of types within types would grow with the depth at which they lie.
        string joined = Joined(parentName, name);
        if (joined.Length <= TypeLimits.NameLength)
            yield return joined;
        string last = Short(Joined(options.EntryName, name));
        yield return last;
        for (int i = 2; ; i++)
            yield return FormattableString.Invariant($"{last}{i}");
    }

    /// <summary>A name without what makes it too long.</summary>
    private static string Short(string name)
    {
        if (name.Length <= TypeLimits.NameLength)
            return name;
        int length = char.IsHighSurrogate(name[TypeLimits.NameLength - 1]) ? TypeLimits.NameLength - 1 : TypeLimits.NameLength;
        return name.Substring(0, length);
    }

    /// <summary>
    /// A name behind another. Words that both begin with are said once, and so are those with which the one ends and the other
    /// begins: an <c>OutlineBox</c> in a <c>PaperOutline</c> is a <c>PaperOutlineBox</c>.
    /// </summary>
    private static string Joined(string parent, string name)
    {
        for (int length = Math.Min(parent.Length, name.Length - 1); length > 0; length--)
        {
            bool isSaid = string.CompareOrdinal(parent, parent.Length - length, name, 0, length) == 0
                && IsWordStart(parent, parent.Length - length);
            bool isAlike = string.CompareOrdinal(parent, 0, name, 0, length) == 0
                && (length == parent.Length || IsWordStart(parent, length));
            if ((isSaid || isAlike) && IsWordStart(name, length))
                return parent + name.Substring(length);
        }

        return parent + name;
    }

    private static bool IsWordStart(string name, int at) =>
        at < name.Length && char.IsUpper(name[at])
        && (at == 0 || !char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1])));
}
