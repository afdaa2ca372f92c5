using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>How types are written in C#: from the root, so that no name of the consumer's can come between.</summary>
internal static class CSharpType
{
    public static string Of(TypeRef type, TypeModel model) => type.Nullable ? Bare(type, model) + "?" : Bare(type, model);

    /// <summary>What holds a value that is made on use.</summary>
    public static string Packed(TypeRef type) => $"global::CatalogGen.Runtime.Packed{type.Kind}";

    public static string Bare(TypeRef type, TypeModel model) => type.Kind switch
    {
        TypeKind.Json => "global::System.Text.Json.JsonElement",
        TypeKind.Text => "string",
        TypeKind.Boolean => "bool",
        TypeKind.Int32 => "int",
        TypeKind.Int64 => "long",
        TypeKind.Double => "double",
        TypeKind.Decimal => "decimal",
        TypeKind.Date => "global::System.DateOnly",
        TypeKind.DateTime => "global::System.DateTimeOffset",
        TypeKind.Time => "global::System.TimeOnly",
        TypeKind.Duration => "global::System.TimeSpan",
        TypeKind.Uri => "global::System.Uri",
        TypeKind.Guid => "global::System.Guid",
        TypeKind.List => $"global::System.Collections.Immutable.ImmutableArray<{Of(type.Element!, model)}>",
        TypeKind.Map => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {Of(type.Element!, model)}>",
        _ => model.Global(model.Types[type.TypeId].Name),
    };
}
