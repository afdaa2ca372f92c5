using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.References;

/// <summary>
/// Which symbols are marked with <c>[X.Id]</c>. A mark is inherited: what overrides a member, or implements one, promises
/// as much as the member does. A mark on a type parameter holds for everything that is declared with it.
/// </summary>
internal sealed class IdMarks
{
    private readonly Dictionary<ISymbol, IdCatalog> _byAttribute = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IdMark> _byIds = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, IdMark?> _marks = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, IdMark?> _returns = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(IdCatalog, IdCatalog), bool> _shared = new();

    public IdMarks(ImmutableArray<IdCatalog> catalogs)
    {
        foreach (IdCatalog catalog in catalogs)
        {
            _byAttribute[catalog.Attribute] = catalog;
            _byIds[catalog.IdsClass] = new IdMark(ImmutableArray.Create(catalog));
        }
    }

    /// <summary>The mark of a parameter, property or field.</summary>
    public IdMark? Of(ISymbol symbol)
    {
        ISymbol definition = symbol.OriginalDefinition;
        return _marks.TryGetValue(definition, out IdMark? mark) ? mark : _marks.GetOrAdd(definition, Find(definition));
    }

    /// <summary>The mark of what a method returns.</summary>
    public IdMark? OfReturn(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        return _returns.TryGetValue(definition, out IdMark? mark) ? mark : _returns.GetOrAdd(definition, FindReturn(definition));
    }

    /// <summary>
    /// Whether a catalog of one mark and one of the other have their ids in common: all ids of one are ids of the other, as
    /// where prices are filed by the ids of the articles. Then an id of the one is lawfully one of the other.
    /// </summary>
    public bool ShareIds(IdMark one, IdMark other) =>
        one.Catalogs.Any(first => other.Catalogs.Any(second =>
            _shared.GetOrAdd((first, second), static pair => IsWithin(pair.Item1, pair.Item2) || IsWithin(pair.Item2, pair.Item1))));

    private static bool IsWithin(IdCatalog inner, IdCatalog outer) => inner.List.Ids.All(outer.List.Contains);

    private IdMark? Find(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => FromAttributes(parameter.GetAttributes())
            ?? FromType(parameter.Type)
            ?? FromBase(parameter)
            ?? FromDeconstructed(parameter),
        IPropertySymbol property => FromAttributes(property.GetAttributes())
            ?? (property.GetMethod is { } getter ? FromAttributes(getter.GetReturnTypeAttributes()) : null)
            ?? FromType(property.Type) ?? FromRecordParameter(property)
            ?? FirstOf(Bases(property), Of),
        IFieldSymbol { IsConst: true, ContainingType: { } ids } when _byIds.TryGetValue(ids, out IdMark? mark) => mark,
        IFieldSymbol field => FromAttributes(field.GetAttributes())
            ?? (field.AssociatedSymbol is IPropertySymbol property ? Of(property) : FromType(field.Type)),
        _ => null,
    };

    private IdMark? FindReturn(IMethodSymbol method) =>
        FromAttributes(method.GetReturnTypeAttributes())
        ?? (method.AssociatedSymbol is IPropertySymbol property && method.MethodKind == MethodKind.PropertyGet
            ? Of(property)
            : FromType(method.ReturnType))
        ?? FirstOf(Bases(method), member => OfReturn((IMethodSymbol)member));

    private IdMark? FromBase(IParameterSymbol parameter) => parameter.ContainingSymbol switch
    {
        // The value of a setter is the property's.
        IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol property } setter
            when parameter.Ordinal == setter.Parameters.Length - 1 => Of(property),
        IMethodSymbol method => FirstOf(Bases(method), member => Of(((IMethodSymbol)member).Parameters[parameter.Ordinal])),
        IPropertySymbol property => FirstOf(Bases(property), member => Of(((IPropertySymbol)member).Parameters[parameter.Ordinal])),
        _ => null,
    };

    // record Study([Datasets.Id] string Dataset): the attribute is the parameter's alone, the promise is the property's too.
    private IdMark? FromRecordParameter(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, ContainingType.IsRecord: true }
            ? property.ContainingType.InstanceConstructors
                .SelectMany(static constructor => constructor.Parameters)
                .Where(parameter => parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type))
                .Select(parameter => FromAttributes(parameter.GetAttributes()))
                .FirstOrDefault(static mark => mark is not null)
            : null;

    private IdMark? FromDeconstructed(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.Out, ContainingSymbol: IMethodSymbol { Name: "Deconstruct", ContainingType.IsRecord: true } method }
        && method.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property
            ? Of(property)
            : null;

    private IdMark? FromType(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => FromAttributes(parameter.GetAttributes()),
        IArrayTypeSymbol array => FromType(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: > 0 } named => FirstOf(named.TypeArguments, FromType),
        _ => null,
    };

    private IdMark? FromAttributes(ImmutableArray<AttributeData> attributes)
    {
        IdMark? mark = null;
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass is { Name: IdCatalog.AttributeName } attributeClass
                && _byAttribute.TryGetValue(attributeClass, out IdCatalog? catalog))
            {
                mark = new IdMark(mark is null ? ImmutableArray.Create(catalog) : mark.Catalogs.Add(catalog));
            }
        }

        return mark;
    }

    private static IdMark? FirstOf<T>(IEnumerable<T> symbols, Func<T, IdMark?> find)
    {
        foreach (T symbol in symbols)
        {
            if (find(symbol) is { } mark)
                return mark;
        }

        return null;
    }

    // What a member overrides or implements; each of these is asked for its own bases in turn.
    private static IEnumerable<ISymbol> Bases(ISymbol member)
    {
        ISymbol? overridden = member switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            _ => null,
        };
        if (overridden is not null)
            yield return overridden;
        IEnumerable<ISymbol> explicitly = member switch
        {
            IMethodSymbol method => method.ExplicitInterfaceImplementations,
            IPropertySymbol property => property.ExplicitInterfaceImplementations,
            _ => [],
        };
        foreach (ISymbol implemented in explicitly)
            yield return implemented;
        if (member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type
            || (member.IsStatic && !member.IsOverride && type.AllInterfaces.IsEmpty))
        {
            yield break;
        }

        foreach (ISymbol candidate in type.AllInterfaces.SelectMany(contract => contract.GetMembers(member.Name)))
        {
            if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), member))
                yield return candidate;
        }
    }
}
