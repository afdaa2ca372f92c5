using System.Globalization;
using System.Reflection;
using System.Text.Json;
using CsCheck;

namespace Catalog.Gen.Tests.RandomCases;

/// <summary>
/// Every valid schema makes code that compiles without a warning; every valid entry comes back from <c>ToJson()</c> as it was
/// written; every invalid one is refused.
/// </summary>
public class RandomCatalogTests
{
    private const int EntriesEach = 3;
    private const int Batch = 50;

    [Fact]
    public void What_is_valid_compiles_and_comes_back_and_what_is_not_is_refused() =>
        RandomBatches.AssertAll(usual: 200, full: 2_000, Batch, Run);

    private static List<string> Run(PCG random, int count)
    {
        var generator = new RandomSchemas(random);
        RandomValue[] catalogs = [.. Enumerable.Range(0, count).Select(generator.Catalog)];
        CatalogProject project = new CatalogProject().Large(), broken = new CatalogProject().Large();
        var written = new Dictionary<(int Catalog, string Id), string>();
        for (int i = 0; i < count; i++)
        {
            string folder = $"c{Text(i)}/", schema = folder + "thing.schema.json";
            project.With(schema, catalogs[i].Schema);
            broken.With(schema, catalogs[i].Schema);
            for (int entry = 0; entry < EntriesEach; entry++)
            {
                // JSON is YAML: the two readers must agree.
                string value = catalogs[i].Valid(), id = $"entry{Text(entry)}";
                project.With($"{folder}{id}.{(entry == 0 ? "yaml" : "json")}", value);
                written[(i, id)] = value;
                if (catalogs[i].Invalid() is { } invalid)
                    broken.With($"{folder}{id}.json", invalid);
            }
        }

        var failures = new List<string>();
        failures.AddRange(project.Problems().Select(problem => problem + "\n  " + Context(problem, catalogs, written)));
        if (failures.Count == 0)
            failures.AddRange(project.CompileProblems());
        if (failures.Count == 0)
            Compare(project.Load(), written, catalogs, failures);
        string[] refused = broken.Problems();
        failures.AddRange(
            from file in broken.Paths
            where !file.EndsWith(".schema.json", StringComparison.Ordinal)
            where !refused.Any(problem =>
                problem.StartsWith(file + "(", StringComparison.Ordinal) && problem.Contains(": error CAT1", StringComparison.Ordinal))
            let folder = file[..file.IndexOf('/', StringComparison.Ordinal)]
            select $"{file} should be refused: {broken.TextOf(file)}\n  by {broken.TextOf(folder + "/thing.schema.json")}");
        return failures;
    }

    private static string Context(string problem, RandomValue[] catalogs, Dictionary<(int, string), string> written)
    {
        int slash = problem.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !int.TryParse(problem[1..slash], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return "";
        string id = problem[(slash + 1)..problem.IndexOf('.', slash)];
        return catalogs[number].Schema + "\n  " + (written.TryGetValue((number, id), out string? value) ? value : "");
    }

    private static void Compare(
        Assembly assembly, Dictionary<(int Catalog, string Id), string> written, RandomValue[] catalogs, List<string> failures)
    {
        foreach (((int number, string id), string expected) in written)
        {
            try
            {
                object entry = LoadedCatalog.Of(assembly, $"Space{Text(number)}.Things").Get(id);
                string json = LoadedCatalog.JsonOf(entry);
                if (!Same(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(json).RootElement))
                    failures.Add($"{expected}\n  came back as {json}\n  by {catalogs[number].Schema}");
                Members.Touch(entry);
            }
            catch (Exception e) when (e is TargetInvocationException or TypeLoadException or JsonException or Xunit.Sdk.XunitException)
            {
                failures.Add($"{(e.InnerException ?? e).Message}\n  for {expected}\n  by {catalogs[number].Schema}");
            }
        }
    }

    /// <summary>The same members in the same order, and numbers to the last digit.</summary>
    private static bool Same(JsonElement left, JsonElement right) => left.ValueKind == right.ValueKind && left.ValueKind switch
    {
        JsonValueKind.Object => left.EnumerateObject().Count() == right.EnumerateObject().Count()
            && left.EnumerateObject().Zip(right.EnumerateObject())
                .All(static pair => pair.First.Name == pair.Second.Name && Same(pair.First.Value, pair.Second.Value)),
        JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength()
            && left.EnumerateArray().Zip(right.EnumerateArray()).All(static pair => Same(pair.First, pair.Second)),
        JsonValueKind.Number => left.GetRawText() == right.GetRawText(),
        JsonValueKind.String => left.GetString() == right.GetString(),
        _ => true,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
