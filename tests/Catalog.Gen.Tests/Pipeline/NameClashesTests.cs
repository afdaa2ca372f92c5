using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>What C# declares under the name of a generated type is said where it stands.</summary>
public sealed class NameClashesTests
{
    private const string Schema = """
        { "title": "Fruit", "type": "object",
          "properties": {
            "colour": { "enum": ["red", "green"] },
            "origin": { "type": "object", "properties": { "country": { "type": "string" } } } } }
        """;

    private const string Other = "give one of them another name or namespace";
    private const string Partial = "write 'partial' to add to it, or give this type another name or namespace";

    [Theory]
    [InlineData("namespace Sample;\nclass Fruit;", "(2,7)", "Sample.Fruit", Partial)]
    [InlineData("namespace Sample\n{\n  static class Fruits { }\n}", "(3,16)", "Sample.Fruits", Partial)]
    [InlineData("namespace Sample;\nrecord Origin(int A);", "(2,8)", "Sample.Origin", Partial)]
    [InlineData("namespace Sample;\npartial class Fruit;\nclass Fruit;", "(3,7)", "Sample.Fruit", Partial)]
    [InlineData("namespace Sample;\nenum Colour { Red }", "(2,6)", "Sample.Colour", Other)]
    [InlineData("namespace Sample;\npartial class Colour;", "(2,15)", "Sample.Colour", Other)]
    [InlineData("namespace Sample;\nstatic partial class ColourExtensions;", "(2,22)", "Sample.ColourExtensions", Other)]
    [InlineData("namespace Sample;\npartial record Fruit;", "(2,16)", "Sample.Fruit", Other)]
    [InlineData("namespace Sample;\npartial record struct Origin;", "(2,23)", "Sample.Origin", Other)]
    [InlineData("namespace Sample;\npartial class Origin;", "(2,15)", "Sample.Origin", Other)]
    [InlineData("namespace Sample;\nstruct Fruit;", "(2,8)", "Sample.Fruit", Other)]
    [InlineData("namespace Sample;\ninterface Fruit;", "(2,11)", "Sample.Fruit", Other)]
    [InlineData("namespace Sample;\ndelegate void Fruit();", "(2,15)", "Sample.Fruit", Other)]
    public void A_type_that_is_no_part_of_the_generated_one(string source, string place, string name, string advice)
    {
        CatalogProject project = Fruits().WithSource(source, "Own.cs");
        Assert.Equal(
            [
                $"Own.cs{place}: error CAT3004: '{name}' is a type here, and a type that is generated from 'fruits/fruit.schema.json': "
                    + advice,
            ],
            project.Problems());
        Assert.NotEmpty(project.CompileProblems());
    }

    [Theory]
    [InlineData("namespace Sample.Fruits;\nclass A;", "(1,18)")]
    [InlineData("namespace Sample\n{\n  namespace Fruits.Sour { class A; }\n}", "(3,13)")]
    public void A_namespace(string source, string place) => Assert.Equal(
        [
            $"Own.cs{place}: error CAT3004: 'Sample.Fruits' is a namespace here, and a type that is generated from "
                + "'fruits/fruit.schema.json': give one of them another name",
        ],
        Fruits().WithSource(source, "Own.cs").Problems());

    [Theory]
    [InlineData("namespace Sample; partial class Fruit { int Own => 1; }")]
    [InlineData("namespace Sample; sealed partial record Origin; static partial class Fruits;")]
    [InlineData("namespace Sample; class Outer { class Fruit; enum Colour; }")]
    [InlineData("namespace Sample; class Fruit<T>; delegate void Colour<T>();")]
    [InlineData("namespace Sample; class fruit;")]
    [InlineData("namespace Sample.Inner { class Fruit; } namespace Other.Sample { enum Colour; }")]
    [InlineData("namespace Sample { file class Fruits; }")]
    [InlineData("class Fruit; enum Colour; namespace Fruits { class A; }")]
    [InlineData("namespace Sample; class Own { int Fruit, Colour; void Fruits() { } }")]
    public void Not_a_part_another_arity_a_nested_type_or_another_namespace(string source)
    {
        CatalogProject project = Fruits().WithSource(source, "Own.cs");
        Assert.Empty(project.Problems());
        Assert.DoesNotContain(project.CompileProblems(), static problem => problem.Contains("CS0101", StringComparison.Ordinal));
    }

    /// <summary>A keyword in a namespace, and the global namespace.</summary>
    [Theory]
    [InlineData("My.file", "namespace My.@file; class Fruit;", "My.file.Fruit")]
    [InlineData("", "class Fruit;", "Fruit")]
    public void In_any_namespace(string space, string source, string name) => Assert.StartsWith(
        $"error CAT3004: '{name}' is a type here",
        Assert.Single(Fruits().WithProperty("RootNamespace", space).WithSource(source, "Own.cs").Problems()).Split("): ")[1],
        StringComparison.Ordinal);

    [Fact]
    public void A_type_of_another_assembly_is_for_CSharp_to_warn_of()
    {
        MetadataReference other = new CatalogProject("#pragma warning disable CS1591\nnamespace Sample; public enum Colour { Red }")
            .Named("Other").ToReference();
        CatalogProject project = Fruits().WithReference(other).WithSource("class Own { Sample.Colour Colour => default; }");
        Assert.Empty(project.Problems());
        Assert.Contains("CS0436", Assert.Single(project.CompileProblems()), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_gone_with_the_declaration()
    {
        CatalogProject project = Fruits();
        Assert.Empty(project.Problems());
        Assert.Single(project.WithSource("namespace Sample; class Fruit;", "Own.cs").Problems());
        Assert.Empty(project.With("fruits/fruit.schema.json", Schema.Replace("Fruit", "Pome", StringComparison.Ordinal)).Problems());
    }

    private static CatalogProject Fruits() => new CatalogProject()
        .With("fruits/fruit.schema.json", Schema)
        .With("fruits/apple.yaml", "colour: red\norigin: { country: FR }\n");
}
