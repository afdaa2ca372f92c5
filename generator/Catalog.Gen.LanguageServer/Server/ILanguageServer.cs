using Catalog.Gen.LanguageServer.Protocol;
using StreamJsonRpc;

namespace Catalog.Gen.LanguageServer.Server;

/// <summary>What editors ask of the server, by the names of the protocol. Parameters come as one object.</summary>
internal interface ILanguageServer
{
    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    InitializeResult Initialize(InitializeParams parameters);

    [JsonRpcMethod("initialized")]
    void Initialized();

    [JsonRpcMethod("shutdown")]
    object? Shutdown();

    [JsonRpcMethod("exit")]
    void Exit();

    [JsonRpcMethod("$/setTrace")]
    void SetTrace();

    [JsonRpcMethod("workspace/didChangeConfiguration")]
    void DidChangeConfiguration();

    [JsonRpcMethod("workspace/didChangeWorkspaceFolders", UseSingleObjectParameterDeserialization = true)]
    void DidChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters);

    [JsonRpcMethod("workspace/didChangeWatchedFiles", UseSingleObjectParameterDeserialization = true)]
    void DidChangeWatchedFiles(DidChangeWatchedFilesParams parameters);

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    void DidOpen(DidOpenParams parameters);

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    void DidChange(DidChangeParams parameters);

    [JsonRpcMethod("textDocument/didSave", UseSingleObjectParameterDeserialization = true)]
    void DidSave(DidSaveParams parameters);

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    void DidClose(DidCloseParams parameters);

    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    Task<CompletionList> CompleteAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    Task<Hover?> HoverAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    Task<Location[]> DefineAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    Task<Location[]> ReferAsync(ReferenceParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    Task<PrepareRenameResult?> PrepareRenameAsync(TextDocumentPositionParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    Task<WorkspaceEdit> RenameAsync(RenameParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/documentSymbol", UseSingleObjectParameterDeserialization = true)]
    Task<object> DocumentSymbolsAsync(DocumentSymbolParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("workspace/symbol", UseSingleObjectParameterDeserialization = true)]
    Task<SymbolInformation[]> WorkspaceSymbolsAsync(WorkspaceSymbolParams parameters, CancellationToken cancellation);

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    Task<CodeAction[]> CodeActionsAsync(CodeActionParams parameters, CancellationToken cancellation);
}
