using System.Collections.Immutable;
using Catalog.Gen.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Completion;

/// <summary>Offers the ids within a string that meets an <c>[X.Id]</c>: wherever CAT3001 would judge what is written there.</summary>
[ExportCompletionProvider(nameof(IdCompletionProvider), LanguageNames.CSharp)]
public sealed class IdCompletionProvider : CompletionProvider
{
    private const string ClassProperty = "Class";

    // An id may hold what ends a name: only Tab and Enter take an item, and these narrow the list down.
    private static readonly CompletionItemRules Rules = CompletionItemRules.Default
        .WithCommitCharacterRules(ImmutableArray.Create(CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace)))
        .WithFilterCharacterRules(ImmutableArray.Create(CharacterSetModificationRule.Create(
            CharacterSetModificationKind.Add, '-', '_', '.', '/', ':', '+', '@')));

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger is { Kind: CompletionTriggerKind.Insertion, Character: '"' };

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || LiteralAt(root, context.Position) is not { } literal
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || MarkOf(literal, model, context.CancellationToken) is not { } mark)
        {
            return;
        }

        context.IsExclusive = true;
        context.CompletionListSpan = Within(literal.Token);
        foreach (IdCatalog catalog in mark.Catalogs)
        {
            string name = catalog.Class.ToDisplayString();
            foreach (string id in catalog.List.Ids)
            {
                context.AddItem(CompletionItem.Create(id, sortText: id, tags: ImmutableArray.Create(WellKnownTags.Constant), rules: Rules,
                    properties: ImmutableDictionary<string, string>.Empty.Add(ClassProperty, name),
                    inlineDescription: mark.Catalogs.Length > 1 ? catalog.Class.Name : ""));
            }
        }
    }

    /// <summary>The documentation of the entry's member.</summary>
    public override async Task<CompletionDescription?> GetDescriptionAsync(
        Document document,
        CompletionItem item,
        CancellationToken cancellationToken)
    {
        if (!item.Properties.TryGetValue(ClassProperty, out string? name)
            || await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || IdCatalogs.Of(compilation, cancellationToken)
                .FirstOrDefault(catalog => catalog.Class.ToDisplayString() == name) is not { } found
            || found.ConstantOf(item.DisplayText) is not { } constant)
        {
            return CompletionDescription.Empty;
        }

        ISymbol member = found.Class.GetMembers(constant.Name).FirstOrDefault() ?? constant;
        string summary = Documentation.Text(member.GetDocumentationCommentXml(cancellationToken: cancellationToken));
        return CompletionDescription.FromText($"{found.Class.Name}.{member.Name}{(summary.Length > 0 ? "\n" + summary : "")}");
    }

    private static LiteralExpressionSyntax? LiteralAt(SyntaxNode root, int position) =>
        position > 0
        && root.FindToken(position - 1) is { Parent: LiteralExpressionSyntax literal } token
        && literal.IsKind(SyntaxKind.StringLiteralExpression)
        && token.IsKind(SyntaxKind.StringLiteralToken)
        && Within(token) is var within && within.Start <= position && position <= within.End
            ? literal
            : null;

    // Between the quotes; the last one is missing while one types.
    private static TextSpan Within(SyntaxToken token)
    {
        string text = token.Text;
        int start = text.IndexOf('"') + 1;
        int end = text.Length > start && text[text.Length - 1] == '"' ? text.Length - 1 : text.Length;
        return TextSpan.FromBounds(token.SpanStart + start, token.SpanStart + end);
    }

    private static IdMark? MarkOf(LiteralExpressionSyntax literal, SemanticModel model, CancellationToken cancellation)
    {
        ImmutableArray<IdCatalog> catalogs = IdCatalogs.Of(model.Compilation, cancellation);
        if (catalogs.IsEmpty
            || model.GetOperation(literal, cancellation) is not { } value
            || model.GetEnclosingSymbol(literal.SpanStart, cancellation) is not { } container)
        {
            return null;
        }

        var marks = new IdMarks(catalogs);
        var sinks = new IdSinks(marks, new MarkedValues(marks));
        for (IOperation? operation = value.Parent; operation is not null; operation = operation.Parent)
        {
            foreach (IdMeeting meeting in sinks.Of(operation, container))
            {
                if (meeting.Mark is { } mark && Leaves.In(meeting.Value).Any(leaf => leaf.Value.Syntax == literal))
                    return mark;
            }
        }

        return null;
    }
}
