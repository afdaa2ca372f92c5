using System.Collections.Immutable;
using Catalog.Gen.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Catalog.Gen.CodeFixes;

/// <summary>
/// CAT3001 to CAT3003: writes the nearest id, the new one, or that of the successor, as text or as the constant that cannot rot.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdCodeFixProvider))]
public sealed class IdCodeFixProvider : CodeFixProvider
{
    internal const string TextKey = "Catalog.Gen.Text";
    internal const string ConstantKey = "Catalog.Gen.Constant";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CAT3001", "CAT3002", "CAT3003");

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
            if (!diagnostic.Properties.TryGetValue(IdAnalyzer.IdProperty, out string? id) || id is null
                || !diagnostic.Properties.TryGetValue(IdAnalyzer.ClassProperty, out string? className) || className is null
                || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression)
            {
                continue;
            }

            // The constant comes first: it is the reference that the compiler itself will look after from then on.
            if (GeneratedMembers.Catalog(model.Compilation, className, context.CancellationToken)?.ConstantOf(id) is { } constant
                && model.IsAccessible(expression.SpanStart, constant))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use {constant.ContainingType.ContainingType.Name}.{constant.ContainingType.Name}.{constant.Name}",
                        _ => Task.FromResult(UseConstant(context.Document, root, expression, constant)),
                        ConstantKey),
                    diagnostic);
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Write {SymbolDisplay.FormatLiteral(id, quote: true)}",
                    _ => Task.FromResult(Write(context.Document, root, expression, id)),
                    TextKey),
                diagnostic);
        }
    }

    private static Document Write(Document document, SyntaxNode root, ExpressionSyntax expression, string id) =>
        document.WithSyntaxRoot(root.ReplaceNode(expression,
            SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(id)).WithTriviaFrom(expression)));

    // The name is written in full and marked: what applies the action adds the using and cuts the name short.
    private static Document UseConstant(Document document, SyntaxNode root, ExpressionSyntax expression, IFieldSymbol constant)
    {
        // SyntaxGenerator writes a type as a name, which is not how an expression is parsed. So the type is parsed as an
        // expression, and only the annotations with the symbol are taken from the generator.
        SyntaxNode named = SyntaxGenerator.GetGenerator(document).TypeExpression(constant.ContainingType);
        string typeName = constant.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        ExpressionSyntax type = named.CopyAnnotationsTo(SyntaxFactory.ParseExpression(typeName))!
            .WithAdditionalAnnotations(Simplifier.AddImportsAnnotation, Simplifier.Annotation);
        ExpressionSyntax name = SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            type,
            SyntaxFactory.IdentifierName(constant.Name));
        return document.WithSyntaxRoot(root.ReplaceNode(expression, name.WithTriviaFrom(expression)));
    }
}
