using System.Collections.Immutable;
using System.CommandLine;
using Pedi.Ages;
using PediatricImaging;

namespace Pedi.Commands;

/// <summary>In which order entries are shown. What an entry does not tell puts it at the end.</summary>
internal sealed class SortOption
{
    private static readonly string[] Orders = ["id", "name", "age", "subjects", "kind", "status", "access"];

    private readonly Option<string> _sort;

    private readonly Option<bool> _reverse = new("--reverse") { Description = "The other way round." };

    /// <summary>Makes the option.</summary>
    /// <param name="usual">The order where nobody asks for one.</param>
    public SortOption(string usual = "id")
    {
        _sort = new Option<string>("--sort")
        {
            Description = $"The order: {string.Join(", ", Orders)}. By age the youngest come first, by subjects the most.",
            HelpName = "order",
            DefaultValueFactory = _ => usual,
        };
        _sort.CompletionSources.Add(Orders);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_sort);
        command.Options.Add(_reverse);
    }

    /// <summary>The entries in the order that is asked for, and by id where they are alike.</summary>
    public ImmutableArray<Dataset> Apply(ParseResult parsed, ImmutableArray<Dataset> entries)
    {
        string order = parsed.GetValue(_sort)!;
        Func<Dataset, IComparable?> key = order.ToLowerInvariant() switch
        {
            "id" => static entry => new Ordinal(entry.Id),
            "name" => static entry => new Ordinal(entry.Name.ToUpperInvariant()),
            "age" or "ages" => static entry => AgeBar.Of(entry) is [var first, ..] ? first.Start : null,
            // Scans are no subjects, and a goal is no count: neither is set against one.
            "subjects" => static entry =>
                entry.Subjects is { Of: CountUnit.Subjects, Qualifier: not CountQualifier.Goal } subjects ? -subjects.Count : null,
            "kind" => static entry => (int)entry.Kind,
            "status" => static entry => (int)entry.Status,
            "access" => static entry => entry.Access == Access.Unknown ? null : (int)entry.Access,
            _ => throw PediException.Usage(
                $"'{order}' is no order: {Spelling.Question(order, Orders)}the choices are {string.Join(", ", Orders)}"),
        };
        var keyed = entries.Select(entry => (Entry: entry, Key: key(entry))).OrderBy(pair => pair.Key is null);
        return
        [
            .. (parsed.GetValue(_reverse) ? keyed.ThenByDescending(pair => pair.Key) : keyed.ThenBy(pair => pair.Key))
                .ThenBy(pair => pair.Entry.Id, StringComparer.Ordinal)
                .Select(pair => pair.Entry),
        ];
    }

    /// <summary>A text that is compared by its letters' numbers, whatever the language of the machine.</summary>
    private sealed record Ordinal(string Text) : IComparable
    {
        public int CompareTo(object? obj) => string.CompareOrdinal(Text, (obj as Ordinal)?.Text);
    }
}
