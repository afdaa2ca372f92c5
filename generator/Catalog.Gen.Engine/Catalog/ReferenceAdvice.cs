using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What was meant by a reference that leads nowhere.</summary>
/// <param name="Id">The id to write; null where it is not known.</param>
/// <param name="IsCertain">Whether nothing else can have been meant.</param>
/// <param name="Name">The name by which the entry was called, where that is how it was found.</param>
internal readonly record struct ReferenceAdvice(string? Id, bool IsCertain = false, string? Name = null)
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    /// <param name="written">What stands in place of an id.</param>
    /// <param name="ids">The ids that there are.</param>
    /// <param name="names">The names of the entries. Asked for only where no id is written in another way.</param>
    /// <param name="comparisons">How many names and ids may be looked at.</param>
    public static ReferenceAdvice For(string written, ICollection<string> ids, Func<EntryNames> names, Effort comparisons)
    {
        foreach (string text in BareTexts.Of(written).Select(static bare => bare.Bare).Prepend(written))
        {
            foreach (string form in new[] { text, Stem(text) })
            {
                if (form.Length > 0 && ids.Contains(form))
                    return new(form, IsCertain: true);
            }
        }

        string? nearest = DidYouMean.Nearest(written, ids, comparisons) ?? DidYouMean.Nearest(Stem(written), ids, comparisons);
        if (nearest is not null && string.Equals(nearest, written, StringComparison.OrdinalIgnoreCase))
            return new(nearest, IsCertain: true);

        EntryNames named = names();
        IReadOnlyList<(string Name, string Id)> same = named.Like(written);
        if (same.Select(static entry => entry.Id).Distinct().Count() == 1)
            return new(same[0].Id, IsCertain: true, same[0].Name);
        if (nearest is not null)
            return new(nearest);
        return DidYouMean.Nearest(written, named.Names, comparisons) is { } name && named.IdsOf(name) is [var id]
            ? new(id, IsCertain: false, name)
            : default;
    }

    /// <summary>The name of a file in a path or an address, without its ending: for most entries that is the id.</summary>
    private static string Stem(string text)
    {
        string path = text.Trim().Split('?', '#')[0].TrimEnd('/');
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        string? ending = Endings.FirstOrDefault(known => name.EndsWith(known, StringComparison.OrdinalIgnoreCase));
        return ending is null ? name : name.Substring(0, name.Length - ending.Length);
    }
}
