using PediatricImaging;

namespace Pedi.Filters;

/// <summary>Which entries to list. What is empty or null asks for nothing.</summary>
internal sealed record EntryFilter
{
    /// <summary>Any of these.</summary>
    public required IReadOnlyList<Kind> Kinds { get; init; }

    /// <summary>All of these; a broad term is met by a narrower one, too.</summary>
    public required IReadOnlyList<Modality> Modalities { get; init; }

    /// <summary>All of these.</summary>
    public required IReadOnlyList<LifeStage> LifeStages { get; init; }

    /// <summary>Any of these.</summary>
    public required IReadOnlyList<Status> Statuses { get; init; }

    public required AgeBound? Age { get; init; }

    /// <summary>Words that must all occur.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    public bool Matches(Dataset entry) =>
        (Kinds.Count == 0 || Kinds.Contains(entry.Kind))
        && (Statuses.Count == 0 || Statuses.Contains(entry.Status))
        && Modalities.All(modality => entry.Modalities.Any(own => own.IsA(modality)))
        && LifeStages.All(stage => entry.LifeStages.Contains(stage))
        && (Age is not { } age || entry.Covers(age))
        && Words.All(word => Texts(entry).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Texts(Dataset entry) =>
    [
        entry.Id,
        entry.Name,
        entry.Title ?? "",
        entry.Summary,
        entry.Source.Heading,
        .. entry.Source.Also.Select(also => also.Heading),
        .. entry.Notes,
        .. entry.Links.Select(link => link.Url.OriginalString),
    ];
}
