using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;

namespace Catalog.Gen.Tool.Api;

/// <summary>
/// The members of the types in an assembly that the generator has made. They are told from those that a programmer has added
/// by <c>[ExcludeFromCodeCoverage]</c>, which stands on each.
/// </summary>
internal sealed class AssemblyMembers(MetadataReader reader)
{
    private const string Generated = "ExcludeFromCodeCoverageAttribute";

    private static readonly string[] LookUps = ["By", "GetBy", "TryGetBy"];
    private static readonly string[] OfEnums = ["IsA", "Includes", "ToDecimal", "ToDouble"];

    /// <summary>The members of a catalog's class: its entries, by the constants of their ids, its look-ups, what is not listed.</summary>
    public IEnumerable<ApiMember> OfCatalog(TypeDefinitionHandle home, TypeDefinitionHandle entry, Dictionary<string, string> ids)
    {
        foreach (PropertyDefinitionHandle handle in reader.GetTypeDefinition(home).GetProperties())
        {
            PropertyDefinition property = reader.GetPropertyDefinition(handle);
            string name = reader.GetString(property.Name);
            if (!IsPublic(property))
                continue;
            if (ids.TryGetValue(name, out string? id) && TypeOf(property).Definition == entry)
                yield return Marked(new ApiMember(ApiMemberKind.Entry, name) { Value = id }, property.GetCustomAttributes());
            else if (name == "Unlisted" && IsGenerated(property.GetCustomAttributes()))
                yield return Property(home, property);
        }

        foreach (ApiMember method in Methods(home, ApiMemberKind.LookUp, IsLookUp))
            yield return method;
    }

    /// <summary>The properties of an object.</summary>
    public IEnumerable<ApiMember> Properties(TypeDefinitionHandle type) =>
        from handle in reader.GetTypeDefinition(type).GetProperties()
        let property = reader.GetPropertyDefinition(handle)
        where IsPublic(property) && IsGenerated(property.GetCustomAttributes())
        select Property(type, property);

    /// <summary>The methods of an object that the schema decides on.</summary>
    public IEnumerable<ApiMember> Methods(TypeDefinitionHandle type) =>
    [
        .. Methods(type, ApiMemberKind.Match, static name => name is "Match" or "Switch"),
        .. Methods(type, ApiMemberKind.Method, static name => name == "Deconstruct"),
    ];

    /// <summary>The methods that an enum has in a class beside it, as far as the schema decides on them.</summary>
    public IEnumerable<ApiMember> Extensions(TypeDefinitionHandle? type) => type is { } handle
        && MetadataAttributes.Find(reader, reader.GetTypeDefinition(handle).GetCustomAttributes(), "GeneratedCodeAttribute") is not null
            ? Methods(handle, ApiMemberKind.Method, static name => OfEnums.Contains(name), isGenerated: true)
            : [];

    /// <summary>The type of an enum's numbers; null for what is no enum.</summary>
    public string? UnderlyingType(TypeDefinition type)
    {
        if (type.BaseType.Kind != HandleKind.TypeReference
            || reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type.BaseType).Name) != nameof(Enum))
            return null;
        FieldDefinition number = type.GetFields().Select(reader.GetFieldDefinition)
            .First(static field => (field.Attributes & FieldAttributes.Static) == 0);
        SignatureTypes.CheckDepth(reader, number.Signature);
        return number.DecodeSignature(SignatureTypes.Instance, []).Name;
    }

    /// <summary>The values of an enum.</summary>
    public IEnumerable<ApiMember> Values(TypeDefinition type) =>
        from handle in type.GetFields()
        let field = reader.GetFieldDefinition(handle)
        where (field.Attributes & FieldAttributes.Literal) != 0
        select Marked(
            new ApiMember(ApiMemberKind.Value, reader.GetString(field.Name)) { Value = Literal(field) }, field.GetCustomAttributes());

    /// <summary>The public constants of a class, all of which are texts; none where there are others.</summary>
    public Dictionary<string, string> Constants(TypeDefinitionHandle? type)
    {
        var constants = new Dictionary<string, string>(StringComparer.Ordinal);
        if (type is not { } handle)
            return constants;
        foreach (FieldDefinition field in reader.GetTypeDefinition(handle).GetFields().Select(reader.GetFieldDefinition))
        {
            if ((field.Attributes & FieldAttributes.Literal) != 0 && IsPublic(field) && Literal(field) is { } text)
                constants.Add(reader.GetString(field.Name), text);
        }

        return constants;
    }

    /// <summary>The types of the same assembly that the generated members of a type name.</summary>
    public IEnumerable<TypeDefinitionHandle> Needed(TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        return
        [
            .. from property in type.GetProperties().Select(reader.GetPropertyDefinition)
               where IsPublic(property) && IsGenerated(property.GetCustomAttributes())
               from definition in TypeOf(property).Definitions()
               select definition,
        ];
    }

    private static bool IsPublic(FieldDefinition field) =>
        (field.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public;

    private static bool IsPublic(MethodDefinition method) =>
        (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public;

    private static bool IsLookUp(string name) => Array.Exists(LookUps, start =>
        name.StartsWith(start, StringComparison.Ordinal) && name.Length > start.Length && char.IsUpper(name[start.Length]));

    private SignatureType TypeOf(PropertyDefinition property)
    {
        SignatureTypes.CheckDepth(reader, property.Signature);
        return property.DecodeSignature(SignatureTypes.Instance, []).ReturnType;
    }

    private bool IsPublic(PropertyDefinition property) =>
        property.GetAccessors().Getter is { IsNil: false } getter && IsPublic(reader.GetMethodDefinition(getter));

    private bool IsGenerated(CustomAttributeHandleCollection attributes) =>
        MetadataAttributes.Find(reader, attributes, Generated) is not null;

    private ApiMember Property(TypeDefinitionHandle type, PropertyDefinition property)
    {
        CustomAttributeHandleCollection attributes = property.GetCustomAttributes();
        var marks = NullableMarks.Of(reader, attributes, Around(type));
        return Marked(
            new ApiMember(ApiMemberKind.Property, reader.GetString(property.Name)) { Type = TypeOf(property).ToApi(marks) }, attributes);
    }

    private IEnumerable<ApiMember> Methods(
        TypeDefinitionHandle type, ApiMemberKind kind, Func<string, bool> isTaken, bool isGenerated = false) =>
        from handle in reader.GetTypeDefinition(type).GetMethods()
        let method = reader.GetMethodDefinition(handle)
        where IsPublic(method) && isTaken(reader.GetString(method.Name)) && (isGenerated || IsGenerated(method.GetCustomAttributes()))
        select Method(type, method, kind);

    private ApiMember Method(TypeDefinitionHandle type, MethodDefinition method, ApiMemberKind kind)
    {
        ImmutableArray<string> typeParameters =
        [
            .. method.GetGenericParameters().Select(parameter => reader.GetString(reader.GetGenericParameter(parameter).Name)),
        ];
        SignatureTypes.CheckDepth(reader, method.Signature);
        MethodSignature<SignatureType> signature = method.DecodeSignature(SignatureTypes.Instance, typeParameters);
        CustomAttributeHandleCollection[] around = [method.GetCustomAttributes(), .. Around(type)];

        // By their places; the first, if it is there, stands for what the method gives.
        Dictionary<int, Parameter> parameters = method.GetParameters().Select(reader.GetParameter)
            .ToDictionary(static parameter => (int)parameter.SequenceNumber);
        NullableMarks Marks(int place) => NullableMarks.Of(
            reader, parameters.TryGetValue(place, out Parameter parameter) ? parameter.GetCustomAttributes() : null, around);
        return new ApiMember(kind, reader.GetString(method.Name))
        {
            Type = signature.ReturnType.Name == "void" ? null : signature.ReturnType.ToApi(Marks(0)),
            Parameters =
            [
                .. signature.ParameterTypes.Select((parameter, i) => new ApiParameter(
                    reader.GetString(parameters[i + 1].Name), parameter.ToApi(Marks(i + 1)), parameter.IsByReference)),
            ],
        };
    }

    /// <summary>The attributes of a type and of those around it, which say what holds for the nulls in it.</summary>
    private IEnumerable<CustomAttributeHandleCollection> Around(TypeDefinitionHandle type)
    {
        for (TypeDefinitionHandle next = type; !next.IsNil; next = reader.GetTypeDefinition(next).GetDeclaringType())
            yield return reader.GetTypeDefinition(next).GetCustomAttributes();
        yield return reader.GetModuleDefinition().GetCustomAttributes();
    }

    private ApiMember Marked(ApiMember member, CustomAttributeHandleCollection attributes) => member with
    {
        IsObsolete = MetadataAttributes.Find(reader, attributes, nameof(ObsoleteAttribute)) is not null,
        Experimental = MetadataAttributes.Find(reader, attributes, "ExperimentalAttribute")?.ReadSerializedString(),
    };

    private string? Literal(FieldDefinition field)
    {
        Constant constant = reader.GetConstant(field.GetDefaultValue());
        BlobReader value = reader.GetBlobReader(constant.Value);
        return constant.TypeCode switch
        {
            ConstantTypeCode.String => value.ReadUTF16(value.Length),
            ConstantTypeCode.Int32 => value.ReadInt32().ToString(CultureInfo.InvariantCulture),
            ConstantTypeCode.Int64 => value.ReadInt64().ToString(CultureInfo.InvariantCulture),
            ConstantTypeCode.UInt64 => value.ReadUInt64().ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
    }
}
