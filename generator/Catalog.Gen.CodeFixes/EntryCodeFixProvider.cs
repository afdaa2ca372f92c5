using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.CodeFixes;

/// <summary>
/// Mends an entry where its message names exactly one thing to write: a choice, a property, the id of another entry.
/// An entry is an additional file: editors ask for fixes of these since Roslyn 4.5, and for those of what a generator
/// reports since 4.7.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EntryCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".yaml", ".yml", ".json"])]
public sealed class EntryCodeFixProvider : CodeFixProvider
{
    internal const string Key = "Catalog.Gen.Entry";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CAT1003", "CAT1004", "CAT1006", "CAT2003", "CAT2004");

    /// <summary>None: the batch fixer merges syntax trees, and an entry has none.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TextDocument document = context.TextDocument;
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            TextSpan span = diagnostic.Location.SourceSpan;
            if (span.IsEmpty || span.End > text.Length)
                continue;
            string written = text.ToString(span);
            if (EntryEdit.Mend(written, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)) is not { } mended)
                continue;
            context.RegisterCodeFix(
                CodeAction.Create($"Write {mended}",
                    _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(document.Id, text.Replace(span, mended))), Key),
                diagnostic);
        }
    }
}
