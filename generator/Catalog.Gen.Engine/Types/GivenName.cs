using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>A name that the schema gives by <c>x-member</c>.</summary>
/// <param name="Owner">The schema that it stands in.</param>
/// <param name="Value">The name, where it was written.</param>
internal sealed record GivenName(SchemaNode Owner, YamlScalar Value)
{
    public string Text => Value.Value;

    /// <summary>The name in a schema; null where it has none. One that is no text was refused when the schema was read.</summary>
    public static GivenName? Of(SchemaNode schema) =>
        schema.Extension("x-member") is YamlScalar { Kind: NodeKind.String } name ? new GivenName(schema, name) : null;
}
