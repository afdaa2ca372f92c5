using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What one file of entries gave.</summary>
/// <param name="Catalog">The full name of the catalog's class.</param>
/// <param name="Entries">For the generated code: without positions.</param>
/// <param name="Places">The same entries, for messages between entries.</param>
/// <param name="Problems">What is wrong within the file: the first of it, as many as are shown.</param>
internal sealed record FileResult(
    string Catalog,
    EquatableArray<EntryModel> Entries,
    EquatableArray<EntryPlaces> Places,
    EquatableArray<Problem> Problems)
{
    /// <summary>How many values its entries have that lie between entries.</summary>
    public int Values { get; } = Entries.Sum(static entry => entry.Facts.Count);

    /// <summary>How many more problems there are, which are not shown.</summary>
    public int MoreProblems { get; init; }

    /// <summary>Whether the work with the file had to end, since it cost more than it might.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>What the work cost more than that with an ordinary file.</summary>
    public long ExtraSteps { get; init; }

    /// <summary>
    /// Items of a list that have no id, with what a baseline may know them by. That is no problem of theirs where none of the whole
    /// catalog has one.
    /// </summary>
    public EquatableArray<AdmittedProblem> WithoutId { get; init; } = EquatableArray<AdmittedProblem>.Empty;

    /// <summary>What is wrong within the file and known, all of it; <see cref="Problems"/> are the others.</summary>
    public EquatableArray<AdmittedProblem> Known { get; init; } = EquatableArray<AdmittedProblem>.Empty;

    /// <summary>
    /// The settings in doubt (<see cref="CompiledCatalog.Doubtful"/>) to which an entry gives a meaning, as a bit for each.
    /// </summary>
    public int Seen { get; init; }
}
