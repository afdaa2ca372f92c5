using System.Collections.Immutable;
using Catalog.Gen.Diagnostics;
using Catalog.Gen.Schema;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Model.Catalog;

/// <summary>
/// Which schemas of a catalog carry annotations, and which merely lead to some: reading an entry's facts looks only
/// where there is something to find.
/// </summary>
internal sealed class AnnotationMap
{
    private readonly Dictionary<SchemaNode, int> _ordinals = [];
    private readonly HashSet<SchemaNode> _leading = [];
    private readonly List<Annotation> _annotations = [];
    private readonly List<SchemaNode> _schemas = [];

    public AnnotationMap(SchemaNode entrySchema)
    {
        Visit(entrySchema, "", []);
        MarkLeading(entrySchema);
        Annotations = _annotations.ToImmutableArray();
    }

    public EquatableArray<Annotation> Annotations { get; }

    /// <summary>The place of an annotation's keyword in its schema file.</summary>
    public FileSpan Locate(Annotation annotation, string keyword)
    {
        SchemaNode schema = _schemas[annotation.Ordinal];
        YamlNode value = schema.Extension(keyword) ?? schema.Source;
        return schema.Document.File.Locate(value.Start, value.End);
    }

    /// <summary>Whether this schema or one below it has an annotation.</summary>
    public bool LeadsAnywhere(SchemaNode schema) => _leading.Contains(schema);

    public bool TryGet(SchemaNode schema, out Annotation annotation)
    {
        bool found = _ordinals.TryGetValue(schema, out int ordinal);
        annotation = found ? _annotations[ordinal] : null!;
        return found;
    }

    private void Visit(SchemaNode schema, string property, HashSet<SchemaNode> seen)
    {
        if (!seen.Add(schema))
            return;
        if (Read(schema, property) is { } annotation)
        {
            _ordinals.Add(schema, annotation.Ordinal);
            _annotations.Add(annotation);
            _schemas.Add(schema);
        }

        foreach (SchemaProperty child in schema.Properties)
            Visit(child.Schema, child.Name, seen);
        foreach (SchemaNode child in Below(schema))
            Visit(child, property, seen);
    }

    private Annotation? Read(SchemaNode schema, string property)
    {
        string? target = Text(schema, "x-ref");
        string? inverse = Text(schema, "x-inverse");
        bool unique = Flag(schema, "x-unique"), index = Flag(schema, "x-index");
        return target is null && inverse is null && !unique && !index
            ? null
            : new Annotation(_annotations.Count, property, schema.Pointer, target, unique, index, inverse);
    }

    /// <summary>A fixed point, since schemas may be cyclic.</summary>
    private void MarkLeading(SchemaNode root)
    {
        var all = new HashSet<SchemaNode>();
        Collect(root, all);
        _leading.UnionWith(_ordinals.Keys);
        for (bool grew = true; grew;)
        {
            grew = false;
            foreach (SchemaNode schema in all)
            {
                if (!_leading.Contains(schema) && Children(schema).Any(_leading.Contains))
                    grew = _leading.Add(schema);
            }
        }
    }

    private static void Collect(SchemaNode schema, HashSet<SchemaNode> all)
    {
        if (!all.Add(schema))
            return;
        foreach (SchemaNode child in Children(schema))
            Collect(child, all);
    }

    private static IEnumerable<SchemaNode> Children(SchemaNode schema) =>
        schema.Properties.Select(property => property.Schema).Concat(Below(schema));

    /// <summary>The subschemas that speak of the same value or of what it holds, named properties aside.</summary>
    public static IEnumerable<SchemaNode> Below(SchemaNode schema)
    {
        if (schema.Ref is { } reference)
            yield return reference;
        if (schema.DynamicRef is { } dynamic)
            yield return dynamic.Target;
        if (schema.Items is { } items)
            yield return items;
        if (schema.AdditionalProperties is { } additional)
            yield return additional;
        foreach (SchemaNode item in schema.PrefixItems)
            yield return item;
        foreach (PatternProperty pattern in schema.PatternProperties)
            yield return pattern.Schema;
        foreach (SchemaNode part in schema.AllOf.Concat(schema.AnyOf).Concat(schema.OneOf))
            yield return part;
        if (schema.Then is { } then)
            yield return then;
        if (schema.Else is { } otherwise)
            yield return otherwise;
    }

    private static string? Text(SchemaNode schema, string name) =>
        schema.Extension(name) is YamlScalar { Kind: NodeKind.String } text ? text.Value : null;

    private static bool Flag(SchemaNode schema, string name) =>
        schema.Extension(name) is YamlScalar { Kind: NodeKind.Boolean, Value: "true" };
}
