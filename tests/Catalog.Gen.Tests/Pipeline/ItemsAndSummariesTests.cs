using System.Text;

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
    [InlineData(".", null)]
    [InlineData("", null)]
    [InlineData("internal", null)]
    [InlineData("Intern;al#|", "errors/error.schema.json(1,1): error CAT0007: the project says that the Visibility of "
        + "errors/error.schema.json is 'Intern;al#|': write 'public' or 'internal' at the Catalog item")]
    public void CAT0007_the_metadata_of_an_item_comes_whole(string visibility, string? due)
    {
        string packed = visibility is "." or "" ? visibility : "." + Convert.ToBase64String(Encoding.UTF8.GetBytes(visibility));
        Assert.Equal(
            due is null ? [] : [due],
            Errors("message")
                .WithProperty("CatalogSchemas", CatalogProject.Root + "errors/error.schema.json")
                .WithProperty("CatalogVisibilities", packed)
                .Problems());
    }
}
