namespace Catalog.Gen.Tests.Pipeline;

/// <summary>What a schema refers to is a schema, wherever it lies and whatever it is called, and never an entry.</summary>
public sealed class ReferredSchemasTests
{
    private const string Defs = """{ "$defs": { "size": { "type": "integer", "maximum": 9 } } }""";

    [Theory]
    [InlineData("defs.json", "things/defs.json")]
    [InlineData("common.yaml", "things/common.yaml")]
    [InlineData("../shared/types.json", "shared/types.json")]
    [InlineData("sub/deep/types.yml", "things/sub/deep/types.yml")]
    [InlineData("types.jsonschema", "things/types.jsonschema")]
    [InlineData("./types", "things/types")]
    [InlineData("../elsewhere/my%20types.json", "elsewhere/my types.json")]
    [InlineData("https://example.org/types.json", "things/anything.json")]
    public void A_file_that_is_referred_to_is_a_schema(string reference, string path)
    {
        CatalogProject project = Project(reference)
            .With(path, reference.StartsWith("https:", StringComparison.Ordinal)
                ? Defs.Replace("{ \"$defs\"", $"{{ \"$id\": \"{reference}\", \"$defs\"", StringComparison.Ordinal)
                : Defs)
            .With("things/a.yaml", "size: 5\n").With("things/b.yaml", "size: 10\n");
        Assert.Equal(["things/b.yaml(1,7): error CAT1009: 'size' must be at most 9, but is 10"], project.Problems());
    }

    [Fact]
    public void What_a_referred_file_refers_to_is_a_schema_too()
    {
        CatalogProject project = Project("one.json")
            .With("things/one.json", """{ "$defs": { "size": { "$ref": "two.json#/$defs/size" } } }""")
            .With("things/two.json", Defs)
            .With("things/three.json", """{ "size": 3 }""");
        Assert.Empty(project.Problems());
        Assert.Equal(["three"], Ids(project));
    }

    [Fact]
    public void A_file_beside_is_found_by_its_path_although_the_schema_has_an_address()
    {
        CatalogProject project = new CatalogProject()
            .With("things/thing.schema.json", """
                { "$id": "https://example.org/thing.json", "title": "Thing", "properties": { "size": { "$ref": "defs.json#/$defs/size" } } }
                """)
            .With("things/defs.json", Defs)
            .With("things/a.yaml", "size: 5\n");
        Assert.Empty(project.Problems());
        Assert.Equal(["a"], Ids(project));
    }

    [Fact]
    public void A_file_that_is_missing_is_named_as_the_reader_sees_it() => Assert.Equal(
        [
            "things/thing.schema.json(1,73): error CAT0004: the reference '../shared/types.json#/$defs/size' leads nowhere: there is no "
            + "schema file 'types.json' at 'shared/types.json': add that file to the project, or correct the reference",
        ],
        Project("../shared/types.json").Problems());

    [Fact]
    public void A_file_outside_of_the_project_is_named_whole() => Assert.Equal(
        [
            "things/thing.schema.json(1,73): error CAT0004: the reference '../../types.json#/$defs/size' leads nowhere: there is no "
            + "schema file 'types.json' at '/types.json': add that file to the project, or correct the reference",
        ],
        Project("../../types.json").Problems());

    [Fact]
    public void One_schema_serves_two_folders()
    {
        CatalogProject project = new CatalogProject()
            .WithProperty("CatalogSchemas", "/project/old/old.schema.json|/project/new/new.schema.json")
            .With("thing.json", """{ "title": "Thing", "properties": { "size": { "type": "integer" } } }""")
            .With("old/old.schema.json", """{ "x-catalog": { "class": "OldThings" }, "$ref": "../thing.json" }""")
            .With("new/new.schema.json", """{ "x-catalog": { "class": "NewThings" }, "$ref": "../thing.json" }""")
            .With("old/a.yaml", "size: 1\n").With("new/b.yaml", "size: 2\n");
        Assert.Empty(project.Problems());
    }

    [Fact]
    public void Data_that_looks_like_a_reference_is_none()
    {
        CatalogProject project = new CatalogProject()
            .With("things/thing.schema.json", """
                { "title": "Thing", "properties": { "$ref": { "type": "string" } }, "default": { "$ref": "a.yaml" } }
                """)
            .With("things/a.yaml", "$ref: b.yaml\n").With("things/b.yaml", "$ref: a.yaml\n");
        Assert.Empty(project.Problems());
        Assert.Equal(["a", "b"], Ids(project));
    }

    [Fact]
    public void Edits_give_what_a_first_run_gives()
    {
        CatalogProject project = Project("defs.json").With("things/defs.json", Defs).With("things/a.yaml", "size: 5\n");
        Assert.Empty(project.Problems());
        project.With("things/defs.json", Defs.Replace("9", "4", StringComparison.Ordinal));
        Assert.Equal(["things/a.yaml(1,7): error CAT1009: 'size' must be at most 4, but is 5"], project.Problems());
        project.With("things/thing.schema.json", """{ "title": "Thing", "properties": { "size": { "type": "integer" } } }""");
        Assert.Empty(project.Problems());
        Assert.Equal(["a", "defs"], Ids(project));
    }

    [Fact]
    public void A_file_that_gets_the_address_that_is_looked_for_becomes_a_schema()
    {
        const string Address = "https://example.org/types.json";
        CatalogProject project = Project(Address).With("things/other.json", "{}").With("things/a.yaml", "size: 5\n");
        Assert.StartsWith("things/thing.schema.json(1,73): error CAT0004", Assert.Single(project.Problems()), StringComparison.Ordinal);
        project.With("things/other.json", Defs.Replace("{ \"$defs\"", $"{{ \"$id\": \"{Address}\", \"$defs\"", StringComparison.Ordinal));
        Assert.Empty(project.Problems());
        Assert.Equal(["a"], Ids(project));
    }

    private static CatalogProject Project(string reference) => new CatalogProject().With(
        "things/thing.schema.json",
        $$"""{ "title": "Thing", "type": "object", "properties": { "size": { "$ref": "{{reference}}#/$defs/size" } } }""");

    private static string[] Ids(CatalogProject project) =>
        [.. LoadedCatalog.AllOf(project.Load()).SelectMany(catalog => catalog.All.Cast<object>().Select(LoadedCatalog.IdOf))];
}
