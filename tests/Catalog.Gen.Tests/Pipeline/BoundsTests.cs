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
}
