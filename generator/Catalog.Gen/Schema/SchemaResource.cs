namespace Catalog.Gen.Schema;

/// <summary>A schema with an address of its own: a document, or a part of one that has an <c>$id</c>.</summary>
internal sealed class SchemaResource(string address, SchemaDocument document, Dialect dialect)
{
    /// <summary>What relative references within are resolved against.</summary>
    public string Address { get; } = address;

    public SchemaDocument Document { get; } = document;

    public Dialect Dialect { get; } = dialect;

    /// <summary>The schema that the address stands for.</summary>
    public SchemaNode Root { get; set; } = null!;

    /// <summary><c>$anchor</c>, <c>$dynamicAnchor</c> and draft-07's <c>"$id": "#name"</c>.</summary>
    public Dictionary<string, SchemaNode> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>What a <c>$dynamicRef</c> may find here when this resource is in the dynamic scope.</summary>
    public Dictionary<string, SchemaNode> DynamicAnchors { get; } = new(StringComparer.Ordinal);
}
