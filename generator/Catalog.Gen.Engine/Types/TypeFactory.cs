using System.Globalization;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>
/// Finds the C# type of schemas. A type that needs a definition gets a pending, one for the schema that it comes
/// from, however many others refer to that, be they of one catalog or of several.
/// </summary>
/// <param name="depths">Which schemas the values of a file can meet.</param>
/// <param name="problems">Takes what is wrong with the schemas.</param>
internal sealed partial class TypeFactory(SchemaDepths depths, ICollection<Problem> problems)
{
    private readonly GivenNames _givenNames = new(problems);
    private readonly Dictionary<string, PendingType> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaNode, int> _ids = [];

    // The lists and maps whose items are being found, and how many types there were when that began.
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);

    // The catalog whose types are being found.
    private int _catalog;
    private CatalogSchema _schema = null!;
    private DynamicTargets _dynamicTargets = null!;
    private string _scope = "";
    private int _most = TypeLimits.Types;
    private int _mostProperties = TypeLimits.Properties;
    private int _properties;
    private int _depth;
    private readonly Queue<(PendingRecord Record, Conjunction Schema)> _unfilled = [];

    public List<PendingType> Pending { get; } = [];

    /// <summary>The type of a catalog's entries.</summary>
    /// <param name="catalog">The catalog's place among those of its namespace.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="dynamicTargets">What dynamic references mean in it.</param>
    /// <param name="scope">What tells its types from those that other catalogs make of the same schemas; empty to share them.</param>
    public TypeRef Root(int catalog, CatalogSchema schema, DynamicTargets dynamicTargets, string scope)
    {
        _catalog = catalog;
        _schema = schema;
        _dynamicTargets = dynamicTargets;
        _scope = scope;
        _most = Pending.Count + TypeLimits.Types;
        _mostProperties = _properties + TypeLimits.Properties;
        TypeRef root = Root(schema.Entry);
        while (_unfilled.Count > 0)
        {
            (PendingRecord record, Conjunction whole) = _unfilled.Dequeue();
            Fill(record, whole);
        }

        return root;
    }

    /// <summary>The C# type of the values that one schema admits.</summary>
    public TypeRef Determine(SchemaNode schema, NameHint hint) => Determine(Together([schema]), hint);

    /// <summary>The C# type of the values that some schemas, taken together, admit.</summary>
    public TypeRef Determine(Conjunction schema, NameHint hint)
    {
        SchemaTypes kinds = schema.Kinds();
        SchemaTypes values = kinds & ~SchemaTypes.Null;
        if (values == SchemaTypes.None || _depth >= TypeLimits.Depth || !schema.Roots.Any(depths.IsReached))
            return TypeRef.Json;
        _depth++;
        TypeRef type = NotNull(schema, values, hint);
        _depth--;
        return AdmitsNull(schema, kinds) ? type.OrNull() : type;
    }

    private Conjunction Together(IEnumerable<SchemaNode> schemas) => new(schemas, _dynamicTargets);

    /// <summary>Whether null is among the values, said by the schema and not only left open.</summary>
    private bool AdmitsNull(Conjunction schema, SchemaTypes kinds) =>
        (kinds & SchemaTypes.Null) != 0 && (kinds != Conjunction.AnyKind || schema.Nodes.Any(SaysNull));

    private bool SaysNull(SchemaNode node) =>
        (node.Type & SchemaTypes.Null) == SchemaTypes.Null
        || node.AnyOf.Concat(node.OneOf).Any(branch => (Together([branch]).Kinds() & SchemaTypes.Null) != 0);

    private TypeRef NotNull(Conjunction schema, SchemaTypes kinds, NameHint hint)
    {
        if (kinds == SchemaTypes.Boolean)
            return new TypeRef(TypeKind.Boolean);
        if (kinds == SchemaTypes.String && CatalogOf(schema) is { } catalog)
            return TypeRef.Text with { Catalog = catalog };
        if (Enumerated(schema, kinds, hint) is { } enumerated)
            return enumerated;
        if (Union(schema, kinds, hint) is { } union)
            return union;

        return kinds switch
        {
            SchemaTypes.String => TextType(schema),
            SchemaTypes.Integer => Numbers.IntegerType(schema),
            SchemaTypes.Number or (SchemaTypes.Number | SchemaTypes.Integer) => Numbers.NumberType(schema),
            SchemaTypes.Array => ArrayType(schema, hint),
            SchemaTypes.Object => ObjectType(schema, hint),
            _ => UnionOfKinds(schema, kinds, hint),
        };
    }

    private static TypeRef TextType(Conjunction schema)
    {
        foreach (SchemaNode node in schema.OutermostFirst)
        {
            if (Texts.FormatType(node) is { } kind)
                return new TypeRef(kind);
        }

        return TypeRef.Text;
    }

    private TypeRef ArrayType(Conjunction schema, NameHint hint)
    {
        if (schema.Nodes.Any(static node => node.PrefixItems.Length > 0))
            return Tuple(schema, hint);
        List<SchemaNode> items = [.. schema.Nodes.Where(static node => node.Items is not null).Select(static node => node.Items!)];
        if (items.Count == 0)
            return new TypeRef(TypeKind.List, Element: TypeRef.Json);
        NameHint item = hint with { Name = Nouns.Singular(hint.Name) };
        if (OfItems(Key("list ", schema), () => Determine(Together(items), item)) is not { } element)
            return TypeRef.Json;
        if (element is { Kind: TypeKind.Text, Catalog: null } && CatalogOf(schema) is { } catalog)
            element = element with { Catalog = catalog };
        return new TypeRef(TypeKind.List, Element: element);
    }

    /// <summary>
    /// The type of a list's or a map's items; null where they lead back to it with no type between that has a name, since C#
    /// has no type for a list of lists of its own kind.
    /// </summary>
    private TypeRef? OfItems(string key, Func<TypeRef> find)
    {
        bool isOpen = _open.TryGetValue(key, out int types);
        if (isOpen && types == Pending.Count)
            return null;
        _open[key] = Pending.Count;
        TypeRef items = find();
        if (isOpen)
            _open[key] = types;
        else
            _open.Remove(key);
        return items;
    }

    /// <summary><c>x-ref</c>, as the schema names the catalog.</summary>
    private static string? CatalogOf(Conjunction schema) =>
        Extension(schema, "x-ref")?.Text;

    /// <summary>A keyword of our own, from the outermost schema that has it.</summary>
    private static YamlNode? Extension(Conjunction schema, string name) =>
        schema.OutermostFirst.Select(node => node.Extension(name)).FirstOrDefault(static value => value is not null);

    /// <summary>
    /// The least part of a conjunction that has all of some schemas: one schema that the others belong to, if there is
    /// one, so that all who refer to it share its type.
    /// </summary>
    private Conjunction Least(Conjunction whole, IReadOnlyCollection<SchemaNode> parts)
    {
        Conjunction least = whole;
        foreach (SchemaNode node in whole.Nodes)
        {
            Conjunction candidate = Together([node]);
            if (candidate.Covers(parts)
                && (candidate.Nodes.Count < least.Nodes.Count || (candidate.Nodes.Count == least.Nodes.Count && least.Roots.Count > 1)))
                least = candidate;
        }

        return least;
    }

    private string Key(string what, Conjunction schema) =>
        _scope + what + string.Join("+", schema.Roots.Select(root => Id(root).ToString(CultureInfo.InvariantCulture)));

    private int Id(SchemaNode node)
    {
        if (!_ids.TryGetValue(node, out int id))
            _ids.Add(node, id = _ids.Count);
        return id;
    }

    private T Register<T>(string key, T pending)
        where T : PendingType
    {
        pending.Catalog = _catalog;
        Pending.Add(pending);
        _byKey.Add(key, pending);
        return pending;
    }

    /// <summary>A type that is known, for another schema.</summary>
    private T Also<T>(string key, T known)
        where T : PendingType
    {
        _byKey.Add(key, known);
        return known;
    }

    /// <summary>The name of a type: its title, else its key in <c>$defs</c>, else where it was found.</summary>
    private static NameWish Wish(Conjunction schema, NameHint hint)
    {
        // What is one of several types of a schema is not what the schema's name is for.
        if (schema.Roots.Count == 1 && schema.Only is null)
        {
            SchemaNode root = schema.Roots[0];
            if (SchemaDocumentation.ShortTitle(root) is { } title)
                return new NameWish(Identifiers.Pascal(title), IsNamedBySchema: true, hint.Parent);
            if (SchemaDocumentation.DefinitionKey(root) is { } key)
                return new NameWish(Identifiers.Pascal(key), IsNamedBySchema: true, hint.Parent);
        }

        return new NameWish(hint.Name, IsNamedBySchema: false, hint.Parent) { Label = hint.Label };
    }

    /// <summary>Schemas that merge in ever new ways are cut off: what comes behind is a <c>JsonElement</c>.</summary>
    private bool IsFull => Pending.Count >= _most || _properties >= _mostProperties;
}
