using Catalog.Gen.Tests;

namespace Catalog.Gen.LanguageServer.Tests.Harness;

/// <summary>The command line, as it was built beside these tests.</summary>
internal static class ToolProgram
{
    /// <summary>The assembly that <c>dotnet</c> runs.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        // bin/Debug/net10.0 of the tests; the tool has the same configuration.
        string configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/', '\\')).Parent!.Name;
        string path = System.IO.Path.Combine(
            Corpora.RepositoryRoot, "generator", "Catalog.Gen.Tool", "bin", configuration, "net8.0", "catalog.dll");
        return File.Exists(path) ? path : throw new InvalidOperationException($"{path} was not built.");
    }
}
