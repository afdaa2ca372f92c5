using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.LanguageServer.Documents;
using Catalog.Gen.LanguageServer.Server;

namespace Catalog.Gen.LanguageServer.Tests.Harness;

/// <summary>A disk in memory, with one project that has a catalog for each schema.</summary>
internal sealed class MemoryHost : IEditorHost
{
    public const string Root = "/w/";

    private readonly object _gate = new();

    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether schemas can be read; while it is not set, whoever reads one waits, and nothing is judged. They are read one after the
    /// other, so that no more than one thread waits.
    /// </summary>
    public ManualResetEventSlim Readable { get; } = new(initialState: true);

    public string? Text(string name)
    {
        lock (_gate)
            return _files.GetValueOrDefault(Root + name);
    }

    public MemoryHost Write(string name, string text)
    {
        lock (_gate)
            _files[Root + name] = text;
        return this;
    }

    public void Delete(string name)
    {
        lock (_gate)
            _files.Remove(Root + name);
    }

    public IReadOnlyList<EditorProject> Find(string path) =>
        (path + "/").StartsWith(Root, StringComparison.Ordinal) ? [Project()] : [];

    public EditorProject Reopen(EditorProject project) => Project();

    public bool Exists(string path)
    {
        lock (_gate)
            return _files.ContainsKey(path);
    }

    public SourceFile Read(string path)
    {
        if (FilePaths.IsSchema(path))
            Readable.Wait();
        lock (_gate)
            return new SourceFile(path, _files.GetValueOrDefault(path, ""));
    }

    public IDisposable? Watch(IReadOnlyCollection<string> folders, Action<IReadOnlyCollection<string>> touched) => null;

    /// <summary>What a check of the files says, where some have other texts.</summary>
    public IReadOnlyList<Problem> Check(IReadOnlyDictionary<string, string>? texts = null)
    {
        EditorProject project = Project();
        return
        [
            .. CatalogWorkspace.Open(
                project.Context,
                project.Files.Select(path => new WorkspaceFile(
                    texts?.TryGetValue(path, out string? text) == true ? new SourceFile(path, text) : Read(path))),
                CancellationToken.None).Problems.Problems,
        ];
    }

    private EditorProject Project()
    {
        lock (_gate)
        {
            string[] schemas = [.. _files.Keys.Where(FilePaths.IsSchema)];
            var options = new ProjectOptions("", Root, [.. schemas], Locked: false, TooOld: null)
            {
                Items = [.. schemas.Select(static schema => new CatalogItem(schema, null))],
                HasProject = false,
            };
            var context = new WorkspaceProject(options, EquatableArray<CatalogMetadata>.Empty);
            return new EditorProject(Root, context, [.. _files.Keys], []);
        }
    }
}
