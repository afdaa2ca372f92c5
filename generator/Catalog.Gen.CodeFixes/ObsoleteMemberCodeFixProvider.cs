using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Catalog.Gen.CodeFixes;

/// <summary>
/// A use of an entry's obsolete member, which the compiler reports itself: takes the member that the catalog names for it,
/// which is the same entry under its new id, or the entry that supersedes it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ObsoleteMemberCodeFixProvider))]
public sealed class ObsoleteMemberCodeFixProvider : CodeFixProvider
{
    internal const string Key = "Catalog.Gen.Successor";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS0612", "CS0618", "CS0619");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            IdentifierNameSyntax? name = node as IdentifierNameSyntax
                ?? (node as MemberAccessExpressionSyntax)?.Name as IdentifierNameSyntax;
            if (name is null
                || model.GetSymbolInfo(name, context.CancellationToken).Symbol is not { } member
                || GeneratedMembers.Successor(member, model.Compilation, context.CancellationToken) is not { } successor)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Use {successor.ContainingType.Name}.{successor.Name}",
                    _ => Task.FromResult(Rename(context.Document, root, name, successor.Name)),
                    Key),
                diagnostic);
        }
    }

    private static Document Rename(Document document, SyntaxNode root, IdentifierNameSyntax name, string successor)
    {
        IdentifierNameSyntax renamed = SyntaxFactory.IdentifierName(successor).WithTriviaFrom(name);
        return document.WithSyntaxRoot(root.ReplaceNode(name, renamed));
    }
}
