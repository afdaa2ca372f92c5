using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Catalog.Gen.LanguageServer.Protocol;
using StreamJsonRpc;

namespace Catalog.Gen.LanguageServer.Server;

/// <summary>The language server over two streams.</summary>
internal static class LanguageServerHost
{
    /// <summary>Serves one editor until it has said <c>exit</c>, or is gone.</summary>
    /// <param name="input">What the editor says.</param>
    /// <param name="output">What it is told.</param>
    /// <param name="host">The disk.</param>
    /// <param name="version">The server's version.</param>
    /// <returns>The exit code: 0 where the editor has said <c>shutdown</c> before it left.</returns>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "All that is sent and received has its metadata in ProtocolJson.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "No generic type is closed over a value type that is not in the code.")]
    public static async Task<int> RunAsync(Stream input, Stream output, IEditorHost host, string version)
    {
        using var formatter = new SystemTextJsonFormatter
        {
            JsonSerializerOptions = new JsonSerializerOptions(ProtocolJson.Default.Options) { TypeInfoResolver = ProtocolJson.Default },
        };
        using var rpc = new JsonRpc(new HeaderDelimitedMessageHandler(output, input, formatter));
        using var server = new CatalogLanguageServer(host, new Client(rpc), version);
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromInterface(typeof(ILanguageServer)), server, null);
        rpc.StartListening();
        _ = await Task.WhenAny(server.Ended.Task, rpc.Completion).ConfigureAwait(false);
        return server.Ended.Task.IsCompletedSuccessfully ? server.Ended.Task.Result : 1;
    }

    private sealed class Client(JsonRpc rpc) : IClient
    {
        private const int Information = 3;

        public void PublishDiagnostics(string uri, int? version, Diagnostic[] diagnostics)
        {
            var arguments = new Dictionary<string, object?> { ["uri"] = uri, ["diagnostics"] = diagnostics };
            var types = new Dictionary<string, Type> { ["uri"] = typeof(string), ["diagnostics"] = typeof(Diagnostic[]) };
            if (version is { } number)
            {
                arguments.Add("version", number);
                types.Add("version", typeof(int));
            }

            Notify("textDocument/publishDiagnostics", arguments, types);
        }

        public void Log(string message) => Notify(
            "window/logMessage",
            new Dictionary<string, object?> { ["type"] = Information, ["message"] = message },
            new Dictionary<string, Type> { ["type"] = typeof(int), ["message"] = typeof(string) });

        public void RegisterWatchedFiles()
        {
            var options = new WatchedFilesOptions(
            [
                new FileWatcher("**/*.{yaml,yml,json,YAML,YML,JSON}"),
                new FileWatcher("**/*.txt"),
                new FileWatcher("**/*.{csproj,props,targets}"),
            ]);
            Registration[] registrations = [new Registration("catalog-files", "workspace/didChangeWatchedFiles", options)];
            _ = Send();

            async Task Send()
            {
                try
                {
                    await rpc.InvokeWithParameterObjectAsync<object?>(
                        "client/registerCapability",
                        new Dictionary<string, object?> { ["registrations"] = registrations },
                        new Dictionary<string, Type> { ["registrations"] = typeof(Registration[]) },
                        CancellationToken.None).ConfigureAwait(false);
                }
                catch (Exception failure) when (failure is RemoteRpcException or OperationCanceledException or ObjectDisposedException)
                {
                    // An editor that cannot watch files tells of those that it opens and saves.
                }
            }
        }

        /// <summary>Messages leave in the order in which they are given here. Whoever is gone need not be told.</summary>
        private void Notify(string method, Dictionary<string, object?> arguments, Dictionary<string, Type> types) =>
            rpc.NotifyWithParameterObjectAsync(method, arguments, types).ContinueWith(
                static sent => _ = sent.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }
}
