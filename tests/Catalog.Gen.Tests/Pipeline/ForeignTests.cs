using System.Collections;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>References to a catalog in another assembly.</summary>
public class ForeignTests
{
    private static CatalogProject Licences() => new CatalogProject()
        .Named("Licences")
        .WithProperty("RootNamespace", "Legal")
        .With("licences/licence.schema.json", """{ "title": "Licence", "x-catalog": { "formerIds": "was" }, "properties": { "name": { "type": "string" }, "was": { "type": "array" } } }""")
        .With("licences/mit.yaml", "name: MIT\nwas: [expat]\n");

    private static CatalogProject Fruits(string licence) => new CatalogProject()
        .With("fruits/fruit.schema.json", """{ "title": "Fruit", "properties": { "licence": { "type": "string", "x-ref": "Licences", "x-index": true } } }""")
        .With("fruits/apple.yaml", $"licence: {licence}\n")
        .WithReference(Licences().ToReference());

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
            .With("fruits/fruit.schema.json", """{ "title": "Fruit", "properties": { "licence": { "type": "string", "x-ref": "Legal.Licences" } } }""")
            .With("fruits/apple.yaml", "licence: mti\n")
            .WithReference(Licences().Compile().ToMetadataReference())
            .Problems());

    [Fact]
    public void CAT0011_an_unknown_catalog_is_named_at_its_keyword() => Assert.Equal(
        ["""fruits/fruit.schema.json(1,77): error CAT0011: 'licence' refers to the catalog 'Licenses', which is not known: did you mean 'Licences'?"""],
        new CatalogProject()
            .With("fruits/fruit.schema.json", """{ "title": "Fruit", "properties": { "licence": { "type": "string", "x-ref": "Licenses" } } }""")
            .WithReference(Licences().ToReference())
            .Problems());

    [Fact]
    public void References_are_read_only_where_a_schema_needs_them()
    {
        CatalogProject project = new CatalogProject()
            .With("fruits/fruit.schema.json", """{ "title": "Fruit", "properties": { "like": { "type": "string", "x-ref": "Fruits" } } }""")
            .WithReference(Licences().ToReference());
        var steps = (IEnumerable)project.Run().Results[0].TrackedSteps[Catalog.Gen.Pipeline.TrackingNames.Foreign][0].Outputs;
        Assert.Empty(((Catalog.Gen.Pipeline.ForeignCatalogs)steps.Cast<(object Value, Microsoft.CodeAnalysis.IncrementalStepRunReason)>().Single().Value).Catalogs);
    }
}
