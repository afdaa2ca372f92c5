using System.Reflection;
using System.Runtime.Loader;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Tool.Api;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Reading;

namespace Catalog.Gen.Tool.Baselines;

/// <summary>
/// Catalogs out of a compiled assembly. It is loaded, apart from everything else, and asked for its packed entries, which
/// the engine reads: nothing of the entries' own code is run.
/// </summary>
internal static class AssemblyBaseline
{
    public static Baseline Read(string path)
    {
        var context = new AssemblyLoadContext("baseline", isCollectible: true);
        context.Resolving += (_, name) => Beside(context, path, name);
        try
        {
            // From memory: the file stays free to be built anew.
            byte[] image = File.ReadAllBytes(path);
            Assembly assembly = context.LoadFromStream(new MemoryStream(image));
            CatalogContent[] catalogs = [.. assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Select(attribute => (Class: CatalogMetadata.ClassOf(attribute.Key), attribute.Value))
                .Where(attribute => attribute.Class is not null)
                .Select(attribute => Content(assembly, CatalogMetadata.Read(attribute.Class!, attribute.Value ?? "")))
                .OrderBy(catalog => catalog.Name, StringComparer.Ordinal)];
            if (catalogs.Length == 0)
                throw new ToolException($"{path} has no catalog in it: name the assembly of a project with Catalog items");
            // 1.2.0, or 1.2.0+<commit> as the SDK writes it.
            string[] version =
                (assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+');
            string commit = version.Length > 1 ? $" ({version[1][..Math.Min(7, version[1].Length)]})" : "";
            return new Baseline($"{Path.GetFileName(path)} {version[0]}{commit}".TrimEnd(), catalogs, AssemblyApi.Read(image));
        }
        catch (Exception failure) when (failure is BadImageFormatException or FileLoadException or IOException
            or UnauthorizedAccessException)
        {
            throw new ToolException($"{path} cannot be read as an assembly that runs here: "
                + $"{failure.Message} Name one from a bin folder, built for a .NET that is installed, and not a reference assembly");
        }
        finally
        {
            context.Unload();
        }
    }

    private static Assembly? Beside(AssemblyLoadContext context, string path, AssemblyName name)
    {
        string other = Path.Combine(Path.GetDirectoryName(path)!, name.Name + ".dll");
        return File.Exists(other) ? context.LoadFromStream(new MemoryStream(File.ReadAllBytes(other))) : null;
    }

    private static CatalogContent Content(Assembly assembly, CatalogMetadata catalog)
    {
        if (!catalog.IsReadable)
        {
            string advice = catalog.Version > PackedFormat.Version
                ? "update Catalog.Gen here"
                : "build that assembly again with this version, or name a revision of the git repository";
            throw new ToolException($"the entries of {catalog.Class} in the baseline were built by {catalog.Builder}: {advice}");
        }

        ILookup<string, string> former = catalog.Former.ToLookup(id => id.Current, id => id.Id, StringComparer.Ordinal);
        try
        {
            return CatalogContent.Of(
                catalog.Class,
                "",
                null,
                PackedEntries.Read(assembly, catalog).Select(entry => new EntryContent(entry.Id, entry.Value, [.. former[entry.Id]])));
        }
        catch (Exception failure) when (failure is TargetInvocationException or TypeLoadException or InvalidDataException
            or FileNotFoundException)
        {
            throw new ToolException(
                $"the entries of {catalog.Class} cannot be read from the baseline: {(failure.InnerException ?? failure).Message}");
        }
    }
}
