using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Catalog.Known;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Workspace;

/// <summary>
/// The catalogs of a project with all their files, and what is to be said of them: what the build says, without a compiler. It
/// never changes. One with other files takes over all that these do not touch.
/// </summary>
internal sealed class CatalogWorkspace
{
    private readonly WorkspaceProject _project;
    private readonly Lazy<CatalogModels> _models;
    private readonly Lazy<ProblemList> _problems;

    private CatalogWorkspace(WorkspaceProject project, WorkspaceFiles files, CatalogWorkspace? before, CancellationToken cancellation)
    {
        _project = project;
        Files = files;
        bool hasSameSchemas = before is not null
            && before.Files.Schemas.SequenceEqual(files.Schemas) && before.Files.Numbers.SequenceEqual(files.Numbers);
        Catalogs = hasSameSchemas ? before!.Catalogs : Compile(project, files, cancellation);
        Baselines = before is not null && before.Files.Baselines.SequenceEqual(files.Baselines)
            ? before.Baselines
            : Baselines.Read(files.Baselines.Select(static file => file.Source), cancellation);
        Entries = Read(new ReadingRules(Catalogs, Baselines), files.Entries, cancellation);
        _models = new Lazy<CatalogModels>(() => BuildModels(hasSameSchemas ? before : null));
        _problems = new Lazy<ProblemList>(FindProblems);
    }

    public WorkspaceFiles Files { get; }

    /// <summary>The schemas, and what they make in C#.</summary>
    public CatalogSet Catalogs { get; }

    /// <summary>What the files of entries gave.</summary>
    public EntryFiles Entries { get; }

    /// <summary>The entries of all catalogs, of two with one id the first.</summary>
    public CatalogModels Models => _models.Value;

    /// <summary>What is recorded of known problems.</summary>
    public Baselines Baselines { get; }

    /// <summary>What lies beside schemas and entries.</summary>
    public FolderFiles Folders => new([.. Files.Locks.Select(static file => LockFile.Read(file.Source))], Files.Strays);

    /// <summary>All problems of all files, by file and position, with those that are known apart.</summary>
    public ProblemList Problems => _problems.Value;

    /// <summary>Opens the catalogs of a project.</summary>
    /// <param name="project">What is known of the project.</param>
    /// <param name="files">All files in the folders of its catalogs, and those that their schemas refer to.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static CatalogWorkspace Open(WorkspaceProject project, IEnumerable<WorkspaceFile> files, CancellationToken cancellation) =>
        new(project, WorkspaceFiles.Of(files, cancellation), before: null, cancellation);

    /// <summary>The workspace with other files in the place of those of the same path, with new ones, and without some.</summary>
    public CatalogWorkspace With(
        IReadOnlyCollection<WorkspaceFile> changed, IReadOnlyCollection<string> gone, CancellationToken cancellation) =>
        new(_project, Files.With(changed, gone, cancellation), this, cancellation);

    /// <summary>Records all problems that can be known, however many they are.</summary>
    /// <returns>A baseline for each catalog, and the problems that cannot be recorded: of schemas, records, and of limits.</returns>
    public (ImmutableArray<BaselineRecording> Baselines, ProblemList Others) RecordBaselines(CancellationToken cancellation) =>
        BaselineRecorder.Run(Catalogs, Files.Entries.Select(static file => file.Source), Folders, cancellation);

    private static CatalogSet Compile(WorkspaceProject project, WorkspaceFiles files, CancellationToken cancellation)
    {
        CompiledCatalogs compiled =
            SchemaStep.Run(files.Schemas.Select(static file => file.Source).ToImmutableArray(), project.Options, cancellation);
        var surroundings = new CatalogSurroundings(
            compiled.NeedsForeign ? project.Foreign.Value : EquatableArray<CatalogMetadata>.Empty,
            [.. files.Numbers.Select(static file => NumbersFile.Read(file.Source))]);
        return CatalogStep.Run(compiled, surroundings, cancellation);
    }

    /// <summary>What files give: those that are not known are read, side by side where there are cores.</summary>
    private static EntryFiles Read(ReadingRules rules, ImmutableArray<WorkspaceFile> files, CancellationToken cancellation)
    {
        var results = new FileResult?[files.Length];
        int[] unknown = [.. Enumerable.Range(0, files.Length).Where(i => !files[i].IsRead(rules, out results[i]))];
        if (unknown.Length == 1)
            results[unknown[0]] = files[unknown[0]].ReadEntries(rules, cancellation);
        else
            ReadSideBySide(unknown, i => results[i] = files[i].ReadEntries(rules, cancellation));
        return new EntryFiles(BuildEffort.Complete(results, i => files[i].ReadInFull(rules, cancellation)));
    }

    /// <summary>What is thrown is what the first that failed has thrown, as where files are read one after the other.</summary>
    private static void ReadSideBySide(int[] files, Action<int> read)
    {
        try
        {
            Parallel.ForEach(files, read);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Capture(failures.Flatten().InnerExceptions[0]).Throw();
        }
    }

    private CatalogModels BuildModels(CatalogWorkspace? before) =>
        (before is null ? null : CatalogBuilder.Replace(Catalogs, Entries, before.Entries, before.Models))
        ?? CatalogBuilder.Build(Catalogs, Entries);

    private ProblemList FindProblems() =>
        ProblemStep.Run(new ProblemContext(Models, Folders) { Baselines = Baselines }, Entries, withKnown: true);
}
