using System.Runtime.CompilerServices;

namespace Catalog.Gen.Tests;

/// <summary>
/// The real data that the project is measured on. It stands beside the repository, not in it, so someone's own clone
/// may lack it: the tests that read it then skip, and say why.
/// </summary>
internal static class Corpora
{
    /// <summary>The repository's root.</summary>
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    private static string Root { get; } = Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", "corpora"));

    /// <summary>A folder or file of the corpora; the running test is skipped where it is missing.</summary>
    public static string Require(params ReadOnlySpan<string> path)
    {
        string full = Path.Combine([Root, .. path]);
        Assert.SkipUnless(Path.Exists(full), $"needs ../shared/corpora/{string.Join('/', path!)}, which is not beside this clone");
        return full;
    }

    private static string FindRepositoryRoot([CallerFilePath] string here = "")
    {
        for (var folder = new DirectoryInfo(Path.GetDirectoryName(here)!); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Catalog.Gen.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("Catalog.Gen.sln is not above the test's source.");
    }
}
