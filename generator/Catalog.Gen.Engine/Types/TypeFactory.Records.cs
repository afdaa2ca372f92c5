using System.Collections.Immutable;
using Catalog.Gen.Engine.Regex;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <content>Objects: records and maps.</content>
internal sealed partial class TypeFactory
{
    private TypeRef ObjectType(Conjunction schema, NameHint hint)
    {
        List<SchemaNode> parts = [.. schema.Nodes.Where(static node => node.Properties.Length > 0)];
        if (parts.Count == 0 || IsFull)
            return MapType(schema, hint);
        PendingRecord pending = Record(Least(schema, parts), hint);
        pending.IsUsed = true;
        return new TypeRef(TypeKind.Record, TypeId: pending.Id);
    }

    /// <summary>The type of a catalog's entries: its record is not used as a type, unless the schema refers to itself.</summary>
    private TypeRef Root(SchemaNode schema)
    {
        Conjunction whole = Together([schema]);
        var hint = new NameHint(_schema.Options.EntryName, -1);
        List<SchemaNode> parts = [.. whole.Nodes.Where(static node => node.Properties.Length > 0)];
        return whole.Kinds() == SchemaTypes.Object
            && parts.Count > 0
            && Enumerated(whole, SchemaTypes.Object, hint) is null
            && Union(whole, SchemaTypes.Object, hint) is null
            ? new TypeRef(TypeKind.Record, TypeId: Record(Least(whole, parts), hint, isRoot: true).Id)
            : Determine(whole, hint);
    }

    /// <summary>The record of an object that has properties.</summary>
    private PendingRecord Record(Conjunction schema, NameHint hint, bool isRoot = false)
    {
        // The entry is no part of an entry: where the schema refers to itself, that is a type of its own.
        string key = Key(isRoot ? FormattableString.Invariant($"root of {_catalog} ") : "record ", schema);
        if (_byKey.TryGetValue(key, out PendingType? known))
            return (PendingRecord)known;
        NameWish wish = Wish(schema, hint);
        if (!isRoot && Twin<PendingRecord>(schema, wish) is { IsRoot: false } twin)
            return Also(key, twin);
        PendingRecord pending = Register(key, new PendingRecord(Pending.Count, wish, SchemaDocumentation.OfType(schema))
        {
            IsRoot = isRoot,
            Schema = isRoot ? null : SingleRoot(schema),
        });
        if (_depth >= TypeLimits.DepthAtOnce)
            _unfilled.Enqueue((pending, schema));
        else
            Fill(pending, schema);
        return pending;
    }

    private void Fill(PendingRecord pending, Conjunction schema)
    {
        pending.Owners.AddRange(schema.Nodes.Where(static node => node.Properties.Length > 0));
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

        _properties += order.Count;
        foreach (string name in order)
        {
            Conjunction property = Together(declared[name]);
            // The schema false: no valid object has the property.
            if (property.Kinds() != SchemaTypes.None)
                pending.Properties.Add(Property(name, property, required.Contains(name), pending.Id));
        }

        pending.Extra = Extra(schema, new NameHint("AdditionalProperties", pending.Id));
    }

    private PendingProperty Property(string name, Conjunction schema, bool isRequired, int parent)
    {
        GivenName? given = schema.OutermostFirst.Select(GivenName.Of).FirstOrDefault(static name => name is not null);
        string typeName = given is not null && Identifiers.IsValid(given.Text) ? given.Text : Identifiers.Pascal(name);
        TypeRef type = Determine(schema, new NameHint(typeName, parent));
        return new PendingProperty(name, schema, type)
        {
            IsRequired = isRequired,
            AdmitsNull = AdmitsNull(schema, schema.Kinds()),
            Default = schema.OutermostFirst
                .Where(static node => node.Default is not null)
                .Select(static node => new DefaultValue(node.Default!, node.Document.File))
                .FirstOrDefault(),
            Given = given,
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

    private TypeRef MapType(Conjunction schema, NameHint hint) =>
        OfItems(Key("map ", schema), () => MapOfValues(schema, hint)) ?? TypeRef.Json;

    private TypeRef MapOfValues(Conjunction schema, NameHint hint)
    {
        NameHint item = hint with { Name = Nouns.Singular(hint.Name) };
        PatternProperty[] patterns = [.. schema.Nodes.SelectMany(static node => node.PatternProperties)];
        List<SchemaNode> additional = [.. schema.Nodes.Select(static node => node.AdditionalProperties).OfType<SchemaNode>()];
        if (patterns.Length == 0)
            return Map(additional.Count == 0 ? TypeRef.Json : Determine(Together(additional), item));

        // Some keys by their looks: the map's values have one type, if the patterns agree on it.
        List<TypeRef> types = [.. patterns.Select(pattern => Determine(pattern.Schema, item)).Distinct()];
        TypeRef element = types is [var only] ? only : TypeRef.Json;
        if (additional.Exists(static values => values.Always == false) || patterns.Any(static pattern => TakesAll(pattern.Pattern)))
            return Map(element);
        if (additional.Count > 0 && !additional.Exists(static values => values.Always == true))
            return Map(Determine(Together(additional), item) is var rest && rest == element ? element : TypeRef.Json);
        return Map(element) with
        {
            KeyPatterns = ImmutableArray.CreateRange(patterns.Select(static pattern => pattern.Pattern.Pattern)),
        };

        static TypeRef Map(TypeRef element) => new(TypeKind.Map, Element: element);
    }

    private static bool TakesAll(EcmaRegex pattern) =>
        pattern.Pattern is "" or ".*" or "^.*$" or "^.*" or ".*$" or "^" or "$" or "[\\s\\S]*" or ".+" or "^.+$";
}
