using System.Text.Json;
using Catalog.Gen.Engine.Schema;
using Json.Schema;
using Dialect = Json.Schema.Dialect;
using SchemaRegistry = Json.Schema.SchemaRegistry;

namespace Catalog.Gen.Tests.Schema;

/// <summary>JsonSchema.Net, a second opinion.</summary>
internal static class JsonSchemaNet
{
    public static bool IsValid(string schema, string instance)
    {
        using var document = JsonDocument.Parse(instance);
        return JsonSchema.FromText(schema).Evaluate(document.RootElement, new EvaluationOptions { RequireFormatValidation = true }).IsValid;
    }

    /// <summary>How many of a folder's tests it passes; an exception is a test that is not passed.</summary>
    public static (int Passed, int Total) Run(string suite, Draft draft, string folder, bool assertFormat)
    {
        int passed = 0, total = 0;
        foreach (string path in Directory.EnumerateFiles(Path.Combine(suite, "tests", folder), "*.json").Order(StringComparer.Ordinal))
        {
            using var groups = JsonDocument.Parse(File.ReadAllText(path));
            foreach (JsonElement group in groups.RootElement.EnumerateArray())
            {
                JsonSchema? schema = Build(group.GetProperty("schema").GetRawText(), Options(suite, draft));
                foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
                {
                    total++;
                    if (schema is not null && IsRight(schema, test, assertFormat && !SuiteRunner.IsOfRemarks(path)))
                        passed++;
                }
            }
        }

        return (passed, total);
    }

    // A registry for each schema, since each has the addresses to itself.
    private static BuildOptions Options(string suite, Draft draft)
    {
        var options = new BuildOptions
        {
            Dialect = draft switch
            {
                Draft.Six => Dialect.Draft06,
                Draft.Seven => Dialect.Draft07,
                Draft.TwentyNineteen => Dialect.Draft201909,
                Draft.TwentyTwenty => Dialect.Draft202012,
                Draft.One => Dialect.V1,
                _ => throw new ArgumentOutOfRangeException(nameof(draft), draft, "JsonSchema.Net does not read this draft."),
            },
            SchemaRegistry = new SchemaRegistry(),
        };
        options.SchemaRegistry.Fetch = (address, _) =>
        {
            string path = Path.Combine(suite, "remotes", address.AbsolutePath.TrimStart('/'));
            return address.Authority == "localhost:1234" && File.Exists(path)
                ? JsonSchema.FromText(File.ReadAllText(path), options, address)
                : null;
        };
        return options;
    }

    private static JsonSchema? Build(string schema, BuildOptions options)
    {
        try
        {
            return JsonSchema.FromText(schema, options);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static bool IsRight(JsonSchema schema, JsonElement test, bool assertFormat)
    {
        try
        {
            var options = new EvaluationOptions { RequireFormatValidation = assertFormat };
            return schema.Evaluate(test.GetProperty("data"), options).IsValid == test.GetProperty("valid").GetBoolean();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return false;
        }
    }
}
