using Catalog.Gen.LanguageServer.Documents;
using Catalog.Gen.LanguageServer.Features;
using Catalog.Gen.LanguageServer.Protocol;

namespace Catalog.Gen.LanguageServer.Server;

/// <summary>The features, as an editor with certain abilities gets them.</summary>
internal sealed class FeatureSet
{
    public const string Utf8 = "utf-8";
    public const string Utf16 = "utf-16";

    private const string Markdown = "markdown";

    public FeatureSet(ClientCapabilities? client, IEditorHost host)
    {
        // The editor names what it likes best first; what it doesn't name is UTF-16.
        string? encoding = client?.General?.PositionEncodings?.FirstOrDefault(static name => name is Utf8 or Utf16);
        Positions = new Positions(encoding == Utf8 ? PositionEncoding.Utf8 : PositionEncoding.Utf16);
        TextDocumentCapabilities? text = client?.TextDocument;
        WorkspaceEditCapabilities? edit = client?.Workspace?.WorkspaceEdit;
        string[] operations = edit?.ResourceOperations ?? [];
        Diagnostics = new ShownProblems(Positions, text?.PublishDiagnostics?.RelatedInformation == true);
        Completions = new Completions(Positions, text?.Completion?.CompletionItem?.DocumentationFormat?.Contains(Markdown) == true);
        Hovers = new Hovers(Positions, text?.Hover?.ContentFormat?.Contains(Markdown) == true);
        Navigation = new Navigation(Positions, Diagnostics);
        Symbols = new Symbols(Positions, Diagnostics, text?.DocumentSymbol?.HierarchicalDocumentSymbolSupport == true);
        var edits = new Edits(Positions, hasSteps: edit?.DocumentChanges == true || operations.Length > 0);
        CodeActions = new CodeActions(Positions, Diagnostics, edits);
        Renames = new Renames(Positions, edits, operations.Contains("rename"), host.Exists);
    }

    public Positions Positions { get; }

    public ShownProblems Diagnostics { get; }

    public Completions Completions { get; }

    public Hovers Hovers { get; }

    public Navigation Navigation { get; }

    public Symbols Symbols { get; }

    public CodeActions CodeActions { get; }

    public Renames Renames { get; }
}
