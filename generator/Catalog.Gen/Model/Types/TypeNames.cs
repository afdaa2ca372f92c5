namespace Catalog.Gen.Model.Types;

/// <summary>Gives each type a name of its own. What the schema names itself comes first.</summary>
internal static class TypeNames
{
    public static string DecoderOf(TypeModelOptions options) => options.EntryName + "Decoder";

    public static void Assign(IReadOnlyList<TypeDraft> drafts, TypeModelOptions options)
    {
        // Without regard to case: names become hint names, and files.
        var taken = new HashSet<string>(ReservedNames.Types, StringComparer.OrdinalIgnoreCase);
        // A record called Equals could not have the method.
        taken.UnionWith(ReservedNames.Record);
        taken.UnionWith(options.ReservedTypeNames);
        taken.UnionWith(options.Namespace.Split('.'));
        taken.UnionWith([options.ClassName, options.EntryName, DecoderOf(options)]);

        foreach (TypeDraft draft in drafts.OrderBy(static draft => draft.Wish.IsOwn ? 0 : 1))
        {
            string parent = draft.Wish.Parent < 0 || drafts[draft.Wish.Parent] is RecordDraft { IsRoot: true } ? options.EntryName : NameOf(drafts[draft.Wish.Parent]);
            draft.Name = draft is RecordDraft { IsRoot: true }
                ? Take([options.EntryName + "Value"])
                : Take([draft.Wish.Name, parent + draft.Wish.Name, options.EntryName + draft.Wish.Name]);

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

            bool IsFree(string wish) => draft is not EnumDraft || !taken.Contains(wish + "Extensions");

            string Taken(string wish)
            {
                taken.Add(wish);
                if (draft is EnumDraft)
                    taken.Add(wish + "Extensions");
                return wish;
            }
        }
    }

    private static string NameOf(TypeDraft draft) => draft.Name.Length > 0 ? draft.Name : draft.Wish.Name;
}
