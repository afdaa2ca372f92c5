using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Catalog.Gen.Pipeline;
using Catalog.Gen.Tool.Reading;
using Catalog.Gen.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Tool.Baselines;

/// <summary>
/// Catalogs out of a compiled assembly. It is loaded, apart from everything else, and asked: its entries' <c>ToJson()</c>
/// says what their YAML said, whatever version of the generator packed them and in whatever way.
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
            Assembly assembly = context.LoadFromStream(new MemoryStream(File.ReadAllBytes(path)));
            CatalogContent[] catalogs = [.. assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Where(attribute => attribute.Key.StartsWith(ForeignCatalog.KeyPrefix, StringComparison.Ordinal))
                .Select(attribute => ForeignCatalog.Parse(attribute.Key[ForeignCatalog.KeyPrefix.Length..], attribute.Value ?? ""))
                .Select(catalog => Content(assembly, catalog))
                .OrderBy(catalog => catalog.Name, StringComparer.Ordinal)];
            if (catalogs.Length == 0)
                throw new ToolException($"{path} has no catalog in it: name the assembly of a project with Catalog items");
            // 1.2.0, or 1.2.0+<commit> as the SDK writes it.
            string[] version = (assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+');
            string commit = version.Length > 1 ? $" ({version[1][..Math.Min(7, version[1].Length)]})" : "";
            return new Baseline($"{Path.GetFileName(path)} {version[0]}{commit}".TrimEnd(), catalogs);
        }
        catch (Exception failure) when (failure is BadImageFormatException or FileLoadException or IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path} cannot be read as an assembly that runs here: {failure.Message} Name one from a bin folder, built for a .NET that is installed, and not a reference assembly");
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

    private static CatalogContent Content(Assembly assembly, ForeignCatalog catalog)
    {
        ILookup<string, string> former = catalog.Former.ToLookup(id => id.Current, id => id.Id, StringComparer.Ordinal);
        try
        {
            Type type = assembly.GetType(catalog.Class, throwOnError: true)!;
            MethodInfo get = type.GetMethod("Get", [typeof(string)])!;
            return CatalogContent.Of(catalog.Class, "", null, catalog.Ids.Select(id => Entry(id, get.Invoke(null, [id])!, former[id])));
        }
        catch (Exception failure) when (failure is TargetInvocationException or TypeLoadException or NullReferenceException or FileNotFoundException)
        {
            throw new ToolException($"the entries of {catalog.Class} cannot be read from the baseline: {(failure.InnerException ?? failure).Message}");
        }
    }

    private static EntryContent Entry(string id, object entry, IEnumerable<string> former)
    {
        string json = (string)entry.GetType().GetMethod("ToJson", Type.EmptyTypes)!.Invoke(entry, null)!;
        var file = new SourceFile(id + ".json", SourceText.From(json, Encoding.UTF8));
        YamlNode root = YamlReader.Read(file, CancellationToken.None).Root ?? throw new ToolException($"the entry '{id}' cannot be read from the baseline");
        return new EntryContent(id, root, [.. former]);
    }
}
