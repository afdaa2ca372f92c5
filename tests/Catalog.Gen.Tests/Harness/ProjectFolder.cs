namespace Catalog.Gen.Tests.Harness;

/// <summary>
/// A project on disk, read into memory: <c>*.cs</c> is C#, <c>project.properties</c> holds MSBuild properties, and all else
/// but snapshots is additional files.
/// </summary>
internal static class ProjectFolder
{
    private const string Properties = "project.properties";

    public static CatalogProject Read(string folder)
    {
        var project = new CatalogProject();
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (IsSnapshot(path))
                continue;
            string text = File.ReadAllText(file);
            if (path == Properties)
                AddProperties(project, text);
            else if (path.EndsWith(".cs", StringComparison.Ordinal))
                project.WithSource(text, path);
            else
                project.With(path, text);
        }

        return project;
    }

    /// <summary>Adds the schemas, entries and ids files below a folder, under the folder's own name.</summary>
    public static CatalogProject WithCatalog(this CatalogProject project, string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            project.With($"{Path.GetFileName(folder)}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", File.ReadAllText(file));
        return project;
    }

    private static bool IsSnapshot(string path) =>
        path.Contains(".verified.", StringComparison.Ordinal) || path.Contains(".received.", StringComparison.Ordinal);

    /// <summary>A line for each: <c>RootNamespace = Imaging</c>.</summary>
    private static void AddProperties(CatalogProject project, string text)
    {
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] pair = line.Split('=', 2, StringSplitOptions.TrimEntries);
            project.WithProperty(pair[0], pair[1]);
        }
    }
}
