using Catalog.Gen.Emit;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>How much a project may ask of the compiler: what is past that is refused where it stands, and nothing is generated.</summary>
public sealed class BoundsTests
{
    private const string TooManyEntries = "error CAT1016: a project may have at most 200000 entries, and this is one more: "
        + "split the catalog over several projects";

    [Fact]
    public void Schemas_that_make_more_types_than_the_compiler_can_take_are_refused_unless_the_project_is_large()
    {
        static CatalogProject Types(int count) => new CatalogProject().With("things/thing.schema.json", $$"""
            { "title": "Thing", "properties": { {{string.Join(", ", Enumerable.Range(0, count).Select(static i => $$"""
                "p{{i}}": { "type": "object", "properties": { "a": { "type": "string" } } }
                """))}} } }
            """);
        Assert.Empty(Types(280).Problems());
        CatalogProject many = Types(320);
        Assert.Equal(
            [
                "things/thing.schema.json(1,1): error CAT0029: with this schema, the types of the project's catalogs are more than the "
                    + "compiler can take in a few seconds: leave out what no entry needs, split the catalogs over several projects, "
                    + "or set <CatalogLarge>true</CatalogLarge> in the project file and take the time",
            ],
            many.Problems());
        Assert.Empty(many.Driver.GetRunResult().GeneratedTrees);
        Assert.Empty(many.Large().Problems());
    }

    [Fact]
    public void Catalogs_count_as_well()
    {
        var project = new CatalogProject();
        for (int i = 0; i < 84; i++)
            project.With($"things{i}/thing{i}.schema.json", $$"""{ "title": "Thing{{i}}" }""");
        Assert.Equal("CAT0029", Assert.Single(project.Run().Diagnostics).Id);
        Assert.Empty(project.Large().Problems());
    }

    [Fact]
    public void Entries_that_are_too_many_for_a_project_are_one_error_at_the_first_of_them()
    {
        static string Entries(string name, int count) =>
            string.Concat(Enumerable.Range(0, count).Select(i => $"{name}{i}: {{}}\n"));
        CatalogProject project = new CatalogProject()
            .With("things/thing.schema.json", """
                { "title": "Thing", "x-catalog": { "layout": "map" }, "additionalProperties": { "title": "Thing", "type": "object" } }
                """)
            .With("things/a.yaml", Entries("a", 200_001));
        Assert.Equal([$"things/a.yaml(200001,1): {TooManyEntries}"], project.Problems());
        project.With("things/a.yaml", Entries("a", 10)).With("things/b.yaml", Entries("b", 199_991)).With("things/c.yaml", "c: {}\n");
        Assert.Equal(
            [$"things/b.yaml(199991,1): {TooManyEntries}", $"things/c.yaml(1,1): {TooManyEntries}"],
            project.Problems());
    }

    [Fact]
    public void Look_ups_count_as_well()
    {
        static CatalogProject LookUps(int count, string keyword) => new CatalogProject().With("things/thing.schema.json", $$"""
            { "title": "Thing", "properties": { {{string.Join(", ", Enumerable.Range(0, count).Select(i => $$"""
                "p{{i}}": { "type": "string", {{keyword}} }
                """.Replace("NAME", $"Back{i}", StringComparison.Ordinal)))}} } }
            """);
        string[] keywords = ["\"x-index\": true", "\"x-ref\": \"Things\", \"x-inverse\": \"NAME\""];
        foreach (string keyword in keywords)
        {
            Assert.Empty(LookUps(650, keyword).Problems());
            CatalogProject many = LookUps(750, keyword);
            Assert.StartsWith("things/thing.schema.json(1,1): error CAT0029:", Assert.Single(many.Problems()), StringComparison.Ordinal);
            Assert.Empty(many.Driver.GetRunResult().GeneratedTrees);
        }
    }

    [Fact]
    public void The_tables_of_look_ups_take_of_the_room_for_literals()
    {
        // The data shrinks to next to nothing, and the keys of a look-up stand as they are.
        static string Entries(int count) =>
            string.Concat(Enumerable.Range(0, count).Select(i => $"e{i}: {{ v: '{i}{new string('x', 100_000)}' }}\n"));
        CatalogProject project = new CatalogProject()
            .With("things/thing.schema.json", """
                {
                  "title": "Thing", "x-catalog": { "layout": "map" },
                  "additionalProperties": {
                    "title": "Thing", "type": "object", "properties": { "v": { "type": "string", "x-index": true } }
                  }
                }
                """)
            .With("things/a.yaml", Entries(70));
        Assert.Empty(project.Problems());
        project.With("things/a.yaml", Entries(80));
        Assert.Equal(
            [
                "things/thing.schema.json(1,1): error CAT0012: the catalogs of this project come to 16 MB of packed data and tables, "
                    + "and an assembly's string literals may take 16 MB: set <CatalogLarge>true</CatalogLarge> in the project file "
                    + "(with the .NET 10 SDK or later), or split the catalog over several projects",
            ],
            project.Problems());
        Assert.Empty(project.Large().Problems());
    }

    [Fact]
    public void The_texts_of_a_schema_take_of_the_room_for_literals()
    {
        CatalogProject project = new CatalogProject().With("things/thing.schema.json", $$"""
            { "title": "Thing", "properties": { "v": { "enum": [{{string.Join(", ", Enumerable.Range(0, 80).Select(static i =>
                $"\"{i}{new string('x', 100_000)}\""))}}] } } }
            """);
        Assert.StartsWith("things/thing.schema.json(1,1): error CAT0012:", Assert.Single(project.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("string s = \"abc\"; // \"no\"\nchar c = '\"'; string t = \"d\\\"e\";", 3 + 4)]
    [InlineData("/// <summary>\"no\"</summary>\nchar c = '\\''; string s = \"a\";", 1)]
    [InlineData("string s = \"\\\\\"; string t = \"//\";", 2 + 2)]
    [InlineData("", 0)]
    public void The_length_of_literals_is_read_off_the_code(string code, int length) => Assert.Equal(length, Literal.LengthIn(code));

    [Fact]
    public void Where_more_is_wrong_than_is_shown_nothing_is_built_and_few_entries_have_a_member()
    {
        static string Entries(int wrong) =>
            string.Concat(Enumerable.Range(0, 6_000).Select(i => $"e{i}: {{ n: {(i < wrong ? "x" : "1")} }}\n"));
        CatalogProject project = new CatalogProject()
            .With("things/thing.schema.json", """
                {
                  "title": "Thing", "x-catalog": { "layout": "map" },
                  "additionalProperties": { "title": "Thing", "type": "object", "properties": { "n": { "type": "integer" } } }
                }
                """)
            .With("things/a.yaml", Entries(100));
        Assert.Equal(100, project.Problems().Length);
        Assert.Equal(6_000, Members(project));
        Assert.NotEmpty(Data(project));

        project.With("things/a.yaml", Entries(101));
        Assert.Equal(101, project.Problems().Length);
        Assert.Equal(5_000, Members(project));
        Assert.Empty(Data(project));

        project.With("things/a.yaml", Entries(0));
        Assert.Empty(project.Problems());
        Assert.Equal(6_000, Members(project));
        Assert.NotEmpty(Data(project));

        static int Members(CatalogProject project) => project.Driver.GetRunResult().GeneratedTrees
            .Where(static tree => tree.FilePath.Contains(".Members.", StringComparison.Ordinal))
            .Sum(static tree => tree.ToString().Split("public const string").Length - 1);
        static string[] Data(CatalogProject project) =>
        [
            .. project.Driver.GetRunResult().GeneratedTrees
                .Select(static tree => tree.FilePath)
                .Where(static path =>
                    path.Contains(".Data.", StringComparison.Ordinal) || path.Contains(".Tables.", StringComparison.Ordinal)),
        ];
    }

    /// <summary>An entry with as many values as these was hashed for each of them, and so was each of the findings.</summary>
    [Theory]
    [InlineData(
        "x-unique",
        "CAT2005",
        "this v is given twice in this entry, first in things/a.yaml(1,11): each may be given only once in the catalog")]
    [InlineData("x-ref", "CAT2003", "'same' in 'v' is not an entry of Things: write the id of an entry")]
    public void Thousands_of_values_with_one_mistake_are_counted_and_a_hundred_are_shown(string keyword, string rule, string message)
    {
        string list = string.Join(", ", Enumerable.Repeat("same", 20_000));
        string value = keyword == "x-ref" ? "\"Things\"" : "true";
        CatalogProject project = new CatalogProject()
            .With("things/thing.schema.json", $$"""
                {
                  "title": "Thing", "x-catalog": { "layout": "map" },
                  "additionalProperties": {
                    "title": "Thing", "type": "object",
                    "properties": { "v": { "type": "array", "items": { "type": "string", "{{keyword}}": {{value}} } } }
                  }
                }
                """)
            .With("things/a.yaml", $"e0: {{ v: [{list}] }}\ne1: {{ v: [{list}] }}\n");
        string[] problems = project.Problems();
        Assert.Equal(101, problems.Length);
        Assert.All(problems.Take(100), problem => Assert.EndsWith($"error {rule}: {message}", problem, StringComparison.Ordinal));
        Assert.EndsWith(" more problems in this file are not shown: fix the ones above first", problems[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_ids_that_make_one_name_are_numbered_and_a_hundred_are_shown()
    {
        CatalogProject project = new CatalogProject()
            .With("things/thing.schema.json", """
                {
                  "title": "Thing", "x-catalog": { "layout": "map", "member": "m" },
                  "additionalProperties": { "title": "Thing", "type": "object", "properties": { "m": { "type": "string" } } }
                }
                """)
            .With("things/a.yaml", string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"e{i}: {{ m: Same }}\n")));
        string[] problems = project.Problems();
        Assert.Equal(101, problems.Length);
        Assert.EndsWith(" 19899 more problems in this file are not shown: fix the ones above first", problems[^1]);
    }
}
