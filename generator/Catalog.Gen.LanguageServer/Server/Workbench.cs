using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.LanguageServer.Documents;

namespace Catalog.Gen.LanguageServer.Server;

/// <summary>
/// The open documents and projects. What changes is noted at once and judged by one worker behind it: entries immediately; a
/// schema, on which all entries hang, when nobody has typed in it for a moment, and that work gives way to entries.
/// </summary>
/// <param name="host">Finds projects and reads files.</param>
/// <param name="publish">Told of each state that was judged, with the paths of the documents that were edited since the last.</param>
/// <param name="log">Told in words what went wrong.</param>
internal sealed class Workbench(IEditorHost host, Action<Snapshot, IReadOnlyCollection<string>> publish, Action<string> log) : IDisposable
{
    /// <summary>How long nobody must have typed in a schema.</summary>
    private const int Quiet = 50;

    private readonly object _gate = new();
    private readonly SemaphoreSlim _signal = new(0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _roots = [];
    private readonly HashSet<string> _edited = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, OpenDocument> _documents = Snapshot.Empty.Documents;
    private List<OpenedProject> _projects = [];
    private Snapshot _snapshot = Snapshot.Empty;
    private TaskCompletionSource _next = NewTurn();
    private CancellationTokenSource? _yielding;
    private Batch? _running;
    private long _due;
    private bool _isReloaded;

    public void Start() => _ = Task.Run(WorkAsync);

    public void Dispose()
    {
        _stop.Cancel();
        _signal.Release();
    }

    /// <summary>Opens what a folder or a file means, and stays with it.</summary>
    public void AddRoot(string path)
    {
        lock (_gate)
        {
            if (_roots.Contains(path))
                return;
            _roots.Add(path);
            Add(Find(path));
        }

        Wake();
    }

    public void RemoveRoot(string path)
    {
        lock (_gate)
        {
            _roots.Remove(path);
            Reload();
        }

        Wake();
    }

    /// <summary>The folders in which files of catalogs lie.</summary>
    public IReadOnlyCollection<string> Folders()
    {
        lock (_gate)
            return [.. _projects.SelectMany(static project => project.Project.Files).Select(FilePaths.Folder).Distinct()];
    }

    public OpenDocument? Find(Predicate<OpenDocument> isMeant)
    {
        lock (_gate)
            return _documents.Values.FirstOrDefault(document => isMeant(document));
    }

    public OpenDocument? Document(string path)
    {
        lock (_gate)
            return _documents.GetValueOrDefault(path);
    }

    /// <summary>Opens a document, or gives it another text.</summary>
    public void Set(OpenDocument document)
    {
        lock (_gate)
        {
            bool isNew = !_documents.ContainsKey(document.Path);
            _documents = _documents.SetItem(document.Path, document);
            if (isNew && !_projects.Exists(project => Takes(project, document.Path)))
                Add(Find(document.Path));
            _edited.Add(document.Path);
            SetFile(document.Path, new WorkspaceFile(new SourceFile(document.Path, document.Text)));
        }

        Wake();
    }

    /// <summary>Closes a document: from here on the file on the disk counts.</summary>
    public void Close(string path)
    {
        lock (_gate)
        {
            if (!_documents.ContainsKey(path))
                return;
            _documents = _documents.Remove(path);
            _edited.Add(path);
            SetFile(path, host.Exists(path) ? FromDisk(path) : null);
        }

        Wake();
    }

    /// <summary>Files were written, made or taken away on the disk. What an editor holds counts before what lies there.</summary>
    public void Touch(IReadOnlyCollection<string> paths)
    {
        lock (_gate)
        {
            if (paths.Any(IsOfProject))
            {
                Reload();
            }
            else
            {
                foreach (OpenedProject project in _projects)
                    Touch(project, paths);
            }
        }

        Wake();
    }

    /// <summary>
    /// The state that holds all that was typed so far. An answer to an older text helps nobody: where one types on meanwhile there
    /// is none.
    /// </summary>
    /// <exception cref="DocumentChangedException">The document has changed since it was asked for.</exception>
    public async Task<Snapshot> CurrentAsync(string? path, CancellationToken cancellation)
    {
        OpenDocument? asked = path is null ? null : Document(path);
        while (true)
        {
            Task turn;
            lock (_gate)
            {
                if (path is not null && _documents.GetValueOrDefault(path) != asked)
                    throw new DocumentChangedException();
                if (IsCurrent(path))
                    return _snapshot;
                turn = _next.Task;
            }

            await turn.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource NewTurn() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether a path is that of a file by which MSBuild knows what the catalogs are.</summary>
    private static bool IsOfProject(string path) =>
        path.EndsWith("proj", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".props", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".targets", StringComparison.OrdinalIgnoreCase);

    private bool IsCurrent(string? path) =>
        _running is not { IsForAll: false }
        && _projects.TrueForAll(project => project.Workspace is not null
            && !project.Pending.Keys.Any(pending => pending == path || !project.IsForAll(pending)))
        && (path is null || _running is null || !_running.Changes.Any(change => change.Files.ContainsKey(path)));

    private bool Takes(OpenedProject project, string path) => project.Has(path) || (project.WouldTake(path) && !host.Exists(path));

    private IReadOnlyList<EditorProject> Find(string path)
    {
        try
        {
            return host.Find(path);
        }
        catch (EditorHostException failure)
        {
            log(failure.Message);
            return [];
        }
    }

    private void Add(IReadOnlyList<EditorProject> projects)
    {
        foreach (EditorProject project in projects.Where(project => !_projects.Exists(open => open.Project.Key == project.Key)))
        {
            var opened = new OpenedProject(project);
            _projects.Add(opened);
            foreach (OpenDocument document in _documents.Values.Where(document => Takes(opened, document.Path)))
                opened.Pending[document.Path] = new WorkspaceFile(new SourceFile(document.Path, document.Text));
        }
    }

    /// <summary>Looks anew for all projects.</summary>
    private void Reload()
    {
        _projects = [];
        _isReloaded = true;
        foreach (string root in _roots)
            Add(Find(root));
        foreach (string path in _documents.Keys.Where(path => !_projects.Exists(project => Takes(project, path))))
            Add(Find(path));
        _edited.UnionWith(_documents.Keys);
    }

    private void SetFile(string path, WorkspaceFile? file)
    {
        foreach (OpenedProject project in _projects.Where(project => file is null ? project.Has(path) : Takes(project, path)))
            SetFile(project, path, file);
    }

    private void SetFile(OpenedProject project, string path, WorkspaceFile? file)
    {
        project.Pending[path] = file;
        if (project.IsForAll(path))
            _due = Environment.TickCount64 + Quiet;
        _yielding?.Cancel();
    }

    private WorkspaceFile FromDisk(string path) => new(path, () => host.Read(path));

    private void Touch(OpenedProject project, IReadOnlyCollection<string> paths)
    {
        if (paths.Any(path => !project.Has(path) || !host.Exists(path)))
        {
            // A file that is not known may be a new one, and a folder one with files in it.
            EditorProject now = host.Reopen(project.Project);
            var files = new HashSet<string>(now.Files, StringComparer.Ordinal);
            IEnumerable<string> known = project.Workspace?.Files.All.Keys ?? project.Project.Files.AsEnumerable();
            foreach (string gone in known.Where(path => !files.Contains(path) && !_documents.ContainsKey(path)).ToArray())
                SetFile(project, gone, null);
            foreach (string fresh in files.Where(path => !project.Has(path) && !_documents.ContainsKey(path)))
                SetFile(project, fresh, FromDisk(fresh));
            project.Project = now;
        }

        foreach (string path in paths.Where(path => project.Has(path) && !_documents.ContainsKey(path) && host.Exists(path)))
            SetFile(project, path, FromDisk(path));
    }

    private void Wake() => _signal.Release();

    private async Task WorkAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            Batch? batch;
            int wait;
            lock (_gate)
                batch = _running = Take(out wait);
            if (batch is null)
            {
                await _signal.WaitAsync(wait).ConfigureAwait(false);
                while (_signal.CurrentCount > 0)
                    await _signal.WaitAsync().ConfigureAwait(false);
                continue;
            }

            Run(batch);
        }
    }

    /// <summary>What is to be judged next; null for nothing yet.</summary>
    /// <param name="wait">How long until then in milliseconds; -1 until something changes.</param>
    private Batch? Take(out int wait)
    {
        wait = -1;
        ImmutableArray<BatchChange> changes = TakeFiles(isForAll: false);
        if (_isReloaded || !changes.IsEmpty || _edited.Any(path => !_projects.Exists(project => project.Pending.ContainsKey(path))))
            return new Batch(changes, IsForAll: false, CancellationToken.None);
        if (!_projects.Exists(static project => project.Pending.Count > 0))
            return null;
        wait = (int)Math.Max(0, _due - Environment.TickCount64);
        if (wait > 0)
            return null;
        _yielding = new CancellationTokenSource();
        return new Batch(TakeFiles(isForAll: true), IsForAll: true, _yielding.Token);
    }

    private ImmutableArray<BatchChange> TakeFiles(bool isForAll)
    {
        var changes = ImmutableArray.CreateBuilder<BatchChange>();
        foreach (OpenedProject project in _projects)
        {
            string[] paths = [.. project.Pending.Keys.Where(path => project.Workspace is null || project.IsForAll(path) == isForAll)];
            if (paths.Length == 0 && project.Workspace is not null)
                continue;
            changes.Add(new BatchChange(
                project, project.Workspace, paths.ToDictionary(static path => path, path => project.Pending[path])));
            foreach (string path in paths)
                project.Pending.Remove(path);
        }

        return changes.ToImmutable();
    }

    private void Run(Batch batch)
    {
        try
        {
            Settle([.. batch.Changes.Select(change => (change.Project, change.Judge(FromDisk, batch.Cancellation)))]);
        }
        catch (Exception failure) when (IsCancelled(failure))
        {
            PutBack(batch);
        }
        catch (Exception failure)
        {
            // Whatever is wrong with one text, the next is judged as well. A project that cannot even be opened is let go.
            log("what was typed last could not be judged: " + failure);
            lock (_gate)
                _projects.RemoveAll(project => project.Workspace is null && batch.Changes.Any(change => change.Project == project));
            EndTurn();
        }
    }

    private static bool IsCancelled(Exception failure) => failure is OperationCanceledException
        || (failure is AggregateException all && all.Flatten().InnerExceptions.All(static inner => inner is OperationCanceledException));

    /// <summary>Takes over what was judged, and publishes it unless more was typed in entries meanwhile.</summary>
    private void Settle((OpenedProject Project, CatalogWorkspace Workspace)[] judged)
    {
        Snapshot? settled = null;
        string[] edited = [];
        lock (_gate)
        {
            foreach ((OpenedProject project, CatalogWorkspace workspace) in judged)
                project.Workspace = workspace;
            _isReloaded = false;
            bool isOld = _projects.Exists(static project =>
                project.Workspace is null || project.Pending.Keys.Any(path => !project.IsForAll(path)));
            if (!isOld)
            {
                edited = [.. _edited.Where(path => !_projects.Exists(project => project.Pending.ContainsKey(path)))];
                _edited.ExceptWith(edited);
                _snapshot = settled = new Snapshot(
                    [.. _projects.Select(static project => new ProjectView(project.Project, project.Workspace!))], _documents);
            }
        }

        if (settled is not null)
            publish(settled, edited);
        EndTurn();
    }

    private void PutBack(Batch batch)
    {
        lock (_gate)
        {
            foreach (BatchChange change in batch.Changes)
            {
                foreach (KeyValuePair<string, WorkspaceFile?> file in change.Files)
                    change.Project.Pending.TryAdd(file.Key, file.Value);
            }
        }

        EndTurn();
    }

    private void EndTurn()
    {
        TaskCompletionSource turn;
        lock (_gate)
        {
            _running = null;
            _yielding = null;
            turn = _next;
            _next = NewTurn();
        }

        turn.SetResult();
    }
}
