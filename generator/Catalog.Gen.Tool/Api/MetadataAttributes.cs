using System.Reflection.Metadata;

namespace Catalog.Gen.Tool.Api;

/// <summary>The attributes of an assembly's parts, read without loading it.</summary>
internal static class MetadataAttributes
{
    /// <summary>The arguments of the first attribute with a name; null where there is none.</summary>
    public static BlobReader? Find(MetadataReader reader, CustomAttributeHandleCollection attributes, string name)
    {
        foreach (BlobReader found in All(reader, attributes, name))
            return found;
        return null;
    }

    /// <summary>The arguments of every attribute with a name.</summary>
    public static IEnumerable<BlobReader> All(MetadataReader reader, CustomAttributeHandleCollection attributes, string name)
    {
        foreach (CustomAttributeHandle handle in attributes)
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (NameOf(reader, attribute) != name)
                continue;
            BlobReader arguments = reader.GetBlobReader(attribute.Value);

            // What every attribute begins with.
            if (arguments.Length >= 2 && arguments.ReadUInt16() == 1)
                yield return arguments;
        }
    }

    private static string? NameOf(MetadataReader reader, CustomAttribute attribute)
    {
        EntityHandle type = attribute.Constructor.Kind == HandleKind.MemberReference
            ? reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
            : reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType();
        return type.Kind switch
        {
            HandleKind.TypeReference => reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name),
            HandleKind.TypeDefinition => reader.GetString(reader.GetTypeDefinition((TypeDefinitionHandle)type).Name),
            _ => null,
        };
    }
}
