using Microsoft.CodeAnalysis;

namespace Catalog.Gen.References;

/// <summary>What an <c>[Obsolete]</c> says.</summary>
internal static class ObsoleteNote
{
    /// <summary>The message, which may be empty; null where the member is not obsolete.</summary>
    public static string? Of(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: nameof(ObsoleteAttribute), ContainingNamespace.Name: nameof(System) })
                return attribute.ConstructorArguments is [{ Value: string message }, ..] ? message : "";
        }

        return null;
    }

    /// <summary>
    /// Whether code is itself obsolete: the compiler says nothing there of obsolete members, and so nothing is said of ids.
    /// </summary>
    public static bool Covers(ISymbol container)
    {
        for (ISymbol? symbol = container; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (Of(symbol) is not null || (symbol is IMethodSymbol { AssociatedSymbol: { } member } && Of(member) is not null))
                return true;
        }

        return false;
    }
}
