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
            string parent = pending.Wish.Parent < 0 || pendingTypes[pending.Wish.Parent] is PendingRecord { IsRoot: true }
                ? options.EntryName
                : NameOf(pendingTypes[pending.Wish.Parent]);
            pending.Name = pending is PendingRecord { IsRoot: true }
                ? Take([options.EntryName + "Value"])
                : Take([pending.Wish.Name, parent + pending.Wish.Name, options.EntryName + pending.Wish.Name]);

            string Take(string[] wishes)
            {
                foreach (string wish in wishes)
                {
                    if (!taken.Contains(wish) && IsFree(wish))
                        return Taken(wish);
                }

                for (int i = 2; ; i++)
                {
                    string wish = FormattableString.Invariant($"{wishes[wishes.Length - 1]}{i}");
                    if (!taken.Contains(wish) && IsFree(wish))
                        return Taken(wish);
                }
            }

            bool IsFree(string wish) => pending is not PendingEnum || !taken.Contains(wish + "Extensions");

            string Taken(string wish)
            {
                taken.Add(wish);
                if (pending is PendingEnum)
                    taken.Add(wish + "Extensions");
                return wish;
            }
        }
    }

    private static string NameOf(PendingType pending) => pending.Name.Length > 0 ? pending.Name : pending.Wish.Name;
}
