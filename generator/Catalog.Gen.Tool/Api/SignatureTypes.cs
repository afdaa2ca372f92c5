using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Catalog.Gen.Tool.Api;

/// <summary>Reads the types of signatures. The generic context is the names of a method's type parameters.</summary>
internal sealed class SignatureTypes : ISignatureTypeProvider<SignatureType, ImmutableArray<string>>
{
    private SignatureTypes()
    {
    }

    public static SignatureTypes Instance { get; } = new();

    /// <summary>The full name of a type, with a dot before one that is nested, and no number of type parameters.</summary>
    public static string FullName(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string name = reader.GetString(type.Name);
        TypeDefinitionHandle outer = type.GetDeclaringType();
        return outer.IsNil ? Join(reader.GetString(type.Namespace), name) : $"{FullName(reader, outer)}.{name}";
    }

    public SignatureType GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.String => Reference("string"),
        PrimitiveTypeCode.Object => Reference("object"),
        PrimitiveTypeCode.Boolean => Struct("bool"),
        PrimitiveTypeCode.Int32 => Struct("int"),
        PrimitiveTypeCode.Int64 => Struct("long"),
        PrimitiveTypeCode.UInt64 => Struct("ulong"),
        PrimitiveTypeCode.Double => Struct("double"),
        PrimitiveTypeCode.Void => Struct("void"),
        _ => Struct("System." + typeCode),
    };

    public SignatureType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        new(WithoutArity(FullName(reader, handle)), IsValueType(rawTypeKind), [], handle);

    public SignatureType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        string name = WithoutArity(FullName(reader, handle));

        // The one type of System that C# has a word for and signatures have not.
        return new(name == "System.Decimal" ? "decimal" : name, IsValueType(rawTypeKind), []);
    }

    public SignatureType GetGenericInstantiation(SignatureType genericType, ImmutableArray<SignatureType> typeArguments) =>
        genericType with { Arguments = [.. typeArguments] };

    public SignatureType GetByReferenceType(SignatureType elementType) => elementType with { IsByReference = true };

    public SignatureType GetGenericMethodParameter(ImmutableArray<string> genericContext, int index) => Reference(genericContext[index]);

    // What follows is in no generated signature; a programmer's own may have it.
    public SignatureType GetGenericTypeParameter(ImmutableArray<string> genericContext, int index) =>
        Reference(FormattableString.Invariant($"!{index}"));

    public SignatureType GetSZArrayType(SignatureType elementType) => new("array", IsStruct: false, [elementType]);

    public SignatureType GetArrayType(SignatureType elementType, ArrayShape shape) => GetSZArrayType(elementType);

    public SignatureType GetPointerType(SignatureType elementType) => Struct("pointer");

    public SignatureType GetFunctionPointerType(MethodSignature<SignatureType> signature) => Struct("pointer");

    public SignatureType GetPinnedType(SignatureType elementType) => elementType;

    public SignatureType GetModifiedType(SignatureType modifier, SignatureType unmodifiedType, bool isRequired) => unmodifiedType;

    public SignatureType GetTypeFromSpecification(
        MetadataReader reader, ImmutableArray<string> genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    private static SignatureType Reference(string name) => new(name, IsStruct: false, []);

    private static SignatureType Struct(string name) => new(name, IsStruct: true, []);

    private static bool IsValueType(byte rawTypeKind) => rawTypeKind == (byte)SignatureTypeKind.ValueType;

    private static string FullName(MetadataReader reader, TypeReferenceHandle handle)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{FullName(reader, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : Join(reader.GetString(type.Namespace), name);
    }

    private static string Join(string @namespace, string name) => @namespace.Length == 0 ? name : $"{@namespace}.{name}";

    private static string WithoutArity(string name)
    {
        int mark = name.LastIndexOf('`');
        return mark < 0 ? name : name[..mark];
    }
}
