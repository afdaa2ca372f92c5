using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Catalog.Gen.Engine.Packed;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.References;

/// <summary>The catalogs that a compilation holds or refers to.</summary>
internal static class IdCatalogs
{
    // References outlive the compilations that an editor makes with each key that is typed, and their symbols with them.
    private static readonly ConditionalWeakTable<IAssemblySymbol, IReadOnlyList<IdCatalog>> OfReference = new();

    public static ImmutableArray<IdCatalog> Of(Compilation compilation, CancellationToken cancellation)
    {
        ImmutableArray<IdCatalog>.Builder catalogs = ImmutableArray.CreateBuilder<IdCatalog>();
        AddFromSource(compilation, catalogs, cancellation);
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            catalogs.AddRange(OfReference.GetValue(assembly, static assembly => [.. FromAttributes(assembly)]));
        }

        return catalogs.ToImmutable();
    }

    private static void AddFromSource(
        Compilation compilation,
        ImmutableArray<IdCatalog>.Builder catalogs,
        CancellationToken cancellation)
    {
        // Answered from the table of declarations: nothing is bound where there is no such class.
        if (!compilation.ContainsSymbolsWithName(IdCatalog.AttributeName, SymbolFilter.Type, cancellation))
            return;
        Dictionary<string, string>? metadata = null;
        IEnumerable<INamedTypeSymbol> attributes = compilation
            .GetSymbolsWithName(IdCatalog.AttributeName, SymbolFilter.Type, cancellation)
            .OfType<INamedTypeSymbol>();
        foreach (INamedTypeSymbol attribute in attributes)
        {
            if (attribute.ContainingType is not { } catalog)
                continue;
            metadata ??= Metadata(compilation.Assembly).GroupBy(one => one.Class, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal);
            metadata.TryGetValue(catalog.ToDisplayString(), out string? value);
            if (IdCatalog.From(attribute, value) is { } found)
                catalogs.Add(found);
        }
    }

    private static IEnumerable<IdCatalog> FromAttributes(IAssemblySymbol assembly)
    {
        foreach ((string name, string value) in Metadata(assembly))
        {
            if (assembly.GetTypeByMetadataName(name)?.GetTypeMembers(IdCatalog.AttributeName, 0).FirstOrDefault() is { } attribute
                && IdCatalog.From(attribute, value) is { } catalog)
            {
                yield return catalog;
            }
        }
    }

    private static IEnumerable<(string Class, string Value)> Metadata(IAssemblySymbol assembly)
    {
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "AssemblyMetadataAttribute"
                && attribute.ConstructorArguments is [{ Value: string key }, { Value: string value }]
                && CatalogMetadata.ClassOf(key) is { } name)
            {
                yield return (name, value);
            }
        }
    }
}
