using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalog.Gen.Fuzz;

/// <summary>
/// What the cases start from: the flagship's files and the tests' fixtures, and of the corpora beside the repository what there
/// is. A piece of a long file is as good as all of it, since what goes wrong does so within a few lines.
/// </summary>
internal static class Samples
{
    private const int LongestFile = 900;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string Root = FindRoot();

    /// <summary>Texts of YAML.</summary>
    public static string[] Yaml { get; } = [.. Files(
            ["catalog", "tests", "../shared/corpora/yaml-test-suite/cases", "../shared/corpora/aws-open-data/datasets"], "*.yaml")
        .Select(static file => File.ReadAllText(file))
        .Where(static text => text.Length > 0)
        .Select(static text => text.Length > LongestFile ? text[..LongestFile] : text)
        .Distinct()];

    /// <summary>Schemas, each with entries that were written for it.</summary>
    public static (JsonNode Schema, string[] Entries)[] Catalogs { get; } = [.. FindCatalogs()];

    private static IEnumerable<(JsonNode Schema, string[] Entries)> FindCatalogs()
    {
        foreach (string file in Files(["catalog", "tests/Catalog.Gen.Tests/Fixtures"], "*.schema.json"))
        {
            string folder = Path.GetDirectoryName(file)!;
            string[] entries =
                [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Take(12).Select(File.ReadAllText)];
            if (Parse(File.ReadAllText(file)) is { } schema)
                yield return (schema, entries);
        }

        foreach (string file in Files(["../shared/corpora"], "*.json"))
        {
            if (!file.Contains("draft2020-12", StringComparison.Ordinal))
                continue;
            if (Parse(File.ReadAllText(file)) is not JsonArray groups)
                continue;
            foreach (JsonObject group in groups.OfType<JsonObject>())
            {
                if (group["schema"] is { } schema && group["tests"] is JsonArray tests)
                    yield return (schema.DeepClone(), [.. tests.Select(static test => test?["data"]?.ToJsonString() ?? "null")]);
            }
        }
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Lenient);
        }
        catch (JsonException)
        {
            // A fixture may be broken on purpose.
            return null;
        }
    }

    private static IEnumerable<string> Files(string[] folders, string pattern) => folders
        .Select(static folder => Path.GetFullPath(Path.Combine(Root, folder)))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
        .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin" or "node_modules"))
        .Order(StringComparer.Ordinal);

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
