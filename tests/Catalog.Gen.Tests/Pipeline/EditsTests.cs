using Catalog.Gen.Tests.RandomCases;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>A driver that has seen many edits gives what a new one gives that sees the last state alone.</summary>
public class EditsTests
{
    private const string Fruit = """
        { "title": "Fruit", "type": "object", "required": ["name"], "additionalProperties": false,
          "properties": {
            "name": { "type": "string" }, "member": { "type": "string" },
            "colour": { "enum": ["red", "green"], "x-index": true },
            "doi": { "type": "string", "x-unique": true },
            "by": { "type": "string", "x-ref": "Fruits" },
            "was": { "type": "array", "items": { "type": "string" } } },
        """;

    private const string Settings = """ "x-catalog": { "formerIds": "was", "obsolete": "by", "member": "member" } }""";
    private const string Plain = """ "x-catalog": { "class": "Fruits" } }""";

    private static readonly string[] Ids = ["apple", "apple-2", "cherry", "fig", "kiwi", "lime"];

    private static readonly string[] Lines =
    [
        "colour: red", "colour: green", "colour: blue", "by: fig", "by: kiwi", "by: gone", "doi: a", "doi: b", "was: [plum]", "was: [fig]",
        "member: Fig", "# a comment", "  broken", "name: twice",
    ];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, (int)CaseSettings.Count(12, 120))];

    /// <summary>With settings that make entries depend on one another and without, a file an entry and a file a map of them.</summary>
    private static string Schema(int seed)
    {
        string settings = seed % 2 == 0 ? Settings : Plain;
        return seed % 4 < 2
            ? Fruit + settings
            : $$"""{ "additionalProperties": {{Fruit.TrimEnd().TrimEnd(',')}} }, {{settings}}""";
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_any_edits_the_output_is_that_of_a_new_driver(int seed)
    {
        var random = new Random(seed);
        string schema = Schema(seed);
        CatalogProject edited = new CatalogProject().With("fruits/fruit.schema.json", schema);
        for (int edit = 0; edit < 25; edit++)
        {
            string path = $"fruits/{Ids[random.Next(Ids.Length)]}.{(random.Next(8) == 0 ? "yml" : "yaml")}";
            if (random.Next(6) == 0 && edited.Paths.Contains(path))
                edited.Without(path);
            else if (random.Next(12) == 0)
                edited.With("fruits/fruit.schema.json", schema + new string(' ', edit));
            else
                edited.With(path, seed % 4 < 2 ? Entry(random, "") : Map(random));
            GeneratorDriverRunResult result = edited.Run();
            var fresh = new CatalogProject();
            foreach (string file in edited.Paths.Order(StringComparer.Ordinal))
                fresh.With(file, edited.TextOf(file));
            Assert.Equal(fresh.Problems(), edited.Problems());
            Assert.Equal(Sources(fresh.Run()), Sources(result));
        }
    }

    private static string Map(Random random) => string.Concat(
        Enumerable.Range(0, 1 + random.Next(3)).Select(_ => $"{Ids[random.Next(Ids.Length)]}:\n{Entry(random, "  ")}"));

    private static string Entry(Random random, string indent)
    {
        var lines = new List<string> { "name: A fruit" };
        for (int i = random.Next(4); i > 0; i--)
            lines.Add(Lines[random.Next(Lines.Length)]);
        return string.Concat(lines.Distinct().Select(line => $"{indent}{line}\n"));
    }

    private static string[] Sources(GeneratorDriverRunResult result) =>
    [
        .. result.Results.Single().GeneratedSources
            .Select(source => $"{source.HintName}\n{source.SourceText}")
            .Order(StringComparer.Ordinal),
    ];
}
