namespace Catalog.Gen.Engine.Schema;

/// <summary>A schema with an address of its own: a document, or a part of one that has an <c>$id</c>.</summary>
internal sealed class SchemaResource(SchemaRegistry registry, string address, SchemaDocument document, Dialect dialect)
{
    /// <summary>The name in <see cref="DynamicAnchors"/> of draft 2019-09's <c>$recursiveAnchor</c>, which has none.</summary>
    public const string RecursiveAnchor = "";

    /// <summary>The registry that has found it and the schemas in it.</summary>
    public SchemaRegistry Registry { get; } = registry;

    /// <summary>What relative references within are resolved against.</summary>
    public string Address { get; } = address;

    public SchemaDocument Document { get; } = document;

    public Dialect Dialect { get; } = dialect;

    /// <summary>The schema that the address stands for.</summary>
    public SchemaNode Root { get; set; } = null!;

    /// <summary><c>$anchor</c>, draft 2020-12's <c>$dynamicAnchor</c>, and up to draft-07 <c>"$id": "#name"</c>.</summary>
    public Dictionary<string, SchemaNode> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>What a <c>$dynamicRef</c> or <c>$recursiveRef</c> may find here when this resource is in the dynamic scope.</summary>
    public Dictionary<string, SchemaNode> DynamicAnchors { get; } = new(StringComparer.Ordinal);
}
