using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Tool.Api;

/// <summary>The types of properties and parameters, by the engine's model.</summary>
internal static class ModelTypeNames
{
    private const string Global = "global::";

    public static ApiTypeName Array(ApiTypeName element) => ApiTypeName.Struct("System.Collections.Immutable.ImmutableArray", element);

    /// <summary>A type that the model names from the root.</summary>
    public static ApiTypeName Named(string global) => ApiTypeName.Class(Full(global));

    /// <summary>The full name as an assembly has it, where no keyword is escaped.</summary>
    public static string Full(string global) =>
        (global.StartsWith(Global, StringComparison.Ordinal) ? global[Global.Length..] : global).Replace("@", "", StringComparison.Ordinal);

    /// <summary>The type of what a look-up finds entries by.</summary>
    public static ApiTypeName Of(IndexShape index) => index.Key is IndexKey.String or IndexKey.Entry
        ? ApiTypeName.Class(Full(index.KeyType))
        : ApiTypeName.Struct(Full(index.KeyType));

    /// <summary>What a property with a reference is: the entry, or a list of entries.</summary>
    public static ApiTypeName OfReference(PropertyModel property)
    {
        ApiTypeName entry = Named(property.Reference!.Target!.EntryName);
        return (property.Type.Kind == TypeKind.List ? Array(entry) : entry).OrNull(property.Type.Nullable);
    }

    public static ApiTypeName Of(TypeRef type, TypeModel model) => Bare(type, model).OrNull(type.Nullable);

    private static ApiTypeName Bare(TypeRef type, TypeModel model) => type.Kind switch
    {
        TypeKind.Json => ApiTypeName.Struct("System.Text.Json.JsonElement"),
        TypeKind.Text => ApiTypeName.Class("string"),
        TypeKind.Boolean => ApiTypeName.Struct("bool"),
        TypeKind.Int32 => ApiTypeName.Struct("int"),
        TypeKind.Int64 => ApiTypeName.Struct("long"),
        TypeKind.Double => ApiTypeName.Struct("double"),
        TypeKind.Decimal => ApiTypeName.Struct("decimal"),
        TypeKind.Date => ApiTypeName.Struct("System.DateOnly"),
        TypeKind.DateTime => ApiTypeName.Struct("System.DateTimeOffset"),
        TypeKind.Time => ApiTypeName.Struct("System.TimeOnly"),
        TypeKind.Duration => ApiTypeName.Struct("System.TimeSpan"),
        TypeKind.Uri => ApiTypeName.Class("System.Uri"),
        TypeKind.Guid => ApiTypeName.Struct("System.Guid"),
        TypeKind.List => Array(Of(type.Element!, model)),
        TypeKind.Map => ApiTypeName.Class(
            "System.Collections.Generic.IReadOnlyDictionary", ApiTypeName.Class("string"), Of(type.Element!, model)),
        TypeKind.Enum => ApiTypeName.Struct(OfDefinition(type.TypeId, model)),
        _ => ApiTypeName.Class(OfDefinition(type.TypeId, model)),
    };

    private static string OfDefinition(int type, TypeModel model) => Full(model.Global(model.Types[type].Name));
}
