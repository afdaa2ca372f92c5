using System.Runtime.CompilerServices;

namespace PediatricImaging.Tests;

/// <summary>The files that the tests read: the entries, their schema, and the list that they come from.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string EntryFolder { get; } = Path.Combine(Root, "catalog", "datasets");

    public static string SchemaFile { get; } = Path.Combine(EntryFolder, "dataset.schema.json");

    public static IEnumerable<string> EntryFiles => Directory.EnumerateFiles(EntryFolder, "*.yaml").Order(StringComparer.Ordinal);

    /// <summary>The list's text. It stands beside the repository; the running test is skipped in a clone that lacks it.</summary>
    public static string RequireList()
    {
        string path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "seed", "pediatric-imaging-list.md"));
        Assert.SkipUnless(File.Exists(path), "needs ../shared/seed/pediatric-imaging-list.md, which is not beside this clone");
        return File.ReadAllText(path);
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        // The build may map source paths (/_/…): then the folder of the test assembly leads there.
        foreach (string start in new[] { Path.GetDirectoryName(here)!, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Catalog.Gen.sln")))
                    return folder.FullName;
            }
        }

        throw new InvalidOperationException("Catalog.Gen.sln is not above the test's source nor above its assembly.");
    }
}
