namespace Catalog.Gen.Tests.House;

/// <summary>The C# files of the repository that people write: what is built, received or verified is not among them.</summary>
internal static class SourceCode
{
    private static readonly string[] BuiltFolders = ["bin", "obj", "node_modules", "artifacts"];

    /// <summary>The folder with the projects of the generator.</summary>
    public static string Generator { get; } = Path.Combine(Corpora.RepositoryRoot, "generator");

    /// <summary>The files under a folder, in the same order on every system.</summary>
    public static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.cs")
        .Where(static file => !file.EndsWith(".verified.cs", StringComparison.Ordinal))
        .Where(static file => !file.EndsWith(".received.cs", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Concat(Directory.EnumerateDirectories(folder)
            .Where(static inner => !BuiltFolders.Contains(Path.GetFileName(inner)) && !Path.GetFileName(inner).StartsWith('.'))
            .Order(StringComparer.Ordinal)
            .SelectMany(Files));

    /// <summary>A file's path from a folder on, with <c>/</c> on every system.</summary>
    public static string Relative(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');
}
