using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Catalog.Gen.Pipeline;

/// <summary>Finds what a programmer declares under the name of a generated type, and that is no part of that type.</summary>
internal static class NameClashes
{
    /// <summary>
    /// This runs with each key that is typed in C#. It asks the table of declarations first, which the compiler keeps for each
    /// file: nothing is bound where no name is a generated one.
    /// </summary>
    /// <param name="compilation">What programmers wrote: nothing that is generated is in it.</param>
    /// <param name="names">What is generated.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static ProblemList Find(Compilation compilation, GeneratedNames names, CancellationToken cancellation)
    {
        const SymbolFilter Kinds = SymbolFilter.Type | SymbolFilter.Namespace;
        if (!compilation.ContainsSymbolsWithName(names.HasShort, Kinds, cancellation))
            return ProblemList.None;
        return new ProblemList(compilation.GetSymbolsWithName(names.HasShort, Kinds, cancellation)
            .Select(symbol => Check(symbol, names, cancellation))
            .OfType<Problem>()
            .OrderBy(static problem => problem.Place.Path, StringComparer.Ordinal)
            .ThenBy(static problem => problem.Place.Span.Start)
            .ToImmutableArray());
    }

    private static Problem? Check(ISymbol symbol, GeneratedNames names, CancellationToken cancellation)
    {
        string fullName = FullName(symbol);
        if (names.Find(fullName) is not { } made)
            return null;
        if (symbol is INamespaceSymbol)
            return Clash(symbol.Locations[0], fullName, "a namespace here", made, "give one of them another name");
        if (symbol is not INamedTypeSymbol { Arity: 0, ContainingType: null, IsFileLocal: false } type)
            return null;

        Location? whole = WholeDeclaration(type, cancellation);
        if (IsKindOf(type, made.Kind))
        {
            return whole is null
                ? null
                : Clash(whole, fullName, "a type here", made, "write 'partial' to add to it, or give this type another name or namespace");
        }

        return Clash(whole ?? type.Locations[0], fullName, "a type here", made, "give one of them another name or namespace");
    }

    private static bool IsKindOf(INamedTypeSymbol type, GeneratedKind kind) =>
        type.TypeKind == TypeKind.Class && kind switch
        {
            GeneratedKind.Class => !type.IsRecord,
            GeneratedKind.Record => type.IsRecord,
            _ => false,
        };

    /// <summary>The first declaration that is not one part of several; null where all are parts.</summary>
    private static Location? WholeDeclaration(INamedTypeSymbol type, CancellationToken cancellation)
    {
        for (int i = 0; i < type.DeclaringSyntaxReferences.Length; i++)
        {
            if (type.DeclaringSyntaxReferences[i].GetSyntax(cancellation) is not MemberDeclarationSyntax declaration
                || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                return type.Locations[i];
        }

        return null;
    }

    private static Problem Clash(Location place, string fullName, string what, GeneratedName made, string advice) => new(
        Rules.GeneratedNameTaken,
        ToPlace(place),
        new Message($"{Words.Quote(fullName)} is {what}, and a type that is generated from {Words.Address(made.SchemaFile)}", advice));

    private static FileSpan ToPlace(Location location)
    {
        FileLinePositionSpan lines = location.GetLineSpan();
        return new FileSpan(
            lines.Path,
            new TextSpan(location.SourceSpan.Start, location.SourceSpan.End),
            new LineSpan(
                new LinePosition(lines.StartLinePosition.Line, lines.StartLinePosition.Character),
                new LinePosition(lines.EndLinePosition.Line, lines.EndLinePosition.Character)));
    }

    private static string FullName(ISymbol symbol) =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } outer ? $"{FullName(outer)}.{symbol.Name}" : symbol.Name;
}
