using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>How types are written in generated code: from the root, so that no name of the consumer's can come between.</summary>
internal static class CSharpType
{
    public static string Of(TypeRef type, TypeModel model) => new CSharpNames(model, isGlobal: true).Of(type);

    /// <summary>What holds a value that is made on use.</summary>
    public static string Packed(TypeRef type) => $"global::CatalogGen.Runtime.Packed{type.Kind}";

    public static string Bare(TypeRef type, TypeModel model) => new CSharpNames(model, isGlobal: true).Bare(type);
}
