using System.Text;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Emit;

/// <summary>
/// All that a catalog shows to programmers, in one file, so that a review of a change sees what becomes of their code.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        parameterOptions: SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis
            | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeType,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    [Fact]
    public async Task Of_a_catalog_with_a_bit_of_everything()
    {
        Compilation compilation = ApiTests.Project().WithProperty("CatalogTestDoubles", "true").Compile();
        var space = (INamespaceSymbol)compilation.GetSymbolsWithName("Sample", SymbolFilter.Namespace).Single();
        var text = new StringBuilder();
        foreach (INamedTypeSymbol type in space.GetTypeMembers().OrderBy(static type => type.Name, StringComparer.Ordinal))
            Write(type, "", text);
        await Verify(text.ToString()).UseDirectory("../Snapshots");
    }

    private static void Write(INamedTypeSymbol type, string indent, StringBuilder text)
    {
        if (!IsVisible(type))
            return;
        string bases = string.Join(", ", new[] { type.BaseType }.OfType<INamedTypeSymbol>()
            .Where(static one => one.SpecialType is SpecialType.None)
            .Concat(type.Interfaces)
            .Select(static one => one.ToDisplayString(Format)));
        string modifiers = type.IsStatic ? "static "
            : type.IsAbstract ? "abstract "
            : type is { IsSealed: true, IsReferenceType: true } ? "sealed "
            : "";
        text.Append(indent).Append(modifiers).Append(type.ToDisplayString(Format))
            .Append(bases.Length == 0 ? "" : " : ").Append(bases).Append('\n');
        IEnumerable<string> members = type.GetMembers()
            .Where(static member => IsVisible(member) && member is not INamedTypeSymbol && !member.IsImplicitlyDeclared
                && member is not IMethodSymbol { AssociatedSymbol: not null })
            .Select(static member => member.ToDisplayString(Format))
            .Order(StringComparer.Ordinal);
        foreach (string member in members)
            text.Append(indent).Append("    ").Append(member).Append('\n');
        foreach (INamedTypeSymbol inner in type.GetTypeMembers().OrderBy(static inner => inner.Name, StringComparer.Ordinal))
            Write(inner, indent + "    ", text);
    }

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
