using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Types;

/// <summary>The formats of text that have a C# type.</summary>
internal static class Texts
{
    /// <summary>
    /// The type that a format gives a text; null where there is none, or where the
    /// format is a remark that nothing checks.
    /// </summary>
    public static TypeKind? FormatType(SchemaNode node) => !node.FormatIsAsserted ? null : node.Format switch
    {
        "uri" or "iri" => TypeKind.Uri,
        "date" => TypeKind.Date,
        "date-time" => TypeKind.DateTime,
        "time" => TypeKind.Time,
        "uuid" => TypeKind.Guid,
        _ => null,
    };
}
