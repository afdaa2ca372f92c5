using System.Collections;
using Catalog.Gen.Engine.Catalog;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>References to a catalog in another assembly.</summary>
public class ForeignTests
{
    private static CatalogProject Licences() => new CatalogProject()
        .Named("Licences")
        .WithProperty("RootNamespace", "Legal")
        .With(
            "licences/licence.schema.json",
            """
            {
              "title": "Licence",
              "x-catalog": { "formerIds": "was" },
              "properties": { "name": { "type": "string" }, "was": { "type": "array" } }
            }
            """)
        .With("licences/mit.yaml", "name: MIT\nwas: [expat]\n");

    private static CatalogProject Keyed() => new CatalogProject()
        .Named("Licences")
        .WithProperty("RootNamespace", "Legal")
        .With(
            "licences/licence.schema.json",
            """
            {
              "title": "Licence", "x-catalog": { "key": "id", "member": "name", "formerIds": "was" },
              "properties": { "id": { "type": "string" }, "name": { "type": "string" }, "was": { "type": "array" } }
            }
            """);

    private static CatalogProject Fruits(string licence) => Fruits(licence, Licences());

    private static CatalogProject Fruits(string licence, CatalogProject licences) => new CatalogProject()
        .With(
            "fruits/fruit.schema.json",
            """{ "title": "Fruit", "properties": { "licence": { "type": "string", "x-ref": "Licences", "x-index": true } } }""")
        .With("fruits/apple.yaml", $"licence: {licence}\n")
        .WithReference(licences.ToReference());

    [Fact]
    public void An_entry_of_another_assembly_is_the_entry_itself()
    {
        CatalogProject fruits = Fruits("mit");
        Assert.Empty(fruits.Problems());
        Assert.Empty(fruits.CompileProblems());
        string field = string.Join("\n", fruits.Run().GeneratedTrees.Select(tree => tree.ToString()));
        Assert.Contains("global::Legal.Licence? Licence", field, StringComparison.Ordinal);
        Assert.Contains("ByLicence(global::Legal.Licence value)", field, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mti", "fruits/apple.yaml(1,10): error CAT2003: 'mti' in 'licence' is not an entry of Licences: did you mean 'mit'?")]
    [InlineData("expat", "fruits/apple.yaml(1,10): warning CAT2004: 'expat' is now 'mit': write 'mit'")]
    public void A_broken_reference_is_found_across_assemblies(string licence, string expected) =>
        Assert.Equal([expected], Fruits(licence).Problems());

    [Fact]
    public void A_project_in_the_same_solution_is_read_as_the_compiler_holds_it() => Assert.Equal(
        ["fruits/apple.yaml(1,10): error CAT2003: 'mti' in 'licence' is not an entry of Legal.Licences: did you mean 'mit'?"],
        new CatalogProject()
            .With(
                "fruits/fruit.schema.json",
                """{ "title": "Fruit", "properties": { "licence": { "type": "string", "x-ref": "Legal.Licences" } } }""")
            .With("fruits/apple.yaml", "licence: mti\n")
            .WithReference(Licences().Compile().ToMetadataReference())
            .Problems());

    [Fact]
    public void CAT0011_an_unknown_catalog_is_named_at_its_keyword() => Assert.Equal(
        ["fruits/fruit.schema.json(1,77): error CAT0011: 'licence' refers to the catalog 'Licenses', which is not known: "
            + "did you mean 'Licences'?"],
        new CatalogProject()
            .With(
                "fruits/fruit.schema.json",
                """{ "title": "Fruit", "properties": { "licence": { "type": "string", "x-ref": "Licenses" } } }""")
            .WithReference(Licences().ToReference())
            .Problems());

    /// <summary>Ids that look like the form in which an assembly tells them.</summary>
    [Theory]
    [InlineData("a->b")]
    [InlineData("x>y")]
    [InlineData(">")]
    [InlineData("a\\\\nb")]
    [InlineData("it's \\\"quoted\\\"")]
    [InlineData("é ü")]
    [InlineData("𝒳")]
    public void Any_id_is_known_across_assemblies(string id)
    {
        // Text in JSON and in YAML's double quotes alike.
        CatalogProject licences = Keyed().With("licences/one.yaml", $"id: \"{id}\"\nwas: [\"was {id}\"]\n");
        CatalogProject fruits = Fruits($"\"{id}\"", licences);
        Assert.Empty(fruits.Problems());
        Assert.Empty(fruits.CompileProblems());
        Assert.Contains("warning CAT2004", Assert.Single(Fruits($"\"was {id}\"", licences).Problems()), StringComparison.Ordinal);
        Assert.Contains("error CAT2003", Assert.Single(Fruits($"\"no {id}\"", licences).Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("format 3\\nwhatever", "a newer Catalog.Gen (format 3; this one reads 2): update Catalog.Gen in this project")]
    [InlineData(
        "Legal.Licence\\nmit",
        "an older Catalog.Gen (format 0; this one reads 2): build its project again, "
        + "with the version of Catalog.Gen that this project has")]
    public void CAT0014_a_catalog_of_another_version_is_refused_by_name(string metadata, string reason)
    {
        CatalogProject licences = new CatalogProject(
            $$"""
            [assembly: System.Reflection.AssemblyMetadata("Catalog.Gen/Legal.Licences", "{{metadata}}")]
            namespace Legal { internal sealed class Licence { } internal static class Licences { } }
            """).Named("Licences");
        Assert.Equal(
            [$"fruits/fruit.schema.json(1,77): error CAT0014: 'licence' refers to the catalog Legal.Licences, which was built by {reason}"],
            Fruits("mit", licences).Problems());
    }

    [Fact]
    public void CAT0014_is_said_once_of_a_catalog() => Assert.Single(
        new CatalogProject()
            .With(
                "fruits/fruit.schema.json",
                """{ "properties": { "a": { "type": "string", "x-ref": "Licences" }, "b": { "type": "string", "x-ref": "Licences" } } }""")
            .WithReference(new CatalogProject(
                """[assembly: System.Reflection.AssemblyMetadata("Catalog.Gen/Licences", "format 3")]""").ToReference())
            .Problems());

    [Fact]
    public void References_are_read_only_where_a_schema_needs_them()
    {
        CatalogProject project = new CatalogProject()
            .With("fruits/fruit.schema.json", """{ "title": "Fruit", "properties": { "like": { "type": "string", "x-ref": "Fruits" } } }""")
            .WithReference(Licences().ToReference());
        var steps = (IEnumerable)project.Run().Results[0].TrackedSteps[Catalog.Gen.Pipeline.TrackingNames.Foreign][0].Outputs;
        Assert.Empty(
            ((ForeignCatalogs)steps.Cast<(object Value, Microsoft.CodeAnalysis.IncrementalStepRunReason)>().Single().Value).Catalogs);
    }
}
