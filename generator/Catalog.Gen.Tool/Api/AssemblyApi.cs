using System.Reflection;
using System.Reflection.Metadata;
using Catalog.Gen.Engine.Packed;

namespace Catalog.Gen.Tool.Api;

/// <summary>
/// The API of the catalogs in a compiled assembly, read off its metadata. It starts at the classes and the entries' types that
/// the assembly names, and goes on to what their members need.
/// </summary>
internal sealed class AssemblyApi
{
    private readonly MetadataReader _reader;
    private readonly AssemblyMembers _members;
    private readonly Dictionary<string, TypeDefinitionHandle> _byName = new(StringComparer.Ordinal);
    private readonly ILookup<TypeDefinitionHandle, TypeDefinitionHandle> _derived;
    private readonly Queue<TypeDefinitionHandle> _waiting = new();
    private readonly HashSet<TypeDefinitionHandle> _seen = [];

    private AssemblyApi(MetadataReader reader)
    {
        _reader = reader;
        _members = new AssemblyMembers(reader);
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
            _byName.TryAdd(SignatureTypes.FullName(reader, handle), handle);
        _derived = reader.TypeDefinitions
            .Where(handle => reader.GetTypeDefinition(handle).BaseType.Kind == HandleKind.TypeDefinition)
            .ToLookup(handle => (TypeDefinitionHandle)reader.GetTypeDefinition(handle).BaseType);
    }

    /// <summary>The API of an assembly.</summary>
    public static ApiSurface Read(MetadataReader reader) => new AssemblyApi(reader).Read();

    private ApiSurface Read()
    {
        var types = new List<ApiType>();
        CatalogMetadata[] catalogs =
            [.. AssemblyFile.Catalogs(_reader).Where(catalog => Find(catalog.Class) is not null && Find(catalog.EntryType) is not null)];
        foreach (CatalogMetadata catalog in catalogs)
            _seen.UnionWith([_byName[catalog.Class], _byName[catalog.EntryType]]);
        foreach (CatalogMetadata catalog in catalogs)
        {
            TypeDefinitionHandle home = _byName[catalog.Class], entry = _byName[catalog.EntryType];
            Dictionary<string, string> ids = _members.Constants(Find(catalog.Class + ".Ids"));
            types.Add(new ApiType(catalog.Class, ApiTypeKind.Catalog, null, _members.OfCatalog(home, entry, ids)));
            types.Add(new ApiType(
                catalog.EntryType, ApiTypeKind.Entry, null, _members.Properties(entry).Where(static property => property.Name != "Id")));
            Expect(home);
            Expect(entry);
        }

        while (_waiting.TryDequeue(out TypeDefinitionHandle handle))
            types.AddRange(Type(handle));
        return ApiSurface.Of(types);
    }

    private TypeDefinitionHandle? Find(string name) =>
        _byName.TryGetValue(name, out TypeDefinitionHandle handle) && IsPublic(handle) ? handle : null;

    /// <summary>Notes the types that the members of a type need.</summary>
    private void Expect(TypeDefinitionHandle handle)
    {
        foreach (TypeDefinitionHandle needed in _members.Needed(handle))
        {
            if (_seen.Add(needed) && IsPublic(needed))
                _waiting.Enqueue(needed);
        }
    }

    private bool IsPublic(TypeDefinitionHandle handle) => (_reader.GetTypeDefinition(handle).Attributes & TypeAttributes.VisibilityMask)
        is TypeAttributes.Public or TypeAttributes.NestedPublic;

    private IEnumerable<ApiType> Type(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _reader.GetTypeDefinition(handle);
        string name = SignatureTypes.FullName(_reader, handle);
        if (_members.UnderlyingType(type) is { } number)
        {
            IEnumerable<ApiMember> methods = _members.Extensions(Find(name + "Extensions"));
            return [new ApiType(name, ApiTypeKind.Enum, number, [.. _members.Values(type), .. methods])];
        }

        Expect(handle);
        IEnumerable<ApiMember> members = [.. _members.Properties(handle), .. _members.Methods(handle)];
        if ((type.Attributes & TypeAttributes.Abstract) == 0)
            return [new ApiType(name, ApiTypeKind.Record, BaseOf(type), members)];
        TypeDefinitionHandle[] cases = [.. _derived[handle]];
        foreach (TypeDefinitionHandle shape in cases)
        {
            if (_seen.Add(shape))
                _waiting.Enqueue(shape);
        }

        return [new ApiType(name, ApiTypeKind.Union, null, members), .. ConstantsOf(type, cases.Length)];
    }

    /// <summary>The union that a type is a case of. Where that is not known yet, the case has led to it.</summary>
    private string? BaseOf(TypeDefinition type)
    {
        if (type.BaseType.Kind != HandleKind.TypeDefinition)
            return null;
        var union = (TypeDefinitionHandle)type.BaseType;
        if (_seen.Add(union))
            _waiting.Enqueue(union);
        return SignatureTypes.FullName(_reader, union);
    }

    /// <summary>The class within a union that has a constant for each case.</summary>
    private IEnumerable<ApiType> ConstantsOf(TypeDefinition union, int cases)
    {
        foreach (TypeDefinitionHandle nested in union.GetNestedTypes())
        {
            if (!IsPublic(nested) || (_reader.GetTypeDefinition(nested).Attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed))
                != (TypeAttributes.Abstract | TypeAttributes.Sealed))
                continue;
            Dictionary<string, string> constants = _members.Constants(nested);
            if (constants.Count == cases)
            {
                yield return new ApiType(
                    SignatureTypes.FullName(_reader, nested),
                    ApiTypeKind.Constants,
                    null,
                    constants.Select(static constant => new ApiMember(ApiMemberKind.Constant, constant.Key) { Value = constant.Value }));
            }
        }
    }
}
