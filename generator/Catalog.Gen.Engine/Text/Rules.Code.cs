namespace Catalog.Gen.Engine.Text;

/// <content>CAT3xxx: in C#.</content>
internal static partial class Rules
{
    public static Rule UnknownId { get; } = Error("CAT3001", "A value is not an id of the catalog");

    public static Rule FormerId { get; } = Warning("CAT3002", "A constant is the former id of an entry");

    public static Rule ObsoleteId { get; } = Warning("CAT3003", "A constant is the id of an obsolete entry");

    public static Rule GeneratedNameTaken { get; } = Error("CAT3004", "A declaration has the name of a generated type");
}
