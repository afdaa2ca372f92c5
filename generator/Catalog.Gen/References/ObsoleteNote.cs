using Microsoft.CodeAnalysis;

namespace Catalog.Gen.References;

/// <summary>What the <c>[Obsolete]</c> of a generated member says to use instead.</summary>
internal static class ObsoleteNote
{
    private const string Use = "use ";

    /// <summary>The simple name of the member that takes this one's place: <c>Dhcp3</c> from "… use Datasets.Dhcp3"; null where none is named.</summary>
    public static string? Successor(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: nameof(ObsoleteAttribute), ContainingNamespace.Name: nameof(System) }
                && attribute.ConstructorArguments is [{ Value: string message }, ..])
            {
                return Successor(message);
            }
        }

        return null;
    }

    public static string? Successor(string message)
    {
        int start = message.LastIndexOf(Use, StringComparison.Ordinal);
        if (start < 0 || (start > 0 && char.IsLetterOrDigit(message[start - 1])))
            return null;
        string path = message.Substring(start + Use.Length).TrimEnd('.', ' ');
        string name = path.Substring(path.LastIndexOf('.') + 1);
        return name.Length > 0 && name.Length < path.Length && name.All(static c => char.IsLetterOrDigit(c) || c == '_') ? name : null;
    }
}
