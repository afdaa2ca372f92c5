using System.Collections.Immutable;
using System.Reflection.Metadata;
using Catalog.Gen.Engine.Packed;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Pipeline;

/// <summary>
/// Finds catalogs in referenced assemblies by <c>AssemblyMetadataAttribute</c>, read off the metadata without
/// loading anything. Runs once for a reference, and only where a schema refers to a catalog that the project has not.
/// </summary>
internal static class ForeignCatalogReader
{
    public static ImmutableArray<CatalogMetadata> Read(MetadataReference reference)
    {
        var found = ImmutableArray.CreateBuilder<CatalogMetadata>();
        foreach ((string key, string value) in Attributes(reference))
        {
            if (CatalogMetadata.ClassOf(key) is { } name)
                found.Add(CatalogMetadata.Read(name, value));
        }

        return found.ToImmutable();
    }

    private static IEnumerable<(string Key, string Value)> Attributes(MetadataReference reference) => reference switch
    {
        CompilationReference project => OfCompilation(project.Compilation),
        PortableExecutableReference file => OfFile(file),
        _ => [],
    };

    private static IEnumerable<(string Key, string Value)> OfCompilation(Compilation compilation)
    {
        foreach (AttributeData attribute in compilation.Assembly.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "AssemblyMetadataAttribute"
                && attribute.ConstructorArguments is [{ Value: string key }, { Value: string value }])
            {
                yield return (key, value);
            }
        }
    }

    private static List<(string Key, string Value)> OfFile(PortableExecutableReference reference)
    {
        var found = new List<(string, string)>();
        if (reference.GetMetadata() is not AssemblyMetadata assembly)
            return found;
        MetadataReader reader = assembly.GetModules()[0].GetMetadataReader();
        if (!reader.IsAssembly)
            return found;
        foreach (CustomAttributeHandle handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (TypeName(reader, attribute) != "AssemblyMetadataAttribute")
                continue;
            BlobReader blob = reader.GetBlobReader(attribute.Value);
            if (blob.ReadUInt16() == 1 && blob.ReadSerializedString() is { } key && blob.ReadSerializedString() is { } value)
                found.Add((key, value));
        }

        return found;
    }

    private static string? TypeName(MetadataReader reader, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return null;
        EntityHandle parent = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return parent.Kind == HandleKind.TypeReference
            ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name)
            : null;
    }
}
