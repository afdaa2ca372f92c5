using Catalog.Gen.Fuzz;
using Catalog.Gen.Tests.RandomCases;

namespace Catalog.Gen.Tests.Yaml;

/// <summary>Files that people have written, and the YAML suite's documents, each with some slips: the same for each seed.</summary>
internal static class Mutations
{
    // A piece of a file is as good as all of it: what goes wrong does so within a few lines.
    private const int Longest = 900;

    /// <summary>As many texts as are asked for.</summary>
    public static IEnumerable<string> Of(int count)
    {
        string[] bases =
        [
            .. Directory.EnumerateFiles(Path.Combine(Corpora.RepositoryRoot, "catalog"), "*.yaml", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(Corpora.Require("yaml-test-suite", "cases"), "*.yaml"))
                .Concat(Directory.EnumerateFiles(Corpora.Require("aws-open-data", "datasets"), "*.yaml"))
                .Where(static file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)
                .Select(text => text.Length > Longest ? text[..Longest] : text)
                .Where(text => text.Length > 0),
        ];
        var random = new Random((int)CaseSettings.Seed);
        for (int i = 0; i < count; i++)
            yield return Slips.Some(bases[random.Next(bases.Length)], random);
    }
}
