using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Api;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Reading;
using AssemblyFile = Catalog.Gen.Tool.Api.AssemblyFile;

namespace Catalog.Gen.Tool.Baselines;

/// <summary>
/// Catalogs out of a compiled assembly, which is read as data. It is never loaded, since loading runs its module initialiser:
/// the file may have come with a pull request.
/// </summary>
internal static class AssemblyBaseline
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="ToolException">It cannot be read as an assembly with catalogs.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            using PEReader file = AssemblyFile.Open(File.ReadAllBytes(path))
                ?? throw new ToolException($"{Words.Quote(path)} is no .NET assembly");
            return Read(Path.GetFileName(path), file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{Words.Quote(path)} cannot be read: {failure.Message}");
        }
        catch (Exception failure) when (failure is not ToolException)
        {
            // A damaged file can hold any number in any place, so that its readers fail in any way.
            throw new ToolException($"{Words.Quote(path)} is damaged: {failure.Message}");
        }
    }

    private static Baseline Read(string name, PEReader file)
    {
        MetadataReader reader = file.GetMetadataReader();
        var entries = new PackedEntries(file);
        CatalogContent[] catalogs =
        [
            .. AssemblyFile.Catalogs(reader).Select(catalog => Content(entries, catalog))
                .OrderBy(catalog => catalog.Name, StringComparer.Ordinal),
        ];
        if (catalogs.Length == 0)
            throw new ToolException($"{Words.Quote(name)} has no catalog in it: name the assembly of a project with Catalog items");

        // 1.2.0, or 1.2.0+<commit> as the SDK writes it.
        string[] version = (AssemblyFile.InformationalVersion(reader) ?? "").Split('+');
        string commit = version.Length > 1 ? $" ({version[1][..Math.Min(7, version[1].Length)]})" : "";
        return new Baseline(Words.Clean($"{name} {version[0]}{commit}".TrimEnd()), catalogs, AssemblyApi.Read(reader));
    }

    private static CatalogContent Content(PackedEntries entries, CatalogMetadata catalog)
    {
        string name = Words.Clean(catalog.Class);
        if (!catalog.IsReadable)
        {
            string advice = catalog.Version > PackedFormat.Version
                ? "update Catalog.Gen here"
                : "build that assembly again with this version, or name a revision of the git repository";
            throw new ToolException($"the entries of {name} in the baseline were built by {catalog.Builder}: {advice}");
        }

        ILookup<string, string> former = catalog.Former.ToLookup(id => id.Current, id => id.Id, StringComparer.Ordinal);
        try
        {
            return CatalogContent.Of(
                catalog.Class,
                "",
                null,
                entries.Read(catalog).Select(entry => new EntryContent(entry.Id, entry.Value, [.. former[entry.Id]])));
        }
        catch (InvalidDataException failure)
        {
            throw new ToolException($"the entries of {name} cannot be read from the baseline: {failure.Message}");
        }
    }
}
