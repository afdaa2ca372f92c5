using Catalog.Gen.LanguageServer.Documents;
using Catalog.Gen.LanguageServer.Features;
using Catalog.Gen.LanguageServer.Protocol;
using StreamJsonRpc;

namespace Catalog.Gen.LanguageServer.Server;

/// <summary>Takes the messages of an editor: changes go to the workbench, questions to the features.</summary>
internal sealed class CatalogLanguageServer(IEditorHost host, IClient client, string version) : ILanguageServer, IDisposable
{
    private const int Incremental = 2;

    private Workbench? _workbench;
    private FeatureSet? _features;
    private IDisposable? _watch;
    private bool _watchesItself;
    private bool _isShutDown;

    /// <summary>What the process ends with once the editor has said <c>exit</c>: 0 where it has said <c>shutdown</c> before.</summary>
    public TaskCompletionSource<int> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public InitializeResult Initialize(InitializeParams parameters)
    {
        if (_features is not null)
            throw Refused(ErrorCodes.InvalidRequest, "initialize comes once");
        var features = new FeatureSet(parameters.Capabilities, host);
        var publisher = new Publisher(features.Diagnostics, client.PublishDiagnostics);
        _workbench = new Workbench(host, publisher.Publish, client.Log);
        _features = features;
        _watchesItself = parameters.Capabilities?.Workspace?.DidChangeWatchedFiles?.DynamicRegistration != true;
        IEnumerable<string?> roots = parameters.WorkspaceFolders is { Length: > 0 } folders
            ? folders.Select(static folder => DocumentUri.ToPath(folder.Uri))
            : [parameters.RootUri is { } uri ? DocumentUri.ToPath(uri) : parameters.RootPath?.Replace('\\', '/')];
        foreach (string root in roots.OfType<string>())
            _workbench.AddRoot(root);
        return new InitializeResult(
            new ServerCapabilities(
                features.Positions.Encoding == PositionEncoding.Utf8 ? FeatureSet.Utf8 : FeatureSet.Utf16,
                new TextDocumentSyncOptions(OpenClose: true, Incremental, Save: true),
                new CompletionOptions([":", " ", "-", "[", "\"", "'"]),
                HoverProvider: true,
                DefinitionProvider: true,
                ReferencesProvider: true,
                DocumentSymbolProvider: true,
                WorkspaceSymbolProvider: true,
                new CodeActionOptions([CodeActions.QuickFix, CodeActions.FixAll]),
                new RenameOptions(PrepareProvider: true),
                new ServerWorkspaceCapabilities(new WorkspaceFoldersOptions(Supported: true, ChangeNotifications: true))),
            new ServerInfo("catalog", version));
    }

    public void Initialized()
    {
        if (_workbench is not { } workbench)
            return;
        workbench.Start();
        if (_watchesItself)
            _watch = host.Watch(workbench.Folders(), workbench.Touch);
        else
            client.RegisterWatchedFiles();
    }

    public object? Shutdown()
    {
        Require();
        _isShutDown = true;
        return null;
    }

    public void Exit() => Ended.TrySetResult(_isShutDown ? 0 : 1);

    public void SetTrace()
    {
        // Nothing is traced.
    }

    public void DidChangeConfiguration()
    {
        // There is nothing to configure: catalogs say themselves what they are.
    }

    public void DidChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters)
    {
        foreach (WorkspaceFolder folder in parameters.Event.Removed)
        {
            if (DocumentUri.ToPath(folder.Uri) is { } path)
                _workbench?.RemoveRoot(path);
        }

        foreach (WorkspaceFolder folder in parameters.Event.Added)
        {
            if (DocumentUri.ToPath(folder.Uri) is { } path)
                _workbench?.AddRoot(path);
        }
    }

    public void DidChangeWatchedFiles(DidChangeWatchedFilesParams parameters) =>
        _workbench?.Touch([.. parameters.Changes.Select(static change => DocumentUri.ToPath(change.Uri)).OfType<string>()]);

    public void DidOpen(DidOpenParams parameters)
    {
        TextDocumentItem item = parameters.TextDocument;
        if (DocumentUri.ToPath(item.Uri) is { } path)
            _workbench?.Set(new OpenDocument(item.Uri, path, item.Version, item.Text));
    }

    public void DidChange(DidChangeParams parameters)
    {
        if (_workbench is null || DocumentUri.ToPath(parameters.TextDocument.Uri) is not { } path)
            return;
        if (_workbench.Document(path) is not { } document)
        {
            client.Log($"{parameters.TextDocument.Uri} has changed, and was not opened: the change is passed over");
            return;
        }

        string text = document.Text;
        foreach (TextChange change in parameters.ContentChanges)
        {
            if (change.Range is { } range)
            {
                var span = _features!.Positions.Span(text, range);
                text = string.Concat(text.AsSpan(0, span.Start), change.Text, text.AsSpan(span.End));
            }
            else
            {
                text = change.Text;
            }
        }

        _workbench.Set(document with { Version = parameters.TextDocument.Version ?? document.Version, Text = text });
    }

    public void DidSave(DidSaveParams parameters)
    {
        // What is saved has been judged as it was typed; a file that was not there is one now.
        if (DocumentUri.ToPath(parameters.TextDocument.Uri) is { } path)
            _workbench?.Touch([path]);
    }

    public void DidClose(DidCloseParams parameters)
    {
        if (DocumentUri.ToPath(parameters.TextDocument.Uri) is { } path)
            _workbench?.Close(path);
    }

    public Task<CompletionList> CompleteAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) => Ask(
        parameters.TextDocument,
        (features, snapshot, path) => features.Completions.At(snapshot, path, parameters.Position, cancellation),
        new CompletionList(false, []),
        cancellation);

    public Task<Hover?> HoverAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) => Ask<Hover?>(
        parameters.TextDocument,
        (features, snapshot, path) => features.Hovers.At(snapshot, path, parameters.Position),
        null,
        cancellation);

    public Task<Location[]> DefineAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) => Ask(
        parameters.TextDocument,
        (features, snapshot, path) => features.Navigation.Definition(snapshot, path, parameters.Position),
        [],
        cancellation);

    public Task<Location[]> ReferAsync(ReferenceParams parameters, CancellationToken cancellation) => Ask(
        parameters.TextDocument,
        (features, snapshot, path) => features.Navigation.References(
            snapshot, path, parameters.Position, parameters.Context?.IncludeDeclaration == true),
        [],
        cancellation);

    public Task<PrepareRenameResult?> PrepareRenameAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        Ask<PrepareRenameResult?>(
            parameters.TextDocument,
            (features, snapshot, path) => features.Renames.Prepare(snapshot, path, parameters.Position),
            null,
            cancellation);

    public Task<WorkspaceEdit> RenameAsync(RenameParams parameters, CancellationToken cancellation) => Ask(
        parameters.TextDocument,
        (features, snapshot, path) => features.Renames.Rename(snapshot, path, parameters.Position, parameters.NewName),
        new WorkspaceEdit([], null),
        cancellation);

    public Task<object> DocumentSymbolsAsync(DocumentSymbolParams parameters, CancellationToken cancellation) => Ask<object>(
        parameters.TextDocument,
        static (features, snapshot, path) => features.Symbols.OfDocument(snapshot, path),
        Array.Empty<DocumentSymbol>(),
        cancellation);

    public async Task<SymbolInformation[]> WorkspaceSymbolsAsync(WorkspaceSymbolParams parameters, CancellationToken cancellation)
    {
        (Workbench workbench, FeatureSet features) = Require();
        return features.Symbols.OfWorkspace(await workbench.CurrentAsync(null, cancellation).ConfigureAwait(false), parameters.Query);
    }

    public Task<CodeAction[]> CodeActionsAsync(CodeActionParams parameters, CancellationToken cancellation) => Ask(
        parameters.TextDocument,
        (features, snapshot, path) => features.CodeActions.In(snapshot, path, parameters.Range, parameters.Context?.Only),
        [],
        cancellation);

    public void Dispose()
    {
        _watch?.Dispose();
        _workbench?.Dispose();
    }

    private static LocalRpcException Refused(int code, string message) => new(message) { ErrorCode = code };

    private (Workbench Workbench, FeatureSet Features) Require() => (_workbench, _features) switch
    {
        (null, _) or (_, null) => throw Refused(ErrorCodes.NotInitialized, "initialize comes first"),
        _ when _isShutDown => throw Refused(ErrorCodes.InvalidRequest, "the server was shut down"),
        var (workbench, features) => (workbench, features),
    };

    /// <summary>Answers by the text that the editor shows.</summary>
    private async Task<T> Ask<T>(
        TextDocumentIdentifier document, Func<FeatureSet, Snapshot, string, T> answer, T none, CancellationToken cancellation)
    {
        (Workbench workbench, FeatureSet features) = Require();
        if (DocumentUri.ToPath(document.Uri) is not { } path)
            return none;
        try
        {
            Snapshot snapshot = await workbench.CurrentAsync(path, cancellation).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            return answer(features, snapshot, path);
        }
        catch (DocumentChangedException)
        {
            throw Refused(ErrorCodes.ContentModified, "the document has changed since");
        }
        catch (RenameRefusedException refusal)
        {
            throw Refused(ErrorCodes.RequestFailed, refusal.Message);
        }
    }
}
