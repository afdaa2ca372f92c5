using Catalog.Gen.Engine.Catalog;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>What the project says of a catalog reaches it, and the setting that chooses what a tooltip begins with is checked.</summary>
public class ItemsAndSummariesTests
{
    private static CatalogProject Errors(string summary) => new CatalogProject()
        .With("errors/error.schema.json", $$"""
            { "title": "Error", "x-catalog": { "summary": "{{summary}}" }, "type": "object", "additionalProperties": false,
              "properties": { "name": { "type": "string" }, "message": { "type": "string" }, "code": { "type": "integer" } } }
            """)
        .With("errors/e1.yaml", "name: E1\nmessage: The `file` is **not** there.\ncode: 7\n");

    [Fact]
    public void The_tooltip_begins_with_the_summary()
    {
        CatalogProject project = Errors("message");
        Assert.Empty(project.Problems());
        Assert.Contains(
            project.Run().GeneratedTrees,
            static tree => tree.ToString().Contains("The file is not there.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mesage", "'summary' names the property 'mesage', which no entry has: did you mean 'message'?")]
    [InlineData("code", "'summary' does nothing, since 'code' is a whole number and a tooltip begins with text: "
        + "name a property whose values are text")]
    public void CAT0017_a_summary_that_can_do_nothing(string summary, string due) => Assert.Equal(
        [$"errors/error.schema.json(1,47): warning CAT0017: {due}"], Errors(summary).Problems());

    [Theory]
    [InlineData(null, null)]
    [InlineData("internal", null)]
    [InlineData("Intern;al#|", "errors/error.schema.json(1,1): error CAT0007: the project says that the Visibility of "
        + "errors/error.schema.json is 'Intern;al#|': write 'public' or 'internal' at the Catalog item")]
    public void CAT0007_the_metadata_of_an_item_comes_whole(string? visibility, string? due) => Assert.Equal(
        due is null ? [] : [due],
        Errors("message").WithItem(new CatalogItem(CatalogProject.Root + "errors/error.schema.json", visibility)).Problems());

    [Fact]
    public void The_class_and_the_namespace_of_an_item_come_before_those_of_the_schema()
    {
        CatalogProject project = new CatalogProject()
            .With("lint/rule.schema.json", """{ "title": "Rule", "x-catalog": { "class": "Others", "namespace": "Elsewhere" } }""")
            .With("lint/a.yaml", "n: 1\n")
            .WithItem(new CatalogItem(CatalogProject.Root + "lint/rule.schema.json", null) { Class = "Rules", Namespace = "Outside.Lint" });
        Assert.Empty(project.Problems());
        Assert.NotNull(project.Compile().GetTypeByMetadataName("Outside.Lint.Rules"));
    }

    [Theory]
    [InlineData("a b", "since a name is made of letters, digits and '_', and of no more than 100")]
    [InlineData("class", "since C# has that word for itself")]
    [InlineData("1;#|", "since a name is made of letters, digits and '_', and of no more than 100")]
    [InlineData("System", "since a namespace has that name")]
    public void CAT0007_a_class_of_an_item_that_cannot_be(string name, string reason) => Assert.Equal(
        [
            "errors/error.schema.json(1,1): error CAT0007: the project says that the Class of errors/error.schema.json is "
            + $"'{name}', which cannot be, {reason}: write another name, like 'Datasets'",
        ],
        Errors("message")
            .WithItem(new CatalogItem(CatalogProject.Root + "errors/error.schema.json", null) { Class = name })
            .Problems());

    [Theory]
    [InlineData("A..B", "since a part of it is no name in C#")]
    [InlineData("A-B", "since a part of it is no name in C#")]
    [InlineData("CatalogGen.Runtime", "since the generated code has that for itself")]
    public void CAT0007_a_namespace_of_an_item_that_cannot_be(string name, string reason) => Assert.Equal(
        [
            "errors/error.schema.json(1,1): error CAT0007: the project says that the Namespace of errors/error.schema.json is "
            + $"'{name}', which cannot be, {reason}: write another one, like 'PediatricImaging.Data'",
        ],
        Errors("message")
            .WithItem(new CatalogItem(CatalogProject.Root + "errors/error.schema.json", null) { Namespace = name })
            .Problems());

    [Fact]
    public void CAT0008_a_schema_in_other_capitals() => Assert.Equal(
        [
            "error CAT0008: the project names errors/Error.schema.json as a catalog, and there is no such file, since capitals matter "
            + "in the names of files: write 'errors/error.schema.json' at the Catalog item",
        ],
        new CatalogProject()
            .WithItem(new CatalogItem(CatalogProject.Root + "errors/Error.schema.json", null)
            {
                Nearest = CatalogProject.Root + "errors/error.schema.json",
            })
            .Problems());
}
