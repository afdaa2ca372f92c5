using Catalog.Gen.LanguageServer.Protocol;
using Catalog.Gen.LanguageServer.Server;
using Catalog.Gen.LanguageServer.Tests.Harness;
using Nerdbank.Streams;
using StreamJsonRpc;

namespace Catalog.Gen.LanguageServer.Tests;

public sealed class LifecycleTests
{
    private const string Cat = "zoo/cat.yaml";

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task The_process_ends_well_only_where_it_was_shut_down(bool isShutDown, int code)
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        if (isShutDown)
            Assert.Null(await client.AskAsync<object?>("shutdown", null));
        await client.TellAsync("exit", null);
        Assert.Equal(code, await client.Served.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task After_it_was_shut_down_nothing_more_is_answered()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.AskAsync<object?>("shutdown", null);
        RemoteInvocationException refusal = await Assert.ThrowsAsync<RemoteInvocationException>(() =>
            client.AskAsync<SymbolInformation[]>("workspace/symbol", new WorkspaceSymbolParams("")));
        Assert.Equal(ErrorCodes.InvalidRequest, refusal.ErrorCode);
    }

    [Theory]
    [InlineData("this is no message\r\n\r\n")]
    [InlineData("Content-Length: 5\r\n\r\n{\"a\":")]
    [InlineData("Content-Length: many\r\n\r\n")]
    public async Task A_client_that_sends_garbage_ends_the_server_without_an_exception(string garbage)
    {
        (Stream near, Stream far) = FullDuplexStream.CreatePair();
        Task<int> served = LanguageServerHost.RunAsync(far, far, Zoo.Create(), "1");
        await near.WriteAsync(System.Text.Encoding.UTF8.GetBytes(garbage), TestContext.Current.CancellationToken);
        await near.FlushAsync(TestContext.Current.CancellationToken);
        near.Dispose();
        Assert.Equal(1, await served.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_question_before_the_introduction_is_refused_and_a_change_before_the_opening_is_passed_over_and_logged()
    {
        (Stream near, Stream far) = FullDuplexStream.CreatePair();
        Task<int> served = LanguageServerHost.RunAsync(far, far, Zoo.Create(), "1");
        var rpc = new JsonRpc(new HeaderDelimitedMessageHandler(near, near, new SystemTextJsonFormatter()));
        rpc.StartListening();
        RemoteInvocationException refusal = await Assert.ThrowsAsync<RemoteInvocationException>(() =>
            rpc.InvokeWithParameterObjectAsync<object>("workspace/symbol", new { query = "" }, TestContext.Current.CancellationToken));
        Assert.Equal(ErrorCodes.NotInitialized, refusal.ErrorCode);
        rpc.Dispose();
        await served.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.TellAsync("textDocument/didChange", new DidChangeParams(
            new VersionedTextDocumentIdentifier(EditorClient.Uri(Cat), 7), [new TextChange(null, "kind: no\n")]));
        await client.OpenAsync(Cat);
        Assert.Empty(await client.ProblemsAsync(Cat));
        Assert.Contains(client.Logged, static line => line.Contains("was not opened", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_about_a_text_that_has_changed_since_is_answered_so()
    {
        // Until the schema can be read nothing can be answered.
        MemoryHost host = Zoo.Create();
        host.Readable.Reset();
        await using EditorClient client = await EditorClient.StartAsync(host);

        // The catalog is still being opened: both are waiting.
        await client.OpenAsync(Cat);
        Task<Hover?> asked = client.AskAsync<Hover?>("textDocument/hover", EditorClient.At(Cat, new Position(0, 1)));
        await client.SetAsync(Cat, "name: Other\nkind: fish\n");

        // Messages are taken in their order: with an answer to this, the change has come.
        await Assert.ThrowsAsync<RemoteMethodNotFoundException>(() => client.AskAsync<object>("textDocument/unheardOf", new { }));
        host.Readable.Set();
        RemoteInvocationException refusal = await Assert.ThrowsAsync<RemoteInvocationException>(() => asked);
        Assert.Equal(ErrorCodes.ContentModified, refusal.ErrorCode);
    }

    [Fact]
    public async Task A_question_that_is_taken_back_is_not_answered()
    {
        // Until the schema can be read nothing can be answered.
        MemoryHost host = Zoo.Create();
        host.Readable.Reset();
        await using EditorClient client = await EditorClient.StartAsync(host);
        await client.OpenAsync(Cat);
        using var cancellation = new CancellationTokenSource();
        Task<Hover?> asked = client.AskAsync<Hover?>("textDocument/hover", EditorClient.At(Cat, new Position(0, 1)), cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        host.Readable.Set();
        Assert.Empty(await client.ProblemsAsync(Cat));
    }

    [Fact]
    public async Task The_server_asks_to_be_told_of_files_where_the_editor_can_do_that()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await client.OpenAsync(Cat);
        await client.ProblemsAsync(Cat);
        Assert.Equal("workspace/didChangeWatchedFiles", Assert.Single(client.Registered).Method);
        Assert.Equal(("catalog", "1.2.3"), (client.Answer.ServerInfo.Name, client.Answer.ServerInfo.Version));
    }

    [Fact]
    public async Task Parameters_that_are_none_are_refused_and_the_server_goes_on()
    {
        await using EditorClient client = await EditorClient.StartAsync(Zoo.Create());
        await Assert.ThrowsAnyAsync<RemoteRpcException>(() => client.AskAsync<Hover?>("textDocument/hover", new { textDocument = 7 }));
        await Assert.ThrowsAsync<RemoteMethodNotFoundException>(() => client.AskAsync<object>("textDocument/unheardOf", new { }));
        Assert.Null(await client.AskAsync<Hover?>(
            "textDocument/hover", new TextDocumentPositionParams(new TextDocumentIdentifier("untitled:One"), new Position(0, 0))));
        await client.OpenAsync(Cat);
        Assert.Empty(await client.ProblemsAsync(Cat));
    }
}
