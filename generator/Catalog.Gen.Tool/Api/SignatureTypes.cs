using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Catalog.Gen.Tool.Api;

/// <summary>Reads the types of signatures. The generic context is the names of a method's type parameters.</summary>
internal sealed class SignatureTypes : ISignatureTypeProvider<SignatureType, ImmutableArray<string>>
{
    /// <summary>
    /// How many types may stand around one, and how deep a signature may nest. No compiler writes more, and it overflows the stack.
    /// </summary>
    private const int MostNested = 1000;

    private SignatureTypes()
    {
    }

    public static SignatureTypes Instance { get; } = new();

    /// <summary>The full name of a type, with a dot before one that is nested, and no number of type parameters.</summary>
    public static string FullName(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string name = reader.GetString(type.Name);
        for (int depth = 0; type.GetDeclaringType() is { IsNil: false } outer; depth++)
        {
            CheckDepth(depth);
            type = reader.GetTypeDefinition(outer);
            name = $"{reader.GetString(type.Name)}.{name}";
        }

        return Join(reader.GetString(type.Namespace), name);
    }

    /// <summary>Refuses a signature that nests deeper than a stack has room for: each level begins with one of these bytes.</summary>
    public static void CheckDepth(MetadataReader reader, BlobHandle signature)
    {
        int depth = 0;
        for (BlobReader bytes = reader.GetBlobReader(signature); bytes.RemainingBytes > 0;)
        {
            if ((SignatureTypeCode)bytes.ReadByte() is SignatureTypeCode.Pointer or SignatureTypeCode.ByReference
                or SignatureTypeCode.Array or SignatureTypeCode.SZArray or SignatureTypeCode.GenericTypeInstance
                or SignatureTypeCode.FunctionPointer or SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier
                or SignatureTypeCode.Pinned)
                CheckDepth(depth++);
        }
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
        Reference("specification");

    private static SignatureType Reference(string name) => new(name, IsStruct: false, []);

    private static SignatureType Struct(string name) => new(name, IsStruct: true, []);

    private static bool IsValueType(byte rawTypeKind) => rawTypeKind == (byte)SignatureTypeKind.ValueType;

    private static string FullName(MetadataReader reader, TypeReferenceHandle handle)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string name = reader.GetString(type.Name);
        for (int depth = 0; type.ResolutionScope.Kind == HandleKind.TypeReference; depth++)
        {
            CheckDepth(depth);
            type = reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
            name = $"{reader.GetString(type.Name)}.{name}";
        }

        return Join(reader.GetString(type.Namespace), name);
    }

    private static void CheckDepth(int depth)
    {
        if (depth >= MostNested)
            throw new BadImageFormatException("types are nested without an end.");
    }

    private static string Join(string @namespace, string name) => @namespace.Length == 0 ? name : $"{@namespace}.{name}";

    private static string WithoutArity(string name)
    {
        int mark = name.LastIndexOf('`');
        return mark < 0 ? name : name[..mark];
    }
}
