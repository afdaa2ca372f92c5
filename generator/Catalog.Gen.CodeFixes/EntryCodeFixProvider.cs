using System.Collections.Immutable;
using Catalog.Gen.Diagnostics;
using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.CodeFixes;

/// <summary>
/// Offers the fixes that a problem in an entry, a schema or a list of ids carries: a choice, a property, an id, quotes.
/// These files are additional files: editors ask for fixes of them since Roslyn 4.5, and for those of what a generator
/// reports since 4.7.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EntryCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".yaml", ".yml", ".json", ".txt"])]
public sealed class EntryCodeFixProvider : CodeFixProvider
{
    internal const string Key = "Catalog.Gen.Entry";

    /// <summary>The rules whose problems may carry fixes.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        Rules.SchemaInvalid.Id,
        Rules.SchemaKeywordUnsupported.Id,
        Rules.SchemaKeywordMisspelt.Id,
        Rules.SettingInvalid.Id,
        Rules.WrongType.Id,
        Rules.UnknownValue.Id,
        Rules.UnknownProperty.Id,
        Rules.YamlRefused.Id,
        Rules.BrokenReference.Id,
        Rules.FormerReference.Id,
        Rules.PublishedIdGone.Id,
        Rules.RecordInConflict.Id,
        Rules.IdFormWrong.Id,
        Rules.BaselineUnreadable.Id,
        Rules.KnownProblemGone.Id);

    /// <summary>None: the batch fixer merges syntax trees, and an entry has none.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TextDocument document = context.TextDocument;
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (Fix fix in FixProperties.Read(diagnostic.Properties))
            {
                // The file may have changed since the problem was found.
                if (fix.Span.End > text.Length)
                    continue;
                var span = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(fix.Span.Start, fix.Span.End);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        fix.Title,
                        _ => Task.FromResult(WithText(document, text.Replace(span, fix.Replacement))),
                        Key + fix.Replacement),
                    diagnostic);
            }
        }
    }

    private static Solution WithText(TextDocument document, SourceText text) =>
        document.Project.Solution.WithAdditionalDocumentText(document.Id, text);
}
