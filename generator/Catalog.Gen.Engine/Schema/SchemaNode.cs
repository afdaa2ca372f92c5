using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// One schema or subschema, compiled: every keyword in its typed form, references resolved. Made once for a schema
/// document, then only read; it may be cyclic. A keyword that is absent is null (or an empty list). What the keywords of a
/// family say stands in a part of this class beside the family (<see cref="KeywordFamily"/>).
/// </summary>
internal sealed partial class SchemaNode
{
    /// <summary>The document that it stands in.</summary>
    public required SchemaDocument Document { get; init; }

    /// <summary>The value in that document, for positions.</summary>
    public required YamlNode Source { get; init; }

    /// <summary>The resource that it is part of: its address, and its anchors.</summary>
    public required SchemaResource Resource { get; init; }

    /// <summary>JSON Pointer within the document: empty for the root, <c>/properties/name</c>, …</summary>
    public required string Pointer { get; init; }

    /// <summary>For the schemas <c>true</c> and <c>false</c>.</summary>
    public bool? Always { get; set; }

    /// <summary>The families that judge a value, in the order in which they do.</summary>
    public KeywordFamily[] Families { get; set; } = [];

    /// <summary>The schemas that this one leads to, in the order of its keywords.</summary>
    public List<SubschemaUse> Uses { get; } = [];

    /// <summary>The schemas that it leads to in one of some ways.</summary>
    public IEnumerable<SchemaNode> Applied(Applies how) => Uses.Where(use => use.Applies == how).Select(use => use.Schema);

    /// <summary>What its chain of <c>$ref</c> leads to, itself without one; a cycle of references ends where it began.</summary>
    public SchemaNode Target()
    {
        SchemaNode target = this;
        for (int steps = 0; target.Ref is { } next && steps < 64; steps++)
            target = next;
        return target;
    }

    /// <summary>Whether null is the only value that it admits, by its type or by the values that it lists.</summary>
    public bool IsNull() => Target() is var target
        && (target.Type == SchemaTypes.Null
            || target.Const?.Kind == NodeKind.Null
            || (target.Enum is [var only] && only.Kind == NodeKind.Null));

    /// <summary>A keyword as it was written, for the <c>x-</c> keywords; null where the schema does not have it.</summary>
    public YamlNode? Extension(string name) => (Source as YamlMapping)?.Find(name);
}
