using Catalog.Gen.Schema;

namespace Catalog.Gen.Model.Types;

/// <summary>The formats of text that have a C# type.</summary>
internal static class Texts
{
    public static TypeKind? FormatType(SchemaNode node) => node.Format switch
    {
        "uri" or "iri" => TypeKind.Uri,
        "date" => TypeKind.Date,
        "date-time" => TypeKind.DateTime,
        "time" => TypeKind.Time,
        "uuid" => TypeKind.Guid,
        _ => null,
    };
}
