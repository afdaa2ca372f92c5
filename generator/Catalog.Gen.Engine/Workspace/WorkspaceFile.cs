using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Catalog.Known;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Workspace;

/// <summary>
/// A file of a workspace, and what was last read from it. A file that has changed is another object, so that one that did not
/// change is not read again.
/// </summary>
/// <param name="path">Its full path, with <c>/</c> between its parts.</param>
/// <param name="read">Gives its text. It is asked once, and for what lies beside schemas and entries not at all.</param>
internal sealed class WorkspaceFile(string path, Func<SourceFile> read)
{
    private readonly Lazy<SourceFile> _source = new(read);
    private readonly LastReading _ordinary = new(path);
    private readonly LastReading _full = new(path);

    /// <summary>A file whose text is at hand.</summary>
    public WorkspaceFile(SourceFile source)
        : this(FilePaths.Normalise(source.Path), () => source)
    {
    }

    /// <summary>By path without the ending, and then by ending: the order in which the build reads files of entries.</summary>
    public static IComparer<WorkspaceFile> ByPath { get; } = Comparer<WorkspaceFile>.Create(
        static (x, y) => FileOrder.Compare(x.SortKey, x.Path, y.SortKey, y.Path));

    public string Path { get; } = path;

    public SourceFile Source => _source.Value;

    /// <summary>
    /// Whether the file is there for others alone and nothing is said of it, so that it need not be read where its name tells all
    /// that others can depend on.
    /// </summary>
    public bool IsContext { get; init; }

    /// <summary>Whether the file holds entries by its name; it may still be a schema that another refers to.</summary>
    public bool IsEntry { get; } = FilePaths.IsEntry(path);

    private string SortKey { get; } = FileOrder.KeyOf(path);

    /// <summary>What the file gave before by the same rules; false where that is not remembered.</summary>
    public bool IsRead(ReadingRules rules, out FileResult? result) => _ordinary.IsBy(rules, out result);

    /// <summary>What the file gives for what an ordinary one may cost; null where it belongs to no catalog.</summary>
    public FileResult? ReadEntries(ReadingRules rules, CancellationToken cancellation) =>
        Read(_ordinary, rules, FileEffort.Ordinary, cancellation);

    /// <summary>What the file gives for what one file may cost.</summary>
    public FileResult? ReadInFull(ReadingRules rules, CancellationToken cancellation) =>
        Read(_full, rules, FileEffort.Most, cancellation);

    private FileResult? Read(LastReading last, ReadingRules rules, Func<int, FileEffort> effort, CancellationToken cancellation) =>
        last.Get(rules, known => rules.Catalogs.Find(Path) is not { } catalog ? null
            : IsContext && UnreadEntry.Suffices(catalog) ? UnreadEntry.Of(Path, catalog)
            : EntryFileReader.Read(Source, catalog, cancellation, effort(Source.Text.Length), known));
}
