using Microsoft.CodeAnalysis.CSharp;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>What a project or a file can get wrong before an entry is read: one clear error each, or it simply works.</summary>
public class ConfigurationTests
{
    private const string Schema = """{ "title": "Fruit", "type": "object", "properties": { "name": { "type": "string" } } }""";

    private static CatalogProject Fruits() => new CatalogProject().With("fruits/fruit.schema.json", Schema);

    [Fact]
    public void CAT0008_a_catalog_without_its_schema() => Assert.Equal(
        ["error CAT0008: the project names fruits/fruit.schema.json as a catalog, and there is no such file: "
            + "write the schema there, or take the Catalog item out of the project"],
        new CatalogProject()
            .WithProperty("CatalogSchemas", "/project/fruits/fruit.schema.json")
            .With("fruits/apple.yaml", "name: Apple\n")
            .Problems());

    [Fact]
    public void CAT0008_a_catalog_that_is_a_folder() => Assert.Equal(
        ["error CAT0008: the project names fruits/ as a catalog, and that is no schema file: "
            + "name the schema file itself, which ends in .schema.json or .schema.yaml"],
        Fruits().WithProperty("CatalogSchemas", "/project/fruits/").Problems());

    [Fact]
    public void CAT0001_a_schema_that_is_not_JSON()
    {
        string problem = Assert.Single(
            new CatalogProject().With("fruits/fruit.schema.json", "{ \"title\": }").With("fruits/apple.yaml", "name: Apple\n").Problems());
        Assert.StartsWith("fruits/fruit.schema.json(1,12): error CAT0001: ", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7.3", "C# 7.3")]
    [InlineData("11.0", "C# 11.0")]
    public void CAT0009_a_language_that_is_too_old(string version, string said)
    {
        Assert.True(LanguageVersionFacts.TryParse(version, out LanguageVersion language));
        Assert.Equal(
            [$"error CAT0009: a catalog needs .NET 8 or later with C# 12 or later, and this project is compiled as {said}: "
                + "change or remove LangVersion in the project file"],
            Fruits().With("fruits/apple.yaml", "name: 5\n").WithLanguage(language).Problems());
    }

    [Theory]
    [InlineData(".NETCoreApp", "v6.0", "NETCoreApp 6.0")]
    [InlineData(".NETFramework", "v4.8", "NETFramework 4.8")]
    [InlineData(".NETStandard", "v2.0", "NETStandard 2.0")]
    public void CAT0009_a_framework_that_is_too_old(string identifier, string version, string said) => Assert.Equal(
        [$"error CAT0009: a catalog needs .NET 8 or later with C# 12 or later, and this project targets {said}: "
            + "change TargetFramework in the project file"],
        Fruits().WithProperty("TargetFrameworkIdentifier", identifier).WithProperty("TargetFrameworkVersion", version).Problems());

    [Fact]
    public void An_old_project_without_a_catalog_is_left_alone() =>
        Assert.Empty(new CatalogProject().WithLanguage(LanguageVersion.CSharp7_3).With("other.yaml", "a: [").Problems());

    [Fact]
    public void CAT0010_two_schemas_make_one_class() => Assert.Equal(
        ["b/fruit.schema.json(1,1): error CAT0010: a/fruit.schema.json and b/fruit.schema.json both make the class 'Sample.Fruits': "
            + "give one of them another name with \"x-catalog\": { \"class\": \"…\" }"],
        new CatalogProject().With("a/fruit.schema.json", Schema).With("b/fruit.schema.json", Schema).Problems());

    [Fact]
    public void CAT0010_two_schemas_in_one_folder() => Assert.Equal(
        ["a/nut.schema.json(1,1): error CAT0010: a/fruit.schema.json and a/nut.schema.json are catalogs of the same folder, "
            + "and a file can belong to one only: move one of them into a folder of its own"],
        new CatalogProject()
            .With("a/fruit.schema.json", Schema)
            .With("a/nut.schema.json", Schema.Replace("Fruit", "Nut", StringComparison.Ordinal))
            .Problems());

    [Theory]
    [InlineData("", "CAT1016")]
    [InlineData("# nothing but a remark\n", "CAT1016")]
    [InlineData("name: a\n---\nname: b\n", "CAT1016")]
    [InlineData("name: [", "CAT1001")]
    [InlineData("name: a\nname: b\n", "CAT1002")]
    public void A_file_that_cannot_be_an_entry_is_one_error_and_keeps_its_member(string text, string id)
    {
        CatalogProject project = Fruits().With("fruits/apple.yaml", text);
        Assert.Contains($"error {id}: ", Assert.Single(project.Problems()), StringComparison.Ordinal);
        Assert.Contains(project.Run().GeneratedTrees, tree => tree.ToString().Contains("Fruit Apple =>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_no_catalog_is_left_alone() =>
        Assert.Empty(Fruits().With("elsewhere/settings.yaml", "a: [").With("fruits/apple.yaml", "name: Apple\n").Problems());

    [Fact]
    public void A_catalog_may_be_empty()
    {
        Assert.Empty(Fruits().CompileProblems());
        Assert.Equal(0, Fruits().Load().GetType("Sample.Fruits")!.GetProperty("Count")!.GetValue(null));
    }

    [Fact]
    public void More_than_a_hundred_problems_of_a_file_end_in_a_count()
    {
        string[] problems = new CatalogProject()
            .With(
                "fruits/fruit.schema.json",
                """{ "title": "Fruit", "type": "object", "additionalProperties": { "type": "integer" }, "properties": { "n": true } }""")
            .With("fruits/apple.yaml", string.Concat(Enumerable.Range(0, 140).Select(i => $"k{i}: x\n")))
            .Problems();
        Assert.Equal(101, problems.Length);
        Assert.Contains(
            "error CAT1018: 40 more problems in this file are not shown: fix the ones above first",
            problems[100],
            StringComparison.Ordinal);
    }
}
