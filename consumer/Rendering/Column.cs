using System.Collections.Immutable;
using PediatricImaging;
using Spectre.Console;

namespace Pedi.Rendering;

/// <summary>A column of <c>list</c>.</summary>
/// <param name="Name">What <c>--columns</c> calls it.</param>
/// <param name="Heading">What stands above it.</param>
/// <param name="Text">What an entry has in it; nothing where it does not tell.</param>
/// <param name="Style">The style of a cell, if it has one.</param>
/// <param name="Link">Where a cell leads, if it does.</param>
internal sealed record Column(
    string Name, string Heading, Func<Dataset, string> Text, Func<Dataset, Style?>? Style = null, Func<Dataset, Uri?>? Link = null)
{
    /// <summary>All columns there are.</summary>
    public static ImmutableArray<Column> All { get; } =
    [
        new("id", "Id", entry => entry.Id, _ => Palette.Id, entry => Wording.BestLink(entry)?.Url),
        new("name", "Name", entry => entry.Name + (entry.IsDoubtful ? Wording.DoubtMark : "")),
        new("kind", "Kind", entry =>
            entry.Species == Species.Human ? entry.Kind.ToText() : $"{entry.Kind.ToText()} ({entry.Species.ToText()})"),
        new("ages", "Ages", Wording.AgesOf),
        new("life-stages", "Stages of life", entry => string.Join(", ", entry.LifeStages.Select(stage => stage.ToText()))),
        new("modalities", "Modalities", entry => string.Join(", ", entry.Modalities.Select(modality => modality.ToText()))),
        new("subjects", "Subjects", entry => entry.Subjects is { } subjects ? Wording.Of(subjects) : ""),
        new("sites", "Sites", entry => entry.Sites is { } sites ? Wording.Number(sites) : ""),
        new("design", "Design", entry => string.Join(", ", entry.Design.Select(design => design.ToText()))),
        new("birth", "Birth", entry => string.Join(", ", entry.Birth.Select(birth => birth.ToText()))),
        new("species", "Species", entry => entry.Species.ToText()),
        new("population", "Population", entry => string.Join(", ", entry.Population.Select(population => population.ToText()))),
        new("access", "Access", entry => entry.Access == Access.Unknown ? "" : entry.Access.ToText()),
        new("status", "Status", entry => entry.Status.ToText(), entry => Palette.Of(entry.Status)),
        new("host", "Host", Wording.HostOf),
        new("provides", "Provides", entry => string.Join(", ", entry.Atlas?.Provides.Select(part => part.ToText()) ?? [])),
        new("release", "Release", entry => entry.Release ?? ""),
        new("link", "Link", entry => Wording.BestLink(entry)?.Url.OriginalString ?? "", null, entry => Wording.BestLink(entry)?.Url),
        new("curation", "Curation", entry => entry.Curation.ToText()),
        new("summary", "Summary", entry => entry.Summary),
    ];

    /// <summary>What is shown where nobody chose.</summary>
    public static ImmutableArray<Column> Usual { get; } =
        [.. All.Where(column => column.Name is "id" or "name" or "kind" or "ages" or "modalities" or "subjects" or "access" or "status")];

    /// <summary>The same for a pipe, where an address takes no room.</summary>
    public static ImmutableArray<Column> UsualInPipe { get; } = [.. Usual, All.Single(column => column.Name == "link")];

    /// <summary>Reads the names of columns, with commas between.</summary>
    /// <exception cref="PediException">There is no such column.</exception>
    public static ImmutableArray<Column> Read(string names)
    {
        string[] wanted = names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (wanted.Length == 0)
            throw PediException.Usage($"--columns names no column: the choices are {Choices}");
        return [.. wanted.Select(Find)];
    }

    private static string Choices => string.Join(", ", All.Select(column => column.Name));

    private static Column Find(string name) =>
        All.FirstOrDefault(column => Spelling.Plain(column.Name) == Spelling.Plain(name))
        ?? throw PediException.Usage(
            $"there is no column '{name}': {Spelling.Question(name, All.Select(column => column.Name))}the choices are {Choices}");
}
