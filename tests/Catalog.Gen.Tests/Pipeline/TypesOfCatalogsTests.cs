namespace Catalog.Gen.Tests.Pipeline;

/// <summary>What catalogs of one project share, and how their types are told apart.</summary>
public class TypesOfCatalogsTests
{
    private const string Status = """{ "enum": ["new", "old"] }""";

    [Fact]
    public void A_name_that_two_catalogs_make_belongs_to_neither()
    {
        static string Properties(string name) =>
            $$""" "kind": {{Status}}, "part": { "title": "Part", "properties": { "{{name}}": {} } } """;
        CatalogProject project = new CatalogProject()
            .With("a/paper.schema.json", Object("Paper", Properties("n")))
            .With("b/thing.schema.json", Object("Thing", Properties("m")));
        Assert.Equal(
            [
                "a/paper.schema.json(1,1): warning CAT0031: the types 'Kind' and 'Part' are made by b/thing.schema.json as well, "
                    + "so that here 'Paper' stands in front: "
                    + "give a \"title\" to the schema of one of them, or a namespace of its own to a catalog",
                "b/thing.schema.json(1,1): warning CAT0031: the types 'Kind' and 'Part' are made by a/paper.schema.json as well, "
                    + "so that here 'Thing' stands in front: "
                    + "give a \"title\" to the schema of one of them, or a namespace of its own to a catalog",
            ],
            project.Problems());
        Assert.Equal(["Paper", "PaperKind", "PaperPart", "Papers", "Thing", "ThingKind", "ThingPart", "Things"], TypesOf(project));
    }

    [Fact]
    public void A_third_catalog_renames_no_type_of_the_first_two()
    {
        CatalogProject project = new CatalogProject()
            .With("b/paper.schema.json", Object("Paper", $$""" "status": {{Status}}, "form": {{Status}}"""))
            .With("c/thing.schema.json", Object("Thing", $$""" "status": {{Status}}"""));
        string[] before = TypesOf(project);
        project.With("a/aaa.schema.json", Object("Aaa", $$""" "status": {{Status}}, "paper": { "properties": { "x": {} } }"""));
        Assert.Equal([.. before.Concat(["Aaa", "AaaPaper", "AaaStatus", "Aaas"]).Order(StringComparer.Ordinal)], TypesOf(project));
    }

    [Fact]
    public void A_definition_that_two_schemas_refer_to_is_one_type_in_each_namespace()
    {
        CatalogProject project = new CatalogProject()
            .WithProperty("CatalogSchemas", "/project/a/paper.schema.json|/project/b/thing.schema.json|/project/c/other.schema.json")
            .With("common.schema.json", $$"""{ "$defs": { "status": {{Status}} } }""")
            .With("a/paper.schema.json", Object("Paper", """ "status": { "$ref": "../common.schema.json#/$defs/status" } """))
            .With("b/thing.schema.json", Object("Thing", """ "state": { "$ref": "../common.schema.json#/$defs/status" } """))
            .With("c/other.schema.json", Object(
                "Other",
                """ "status": { "$ref": "../common.schema.json#/$defs/status" } """,
                """, "x-catalog": { "namespace": "Apart" }"""));
        Assert.DoesNotContain(project.Problems(), problem => !problem.Contains("CAT0026", StringComparison.Ordinal));
        Assert.Equal(["Apart.Other", "Apart.Others", "Apart.Status", "Paper", "Papers", "Status", "Thing", "Things"], TypesOf(project));
    }

    /// <summary>But not where its properties are looked up, each at its own place, and not under another name.</summary>
    [Theory]
    [InlineData("", "Outline OutlineBox OutlineText")]
    [InlineData(""", "x-index": true""", "Outline OutlineBox OutlineText PaperFrameOutline PaperFrameOutlineText PaperOutlineBox")]
    public void A_schema_that_is_written_out_twice_is_one_type(string keyword, string types)
    {
        string outline = $$"""
            "outline": { "oneOf": [
              { "title": "Outline box", "type": "object", "properties": { "w": { "type": "string"{{keyword}} } } },
              { "type": "string" }
            ] }
            """;
        CatalogProject project = new CatalogProject().With("a/paper.schema.json", Object(
            "Paper", $$""" {{outline}}, "frame": { "title": "Paper frame", "type": "object", "properties": { {{outline}} } } """));
        Assert.Equal(
            [.. types.Split(' ').Concat(["Paper", "PaperFrame", "Papers"]).Order(StringComparer.Ordinal)], TypesOf(project));
    }

    [Fact]
    public void Entries_of_two_catalogs_cannot_be_of_one_type()
    {
        CatalogProject project = new CatalogProject()
            .With("a/paper.schema.json", Object("Paper", """ "x": {} """))
            .With("b/old.schema.json", Object("Paper", """ "y": {} """, """, "x-catalog": { "class": "OldPapers" }"""));
        Assert.Equal(
            [
                "b/old.schema.json(1,1): error CAT0010: a/paper.schema.json and b/old.schema.json both make the type 'Paper': give the "
                    + "schema of one of them another \"title\", or a namespace of its own with \"x-catalog\": { \"namespace\": \"…\" }",
            ],
            project.Problems());
        Assert.Empty(project.CompileProblems());
    }

    [Theory]
    [InlineData("Equals", "since the generated type has a member of that name already")]
    [InlineData("Paper", "since the generated type has a member of that name already")]
    [InlineData("Id", "since the generated type has a member of that name already")]
    [InlineData("class", "since C# has that word for itself")]
    [InlineData("_x", "since what begins with '_' belongs to the generated code")]
    [InlineData("get_X", "since what begins with a small letter belongs to the compiler and to generated code")]
    [InlineData("Twice", "since another x-member of the same type gives it as well")]
    public void A_given_name_that_cannot_be_is_refused(string name, string reason)
    {
        CatalogProject project = new CatalogProject().With("a/paper.schema.json", Object(
            "Paper", $$""" "b": { "x-member": "Twice" }, "a": { "x-member": "{{name}}" } """));
        Assert.Equal(
            [$"a/paper.schema.json(1,105): error CAT0030: 'x-member' cannot be '{name}', {reason}: choose another name"],
            project.Problems());
        Assert.Empty(project.CompileProblems());
    }

    [Fact]
    public void A_given_name_wins_over_one_that_was_made()
    {
        CatalogProject project = new CatalogProject("""
            _ = new Sample.Paper[0].Select(paper => (string?)(paper.Type ?? paper.TypeValue ?? paper.Some_Name));
            _ = Sample.Choice.Second;
            """)
            .With("a/paper.schema.json", Object("Paper", """
                "type": { "type": "string" }, "kind": { "type": "string", "x-member": "Type" },
                "z": { "type": "string", "x-member": "Some_Name" },
                "choice": { "oneOf": [{ "const": "second" }, { "const": "b", "x-member": "Second" }] }
                """));
        Assert.Empty(project.Problems());
    }

    private static string Object(string title, string properties, string more = "") =>
        $$"""{ "title": "{{title}}", "type": "object", "properties": { {{properties}} }{{more}} }""";

    private static string[] TypesOf(CatalogProject project)
    {
        Assert.Empty(project.CompileProblems());
        return [.. project.Run().GeneratedTrees
            .Select(static tree => Path.GetFileName(tree.FilePath))
            .Where(static name => name.Count(static c => c == '.') == 3 && !name.Contains("Decoder", StringComparison.Ordinal))
            .Select(static name => name.Replace(".g.cs", "", StringComparison.Ordinal).Replace("Sample.", "", StringComparison.Ordinal))
            .Where(static name => name != "CatalogGen.Runtime")
            .Order(StringComparer.Ordinal)];
    }
}
