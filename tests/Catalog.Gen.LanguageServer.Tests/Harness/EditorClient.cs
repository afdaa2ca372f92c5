using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalog.Gen.LanguageServer.Documents;
using Catalog.Gen.LanguageServer.Protocol;
using Catalog.Gen.LanguageServer.Server;
using Nerdbank.Streams;
using StreamJsonRpc;
using Range = Catalog.Gen.LanguageServer.Protocol.Range;

namespace Catalog.Gen.LanguageServer.Tests.Harness;

/// <summary>An editor that talks to the server over a pipe, as one does over standard input and output.</summary>
internal sealed class EditorClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Stream _near;
    private readonly JsonRpc _rpc;
    private readonly Receiver _receiver = new();
    private readonly Dictionary<string, (int Version, string Text)> _open = new(StringComparer.Ordinal);

    private EditorClient(MemoryHost host)
    {
        Host = host;
        (_near, Stream far) = FullDuplexStream.CreatePair();
        Served = Task.Run(() => LanguageServerHost.RunAsync(far, far, host, "1.2.3"));
        var formatter = new SystemTextJsonFormatter
        {
            JsonSerializerOptions = new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            },
        };
        _rpc = new JsonRpc(new HeaderDelimitedMessageHandler(_near, _near, formatter), _receiver);
        _rpc.StartListening();
    }

    public MemoryHost Host { get; }

    /// <summary>The exit code, once the server has ended.</summary>
    public Task<int> Served { get; }

    public InitializeResult Answer { get; private set; } = null!;

    public IReadOnlyCollection<string> Logged => _receiver.Logged;

    public IReadOnlyCollection<Registration> Registered => _receiver.Registered;

    /// <summary>How many times the problems of a document were sent.</summary>
    public int CountOf(string name) => _receiver.Counts.GetValueOrDefault(Uri(name));

    public static string Uri(string name) => DocumentUri.FromPath(MemoryHost.Root + name);

    /// <summary>Starts a server over some files and introduces itself.</summary>
    public static async Task<EditorClient> StartAsync(MemoryHost host, ClientCapabilities? capabilities = null, bool hasRoot = true)
    {
        var client = new EditorClient(host);
        client.Answer = await client.AskAsync<InitializeResult>(
            "initialize",
            new InitializeParams(
                hasRoot ? DocumentUri.FromPath(MemoryHost.Root.TrimEnd('/')) : null, null, null, capabilities ?? Able("utf-16")));
        await client.TellAsync("initialized", new object());
        return client;
    }

    /// <summary>What an editor can do that can do everything.</summary>
    public static ClientCapabilities Able(params string[] encodings) => new(
        new GeneralCapabilities(encodings),
        new WorkspaceCapabilities(new WorkspaceEditCapabilities(true, ["create", "rename", "delete"]), new DynamicCapability(true)),
        new TextDocumentCapabilities(
            new PublishDiagnosticsCapabilities(true),
            new CompletionCapabilities(new CompletionItemCapabilities(["markdown"])),
            new HoverCapabilities(["markdown"]),
            new DocumentSymbolCapabilities(true)));

    public Task<T> AskAsync<T>(string method, object? parameters, CancellationToken cancellation = default) =>
        _rpc.InvokeWithParameterObjectAsync<T>(method, parameters, cancellation).WaitAsync(Patience, CancellationToken.None);

    public Task TellAsync(string method, object? parameters) => _rpc.NotifyWithParameterObjectAsync(method, parameters);

    /// <summary>Opens a file of the disk, or one with another text.</summary>
    public Task OpenAsync(string name, string? text = null)
    {
        string content = text ?? Host.Text(name) ?? throw new InvalidOperationException($"There is no file {name}.");
        _open[name] = (1, content);
        return TellAsync("textDocument/didOpen", new DidOpenParams(new TextDocumentItem(Uri(name), "yaml", 1, content)));
    }

    /// <summary>Gives a document another text as a whole.</summary>
    public Task SetAsync(string name, string text) => ChangeAsync(name, text, new TextChange(null, text));

    /// <summary>Changes a document; the text is what it then is.</summary>
    public Task ChangeAsync(string name, string text, params TextChange[] changes)
    {
        int version = _open[name].Version + 1;
        _open[name] = (version, text);
        return TellAsync(
            "textDocument/didChange", new DidChangeParams(new VersionedTextDocumentIdentifier(Uri(name), version), changes));
    }

    public string TextOf(string name) => _open[name].Text;

    public Task CloseAsync(string name)
    {
        _open.Remove(name);
        return TellAsync("textDocument/didClose", new DidCloseParams(new TextDocumentIdentifier(Uri(name))));
    }

    public Task TouchAsync(params string[] names) => TellAsync(
        "workspace/didChangeWatchedFiles",
        new DidChangeWatchedFilesParams([.. names.Select(static name => new FileEvent(Uri(name), 2))]));

    /// <summary>The problems of an open document in its newest version.</summary>
    public Task<Diagnostic[]> ProblemsAsync(string name) =>
        _receiver.WaitAsync(Uri(name), found => found.Version == _open[name].Version, Patience);

    /// <summary>The problems of a document once they are as expected.</summary>
    public Task<Diagnostic[]> ProblemsAsync(string name, Predicate<Diagnostic[]> areExpected) =>
        _receiver.WaitAsync(Uri(name), found => areExpected(found.Diagnostics), Patience);

    public static TextDocumentPositionParams At(string name, Position position) => new(new TextDocumentIdentifier(Uri(name)), position);

    /// <summary>The place of a part of the text, in UTF-16.</summary>
    public Position Place(string name, string part, int behind = 0)
    {
        int offset = TextOf(name).IndexOf(part, StringComparison.Ordinal);
        Assert.True(offset >= 0, $"{part} is not in {name}");
        return Place(TextOf(name), offset + behind);
    }

    public static Position Place(string text, int offset)
    {
        string before = text[..offset];
        int line = before.Count(static c => c == '\n');
        return new Position(line, offset - (before.LastIndexOf('\n') + 1));
    }

    public static Range All { get; } = new(new Position(0, 0), new Position(100_000, 0));

    /// <summary>Proposals at the mark <c>|</c> of a text that a document is given.</summary>
    public async Task<CompletionList> CompleteAsync(string name, string marked)
    {
        int at = marked.IndexOf('|', StringComparison.Ordinal);
        string text = marked.Remove(at, 1);
        if (_open.ContainsKey(name))
            await SetAsync(name, text);
        else
            await OpenAsync(name, text);
        return await AskAsync<CompletionList>("textDocument/completion", At(name, Place(text, at)));
    }

    /// <summary>Applies the edits of open and closed files, as an editor does, and gives the texts by address.</summary>
    public Dictionary<string, string> Apply(WorkspaceEdit edit)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DocumentChange change in edit.DocumentChanges ?? [])
        {
            if (change.Kind == "rename")
            {
                string from = change.OldUri!;
                texts[change.NewUri!] = texts.Remove(from, out string? changed) ? changed : Current(from);
                continue;
            }

            texts[change.TextDocument!.Uri] = Apply(Current(change.TextDocument.Uri), change.Edits!);
        }

        foreach ((string uri, TextEdit[] edits) in edit.Changes ?? [])
            texts[uri] = Apply(Current(uri), edits);
        return texts;
    }

    private static string Apply(string text, TextEdit[] edits)
    {
        var positions = new Positions(PositionEncoding.Utf16);
        foreach (TextEdit edit in edits.Reverse())
        {
            int start = positions.Offset(text, edit.Range.Start), end = positions.Offset(text, edit.Range.End);
            text = text[..start] + edit.NewText + text[end..];
        }

        return text;
    }

    private string Current(string uri)
    {
        string name = DocumentUri.ToPath(uri)![MemoryHost.Root.Length..];
        return _open.TryGetValue(name, out (int Version, string Text) open) ? open.Text : Host.Text(name)!;
    }

    public async ValueTask DisposeAsync()
    {
        _rpc.Dispose();
        await _near.DisposeAsync();
        _ = await Served.WaitAsync(Patience);
    }

    internal sealed record PublishedProblems(string Uri, int? Version, Diagnostic[] Diagnostics);

    private sealed class Receiver
    {
        private readonly object _gate = new();
        private readonly Dictionary<string, PublishedProblems> _last = new(StringComparer.Ordinal);
        private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

        public ConcurrentQueue<string> Logged { get; } = [];

        public ConcurrentQueue<Registration> Registered { get; } = [];

        [JsonRpcMethod("textDocument/publishDiagnostics", UseSingleObjectParameterDeserialization = true)]
        public void Publish(PublishedProblems published)
        {
            TaskCompletionSource next;
            lock (_gate)
            {
                _last[published.Uri] = published;
                Counts.AddOrUpdate(published.Uri, 1, static (_, count) => count + 1);
                next = _next;
                _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            next.SetResult();
        }

        [JsonRpcMethod("window/logMessage", UseSingleObjectParameterDeserialization = true)]
        public void Log(LogMessageParams line) => Logged.Enqueue(line.Message);

        [JsonRpcMethod("client/registerCapability", UseSingleObjectParameterDeserialization = true)]
        public object? Register(RegistrationParams registrations)
        {
            foreach (Registration registration in registrations.Registrations)
                Registered.Enqueue(registration);
            return null;
        }

        public async Task<Diagnostic[]> WaitAsync(string uri, Predicate<PublishedProblems> isMeant, TimeSpan patience)
        {
            using var timeout = new CancellationTokenSource(patience);
            while (true)
            {
                Task next;
                lock (_gate)
                {
                    if (_last.TryGetValue(uri, out PublishedProblems? found) && isMeant(found))
                        return found.Diagnostics;
                    next = _next.Task;
                }

                await next.WaitAsync(timeout.Token);
            }
        }
    }
}
