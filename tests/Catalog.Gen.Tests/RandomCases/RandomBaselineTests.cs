using System.Globalization;
using CsCheck;

namespace Catalog.Gen.Tests.RandomCases;

/// <summary>
/// Whatever is wrong with a catalog: recorded, it is known, so that the catalog builds and every entry of its list can be read; and
/// one more mistake is an error.
/// </summary>
public sealed class RandomBaselineTests
{
    private const int EntriesEach = 4;
    private const int Batch = 40;

    [Fact]
    public void What_is_recorded_builds_and_what_comes_on_top_is_an_error() =>
        RandomBatches.AssertAll(usual: 160, full: 2_000, Batch, Run);

    private static List<string> Run(PCG random, int count)
    {
        var generator = new RandomSchemas(random);
        RandomValue[] catalogs = [.. Enumerable.Range(0, count).Select(generator.Catalog)];
        CatalogProject project = new CatalogProject().Large();
        var spare = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string folder = string.Create(CultureInfo.InvariantCulture, $"c{i}/");
            project.With(folder + "thing.schema.json", catalogs[i].Schema);
            for (int entry = 0; entry < EntriesEach; entry++)
            {
                string path = string.Create(CultureInfo.InvariantCulture, $"{folder}entry{entry}.json");
                if (entry == 0)
                    project.With(path, catalogs[i].Valid());
                else if (catalogs[i].Invalid() is { } invalid)
                    project.With(path, entry == EntriesEach - 1 ? Broken(invalid, random) : invalid);
            }

            if (catalogs[i].Invalid() is { } more)
                spare.Add(folder + "more.json", more);
        }

        project.RecordAll();
        List<string> failures =
        [
            .. project.Problems().Where(static problem => !problem.Contains(": warning CAT2014: ", StringComparison.Ordinal))
                .Select(problem => $"{problem}\n  {Baseline(project, problem)}"),
        ];
        if (failures.Count == 0)
            failures.AddRange(project.CompileProblems());
        if (failures.Count > 0)
            return failures;
        foreach (LoadedCatalog catalog in LoadedCatalog.AllOf(project.Load()))
        {
            foreach (object entry in catalog.All)
            {
                if (Record.Exception(() => Read(entry)) is { } failure)
                    failures.Add($"{catalog.FullName} {LoadedCatalog.IdOf(entry)}: {failure.InnerException ?? failure}");
            }
        }

        foreach ((string path, string text) in spare)
            project.With(path, text);
        string[] refused = project.Problems();
        failures.AddRange(
            from path in spare.Keys
            where !Array.Exists(refused, problem => IsErrorOf(problem, path))
            select $"{path} should be refused: {spare[path]}");
        return failures;
    }

    /// <summary>Reads all that an entry says.</summary>
    private static void Read(object entry)
    {
        Assert.NotEmpty(LoadedCatalog.JsonOf(entry));
        foreach (object scalar in Members.Scalars(entry))
            Assert.NotNull(scalar);
    }

    /// <summary>A slip of syntax somewhere.</summary>
    private static string Broken(string text, PCG random)
    {
        int at = (int)random.Next((uint)text.Length);
        return text.Remove(at, 1);
    }

    private static bool IsErrorOf(string problem, string path) =>
        problem.StartsWith(path + "(", StringComparison.Ordinal) && problem.Contains(": error CAT1", StringComparison.Ordinal);

    private static string Baseline(CatalogProject project, string problem)
    {
        string folder = problem[..(problem.IndexOf('/', StringComparison.Ordinal) + 1)];
        string path = folder + "catalog.baseline.json";
        return project.Paths.Contains(path) ? project.TextOf(path) : "";
    }
}
