using Catalog.Gen.Schema;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Model.Types;

/// <content>Objects: records and maps.</content>
internal sealed partial class TypeFactory
{
    private TypeRef ObjectType(Conjunction schema, NameHint hint)
    {
        List<SchemaNode> parts = [.. schema.Nodes.Where(static node => node.Properties.Length > 0)];
        if (parts.Count == 0 || IsFull)
            return MapType(schema, hint);
        RecordDraft draft = Record(Least(schema, parts), hint);
        draft.IsUsed = true;
        return new TypeRef(TypeKind.Record, TypeId: draft.Id);
    }

    /// <summary>The type of a catalog's entries: its record is not used as a type, unless the schema refers to itself.</summary>
    public TypeRef Root(SchemaNode schema)
    {
        var whole = new Conjunction([schema]);
        var hint = new NameHint(options.EntryName, -1);
        List<SchemaNode> parts = [.. whole.Nodes.Where(static node => node.Properties.Length > 0)];
        return whole.Kinds() == SchemaTypes.Object && parts.Count > 0 && Enumerated(whole, SchemaTypes.Object, hint) is null && Union(whole, SchemaTypes.Object, hint) is null
            ? new TypeRef(TypeKind.Record, TypeId: Record(Least(whole, parts), hint, isRoot: true).Id)
            : Determine(whole, hint);
    }

    /// <summary>The record of an object that has properties.</summary>
    private RecordDraft Record(Conjunction schema, NameHint hint, bool isRoot = false)
    {
        string key = Key("record ", schema);
        if (_byKey.TryGetValue(key, out TypeDraft? known))
            return (RecordDraft)known;
        RecordDraft draft = Register(key, new RecordDraft(Drafts.Count, Wish(schema, hint), SchemaDocumentation.OfType(schema)) { IsRoot = isRoot });
        Fill(draft, schema);
        return draft;
    }

    private void Fill(RecordDraft draft, Conjunction schema)
    {
        var required = new HashSet<string>(schema.Nodes.SelectMany(static node => node.Required), StringComparer.Ordinal);
        var declared = new Dictionary<string, List<SchemaNode>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (SchemaProperty property in schema.Nodes.SelectMany(static node => node.Properties))
        {
            if (!declared.TryGetValue(property.Name, out List<SchemaNode>? schemas))
            {
                declared.Add(property.Name, schemas = []);
                order.Add(property.Name);
            }

            schemas.Add(property.Schema);
        }

        foreach (string name in order)
        {
            var property = new Conjunction(declared[name]);
            // The schema false: no valid object has the property.
            if (property.Kinds() != SchemaTypes.None)
                draft.Properties.Add(Property(name, property, required.Contains(name), draft.Id));
        }

        draft.Extra = Extra(schema, new NameHint("AdditionalProperties", draft.Id));
    }

    private PropertyDraft Property(string name, Conjunction schema, bool isRequired, int parent)
    {
        string? member = Text(schema, "x-member");
        TypeRef type = Determine(schema, new NameHint(member is not null && Identifiers.IsValid(member) ? member : Identifiers.Pascal(name), parent));
        return new PropertyDraft(name, schema, type)
        {
            IsRequired = isRequired,
            AdmitsNull = AdmitsNull(schema, schema.Kinds()),
            Default = schema.OutermostFirst.Select(static node => node.Default).FirstOrDefault(static value => value is not null),
            MemberWish = member,
            Inverse = Text(schema, "x-inverse") ?? ItemText(schema, "x-inverse"),
            IsIndexed = Flag(schema, "x-index"),
            IsUnique = Flag(schema, "x-unique"),
            Documentation = SchemaDocumentation.OfProperty(name, schema, type, isRequired),
        };
    }

    /// <summary>The type of the properties that are not declared, where the schema says one.</summary>
    private TypeRef? Extra(Conjunction schema, NameHint hint)
    {
        List<SchemaNode> additional = [.. schema.Nodes
            .Select(static node => node.AdditionalProperties)
            .Where(static values => values is not null && values.Always != false)
            .Select(static values => values!)];
        PatternProperty[] patterns = [.. schema.Nodes.SelectMany(static node => node.PatternProperties)];
        if (additional.Count == 0 && patterns.Length == 0)
            return null;
        TypeRef map = MapType(schema, hint);
        return map with { Nullable = false };
    }

    private TypeRef MapType(Conjunction schema, NameHint hint)
    {
        NameHint item = hint with { Name = Identifiers.Singular(hint.Name) };
        PatternProperty[] patterns = [.. schema.Nodes.SelectMany(static node => node.PatternProperties)];
        List<SchemaNode> additional = [.. schema.Nodes.Select(static node => node.AdditionalProperties).Where(static values => values is not null).Select(static values => values!)];
        if (patterns.Length == 0)
            return Map(additional.Count == 0 ? TypeRef.Json : Determine(new Conjunction(additional), item));

        // Some keys by their looks: the map's values have one type, if the patterns agree on it.
        List<TypeRef> types = [.. patterns.Select(pattern => Determine(pattern.Schema, item)).Distinct()];
        TypeRef element = types is [var only] ? only : TypeRef.Json;
        if (additional.Exists(static values => values.Always == false) || patterns.Any(static pattern => TakesAll(pattern.Pattern)))
            return Map(element);
        if (additional.Count > 0 && !additional.Exists(static values => values.Always == true))
            return Map(Determine(new Conjunction(additional), item) is var rest && rest == element ? element : TypeRef.Json);
        return Map(element) with { KeyPatterns = System.Collections.Immutable.ImmutableArray.CreateRange(patterns.Select(static pattern => pattern.Pattern.Pattern)) };

        static TypeRef Map(TypeRef element) => new(TypeKind.Map, Element: element);
    }

    private static bool TakesAll(EcmaRegex pattern) => pattern.Pattern is "" or ".*" or "^.*$" or "^.*" or ".*$" or "^" or "$" or "[\\s\\S]*" or ".+" or "^.+$";

    private static string? Text(Conjunction schema, string keyword) => Extension(schema, keyword) is YamlScalar { Kind: NodeKind.String } text ? text.Value : null;

    private static bool Flag(Conjunction schema, string keyword) =>
        IsTrue(Extension(schema, keyword)) || schema.Nodes.Any(node => node.Items is { } items && IsTrue(Extension(new Conjunction([items]), keyword)));

    private static string? ItemText(Conjunction schema, string keyword) =>
        schema.Nodes.Where(static node => node.Items is not null).Select(node => Text(new Conjunction([node.Items!]), keyword)).FirstOrDefault(static text => text is not null);

    private static bool IsTrue(YamlNode? node) => node is YamlScalar { Kind: NodeKind.Boolean, Value: "true" };
}
