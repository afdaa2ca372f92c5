using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tool.Inference;

/// <summary>What is known of the whole catalog while its schema is made, and the doubts that come up.</summary>
/// <param name="entries">The entries, by whose numbers uses are counted.</param>
/// <param name="className">The static class, which references name.</param>
/// <param name="key">The property that holds the id; null where none does.</param>
/// <param name="isStrict">Whether rare spellings are refused.</param>
internal sealed class Findings(IReadOnlyList<InferredEntry> entries, string className, string? key, bool isStrict)
{
    private const int MostNamed = 3;

    private readonly List<Doubt> _doubts = [];

    public HashSet<string> Ids { get; } = [.. entries.Select(static entry => entry.Id)];

    public IReadOnlyList<InferredEntry> Entries => entries;

    public string ClassName => className;

    public string? Key => key;

    public bool IsStrict => isStrict;

    /// <summary>How many descriptions are left to write.</summary>
    public int Descriptions { get; set; }

    public IReadOnlyList<Doubt> Doubts => _doubts;

    public void Doubt(Place place, string text) => _doubts.Add(new Doubt(place.Path, text));

    /// <summary>How often, and where first: <c>once, in 'dhcp'</c>.</summary>
    public string Times(Use use) => use.Count switch
    {
        1 => $"once, in {Words.Quote(entries[use.First].Id)}",
        _ => $"{Often(use.Count)}, first in {Words.Quote(entries[use.First].Id)}",
    };

    /// <summary><c>once</c>, <c>twice</c>, <c>12 times</c>.</summary>
    public static string Often(int count) => count switch { 1 => "once", 2 => "twice", _ => $"{Words.Number(count)} times" };

    /// <summary>Some of several texts, in quotes, each with what is to be said of it, and how many more there are.</summary>
    public string Some(IReadOnlyCollection<string> texts, Dictionary<string, Use> uses) => Some(texts, text => Times(uses[text]));

    /// <summary>Some of several texts, in quotes, each with what is to be said of it, and how many more there are.</summary>
    public static string Some(IReadOnlyCollection<string> texts, Func<string, string> of)
    {
        string some = string.Join("; ", texts.Take(MostNamed).Select(text => $"{Words.Quote(text)} {of(text)}"));
        return texts.Count > MostNamed ? $"{some}; and {Words.Number(texts.Count - MostNamed)} more" : some;
    }

    /// <summary>Some of several texts, in quotes, and how many more there are.</summary>
    public static string Some(IReadOnlyCollection<string> texts)
    {
        string[] shown = [.. texts.Take(MostNamed).Select(Words.Quote)];
        return texts.Count > MostNamed
            ? $"{string.Join(", ", shown)} and {Words.Number(texts.Count - MostNamed)} more"
            : Words.And(shown);
    }
}
