using Microsoft.CodeAnalysis;

namespace Catalog.Gen.References;

/// <summary>A generated catalog as C# sees it: the static class, its <c>IdAttribute</c>, its <c>Ids</c>.</summary>
internal sealed class IdCatalog
{
    public const string AttributeName = "IdAttribute";
    private const string IdsName = "Ids";

    private readonly Lazy<IdList> _list;
    private readonly Lazy<Dictionary<string, string>> _obsolete;

    private IdCatalog(INamedTypeSymbol attribute, INamedTypeSymbol idsClass, string? metadata)
    {
        Attribute = attribute;
        IdsClass = idsClass;
        _list = new Lazy<IdList>(() => (metadata is null ? null : IdList.Parse(metadata)) ?? IdList.Of(IdsClass));
        _obsolete = new Lazy<Dictionary<string, string>>(FindObsolete);
    }

    public INamedTypeSymbol Attribute { get; }

    public INamedTypeSymbol IdsClass { get; }

    public INamedTypeSymbol Class => Attribute.ContainingType;

    /// <summary>Read when the first constant asks for them.</summary>
    public IdList List => _list.Value;

    public bool IsObsolete(string id) => _obsolete.Value.ContainsKey(id);

    /// <summary>What the catalog says of an obsolete entry; null for any other, and where it says nothing.</summary>
    public string? ObsoleteNoteOf(string id) => _obsolete.Value.TryGetValue(id, out string? note) ? note : null;

    /// <summary>The constant that holds an id.</summary>
    public IFieldSymbol? ConstantOf(string id) =>
        IdList.Constants(IdsClass).FirstOrDefault(field => (string)field.ConstantValue! == id);

    /// <summary>
    /// The catalog that an attribute class belongs to; null where the attribute is not a generated catalog's but only has the
    /// same name.
    /// </summary>
    /// <param name="attribute">A class named <c>IdAttribute</c>.</param>
    /// <param name="metadata">What the assembly attribute of the catalog says, where it is known.</param>
    public static IdCatalog? From(INamedTypeSymbol attribute, string? metadata) =>
        attribute is { Name: AttributeName, ContainingType: { IsStatic: true } catalog }
        && catalog.GetTypeMembers(IdsName, 0).FirstOrDefault() is { IsStatic: true } idsClass
        && (IsGenerated(catalog) || IsGenerated(attribute) || IsGenerated(idsClass))
            ? new IdCatalog(attribute, idsClass, metadata)
            : null;

    // Entries are many and obsolete ones few: the id of a member is asked for only where the member is obsolete.
    private Dictionary<string, string> FindObsolete()
    {
        var obsolete = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ISymbol member in Class.GetMembers())
        {
            if (member is not IPropertySymbol { IsStatic: true } || ObsoleteNote.Of(member) is not { } note)
                continue;

            // A member and the constant of its id have one name; a former id has a member too, and is none.
            if (IdsClass.GetMembers(member.Name) is [IFieldSymbol { ConstantValue: string id }] && List.Contains(id))
                obsolete[id] = note;
        }

        return obsolete;
    }

    public static bool IsGenerated(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "GeneratedCodeAttribute"
                && attribute.ConstructorArguments is [{ Value: "Catalog.Gen" }, _])
            {
                return true;
            }
        }

        return false;
    }
}
