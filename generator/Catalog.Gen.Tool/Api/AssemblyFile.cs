using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Catalog.Gen.Engine.Packed;

namespace Catalog.Gen.Tool.Api;

/// <summary>What an assembly says of its catalogs, read off its metadata: nothing of it is loaded or run.</summary>
internal static class AssemblyFile
{
    /// <summary>Opens an assembly; null for a file that is none.</summary>
    public static PEReader? Open(byte[] image)
    {
        var file = new PEReader(new MemoryStream(image));
        try
        {
            if (file.HasMetadata && file.GetMetadataReader().IsAssembly)
                return file;
        }
        catch (BadImageFormatException)
        {
        }

        file.Dispose();
        return null;
    }

    /// <summary>The catalogs that an assembly names.</summary>
    public static IEnumerable<CatalogMetadata> Catalogs(MetadataReader reader)
    {
        foreach (BlobReader attribute in MetadataAttributes.All(
            reader, reader.GetAssemblyDefinition().GetCustomAttributes(), "AssemblyMetadataAttribute"))
        {
            BlobReader arguments = attribute;
            if (CatalogMetadata.ClassOf(arguments.ReadSerializedString() ?? "") is { } name)
                yield return CatalogMetadata.Read(name, arguments.ReadSerializedString() ?? "");
        }
    }

    /// <summary>The version that people read, with the commit behind a plus; null where the assembly has none.</summary>
    public static string? InformationalVersion(MetadataReader reader) => MetadataAttributes.Find(
        reader, reader.GetAssemblyDefinition().GetCustomAttributes(), "AssemblyInformationalVersionAttribute")?.ReadSerializedString();

    /// <summary>The catalogs of the assemblies with these paths.</summary>
    public static IEnumerable<CatalogMetadata> Catalogs(IEnumerable<string> paths)
    {
        foreach (string path in paths.Where(File.Exists))
        {
            using PEReader? file = Open(File.ReadAllBytes(path));
            if (file is null)
                continue;
            foreach (CatalogMetadata catalog in Catalogs(file.GetMetadataReader()))
                yield return catalog;
        }
    }
}
