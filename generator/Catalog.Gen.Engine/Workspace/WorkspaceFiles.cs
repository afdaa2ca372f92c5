using System.Collections.Immutable;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Workspace;

/// <summary>The files of a workspace by what they are for.</summary>
/// <param name="Schemas">The schemas, and what they refer to.</param>
/// <param name="Entries">The files of entries, in the order in which the build reads them.</param>
/// <param name="Numbers">What is recorded of the numbers of enums.</param>
/// <param name="Baselines">The records of known problems.</param>
/// <param name="Locks">The lists of published ids.</param>
/// <param name="Strays">The paths of files that look as if they were meant as files of entries.</param>
internal sealed record WorkspaceFiles(
    ImmutableArray<WorkspaceFile> Schemas,
    ImmutableArray<WorkspaceFile> Entries,
    ImmutableArray<WorkspaceFile> Numbers,
    ImmutableArray<WorkspaceFile> Baselines,
    ImmutableArray<WorkspaceFile> Locks,
    ImmutableArray<string> Strays)
{
    private static readonly ImmutableArray<WorkspaceFile> None = ImmutableArray<WorkspaceFile>.Empty;

    private readonly ImmutableSortedDictionary<string, WorkspaceFile> _all =
        ImmutableSortedDictionary<string, WorkspaceFile>.Empty.WithComparers(StringComparer.Ordinal);

    // Addresses of schemas that any file may turn out to have.
    private readonly IReadOnlyList<string> _sought = [];

    private WorkspaceFiles(ImmutableSortedDictionary<string, WorkspaceFile> all, SchemaFiles<WorkspaceFile> schemas)
        : this(schemas.Found.ToImmutableArray(), None, None, None, None, ImmutableArray<string>.Empty)
    {
        _all = all;
        _sought = schemas.Sought;
        var isSchema = new HashSet<WorkspaceFile>(schemas.Found);
        WorkspaceFile[] others = [.. all.Values.Where(file => !isSchema.Contains(file))];
        Entries = others.Where(static file => file.IsEntry).OrderBy(static file => file, WorkspaceFile.ByPath).ToImmutableArray();
        Numbers = others.Where(static file => FilePaths.IsNumbers(file.Path)).ToImmutableArray();
        Baselines = others.Where(static file => FilePaths.IsBaseline(file.Path)).ToImmutableArray();
        Locks = others.Where(static file => FilePaths.IsLock(file.Path)).ToImmutableArray();
        Strays = others
            .Where(static file => !file.IsEntry && StrayName.IsStray(file.Path)).Select(static file => file.Path).ToImmutableArray();
    }

    /// <summary>All files, by path.</summary>
    public IReadOnlyDictionary<string, WorkspaceFile> All => _all;

    /// <summary>Sorts files out.</summary>
    public static WorkspaceFiles Of(IEnumerable<WorkspaceFile> files, CancellationToken cancellation) =>
        Of(files.ToImmutableSortedDictionary(static file => file.Path, static file => file, StringComparer.Ordinal), cancellation);

    /// <summary>The files with others in the place of those of the same path, and without some.</summary>
    public WorkspaceFiles With(
        IReadOnlyCollection<WorkspaceFile> changed, IReadOnlyCollection<string> gone, CancellationToken cancellation)
    {
        ImmutableSortedDictionary<string, WorkspaceFile> all = _all.RemoveRange(gone)
            .SetItems(changed.Select(static file => new KeyValuePair<string, WorkspaceFile>(file.Path, file)));
        return gone.Count == 0 && changed.Count == 1 && Replace(changed.First(), all, cancellation) is { } replaced
            ? replaced
            : Of(all, cancellation);
    }

    private static WorkspaceFiles Of(ImmutableSortedDictionary<string, WorkspaceFile> all, CancellationToken cancellation) => new(
        all,
        SchemaFiles<WorkspaceFile>.Find([.. all.Values], static file => file.Path, static file => file.Source, cancellation));

    /// <summary>The files as they were, but for one of entries that has a new text; null where that is not all that changed.</summary>
    private WorkspaceFiles? Replace(
        WorkspaceFile changed, ImmutableSortedDictionary<string, WorkspaceFile> all, CancellationToken cancellation)
    {
        if (!changed.IsEntry || _sought.Any(address => SchemaFiles<WorkspaceFile>.HasId(changed.Source, address, cancellation)))
            return null;
        int index = Entries.BinarySearch(changed, WorkspaceFile.ByPath);
        return index < 0 ? null : new(this, all, Entries.SetItem(index, changed));
    }

    private WorkspaceFiles(
        WorkspaceFiles other, ImmutableSortedDictionary<string, WorkspaceFile> all, ImmutableArray<WorkspaceFile> entries)
        : this(other)
    {
        _all = all;
        Entries = entries;
    }
}
