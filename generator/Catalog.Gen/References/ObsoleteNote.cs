using Microsoft.CodeAnalysis;

namespace Catalog.Gen.References;

/// <summary>What the <c>[Obsolete]</c> of a generated member says.</summary>
internal static class ObsoleteNote
{
    /// <summary>The message; null where the member is not obsolete, or has no message.</summary>
    public static string? Of(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: nameof(ObsoleteAttribute), ContainingNamespace.Name: nameof(System) })
                return attribute.ConstructorArguments is [{ Value: string message }, ..] ? message : null;
        }

        return null;
    }
}
