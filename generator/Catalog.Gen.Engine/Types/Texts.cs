using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Types;

/// <summary>The formats of text that have a C# type.</summary>
internal static class Texts
{
    /// <summary>
    /// The C# type of a text in a format; null where the format has none, or where nothing checks that the text is in it.
    /// </summary>
    public static TypeKind? FormatType(SchemaNode node) => node is { FormatIsAsserted: true, Format: { } format } ? TypeOf(format) : null;

    /// <summary>The C# type of a text in a format that is checked; null where the format has none.</summary>
    public static TypeKind? TypeOf(string format) => format switch
    {
        "uri" or "iri" => TypeKind.Uri,
        "date" => TypeKind.Date,
        "date-time" => TypeKind.DateTime,
        "time" => TypeKind.Time,
        "duration" => TypeKind.Duration,
        "uuid" => TypeKind.Guid,
        _ => null,
    };
}
