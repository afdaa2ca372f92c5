using Pedi.Rendering;
using Pedi.Vocabularies;
using PediatricImaging;

namespace Pedi.Filters;

/// <summary>
/// What an entry can be found by: every fact, name, note and keyword, and for each value its title, its synonyms and the broader
/// terms that include it, with theirs.
/// </summary>
internal static class SearchText
{
    private static readonly (string British, string American)[] Spellings =
    [
        ("AE", "E"), ("OE", "E"), ("OUR", "OR"), ("LLING", "LING"), ("LLED", "LED"), ("GREY", "GRAY"), ("CENTRE", "CENTER"),
            ("ISATION", "IZATION"),
    ];

    /// <summary>
    /// The words of a text: runs of letters and digits, in upper case, and with what is spelt differently in Britain and America
    /// spelt one way.
    /// </summary>
    public static IEnumerable<string> Words(string text) => Runs(text).Select(Fold);

    private static string Fold(string word)
    {
        foreach ((string british, string american) in Spellings)
            word = word.Replace(british, american, StringComparison.Ordinal);
        return word;
    }

    private static IEnumerable<string> Runs(string text)
    {
        int start = -1;
        for (int index = 0; index <= text.Length; index++)
        {
            bool inWord = index < text.Length && char.IsLetterOrDigit(text[index]);
            if (inWord && start < 0)
                start = index;
            if (!inWord && start >= 0)
            {
                yield return text[start..index].ToUpperInvariant();
                start = -1;
            }
        }
    }

    /// <summary>Reads what is searched for.</summary>
    /// <exception cref="PediException">It has no word.</exception>
    public static string[] Read(string text) => Words(text).ToArray() is { Length: > 0 } words
        ? words
        : throw PediException.Usage($"'{text}' has no word to search for: write words, like 'autism' or 'theory of mind'");

    /// <summary>Whether every word that is asked for begins a word of the entry, or is its plural.</summary>
    public static bool Matches(Dataset entry, IReadOnlyCollection<string> words)
    {
        if (words.Count == 0)
            return true;
        HashSet<string> known = [.. Of(entry).SelectMany(Words)];
        return words.All(word => IsWhole(word)
            ? known.Contains(word)
            : known.Any(own => own.StartsWith(word, StringComparison.Ordinal) || own == Singular(word)));
    }

    /// <summary>A number or a single letter begins too many words: it is one itself.</summary>
    private static bool IsWhole(string word) => word.Length == 1 || word.All(char.IsDigit);

    private static string Singular(string word) => word.Length > 3 && word.EndsWith('S') ? word[..^1] : word;

    /// <summary>All texts of an entry.</summary>
    public static IEnumerable<string> Of(Dataset entry) =>
    [
        .. EntryFacts.Of(entry).Where(fact => fact.Label != EntryFacts.NotKnownLabel)
            .SelectMany(fact => new[] { fact.Text, fact.Detail ?? "" }),
        .. Terms.Kinds.Names(entry.Kind),
        .. Terms.Statuses.Names(entry.Status),
        .. Terms.Accesses.Names(entry.Access),
        .. Terms.Species.Names(entry.Species),
        .. entry.Population.SelectMany(Terms.Populations.Names),
        .. entry.LifeStages.SelectMany(Terms.LifeStages.Names),
        .. entry.Birth.SelectMany(Terms.Births.Names),
        .. entry.Modalities.SelectMany(Terms.Modalities.Names),
        .. entry.FieldStrengths.Select(strength => Wording.Number(strength) + "T"),
        .. entry.NonImaging.SelectMany(Terms.NonImaging.Names),
        .. entry.Formats.SelectMany(Terms.FileFormats.Names),
        .. entry.Design.SelectMany(Terms.Designs.Names),
        .. entry.Atlas?.Provides.SelectMany(Terms.AtlasParts.Names) ?? [],
        .. entry.KeptAt is { } host ? Terms.Hosts.Names(host) : [],
    ];
}
