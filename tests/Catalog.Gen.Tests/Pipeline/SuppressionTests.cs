using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary><c>[SuppressMessage]</c> hides what a generator reports at any place; but no error in the data.</summary>
public sealed class SuppressionTests
{
    [Theory]
    [InlineData("assembly", "CAT1009", "")]
    [InlineData("module", "CAT1009", "")]
    [InlineData("assembly", "CAT1009:A number is out of bounds", "")]
    [InlineData("assembly", "CAT1009", ", Scope = \"module\"")]
    public void An_error_of_an_entry_is_not_suppressed(string target, string id, string scope)
    {
        string Attribute(string id) => $"[{target}: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Catalog\", \"{id}\"{scope})]\n";
        Diagnostic[] found =
        [
            .. new CatalogProject()
                .WithSource(Attribute(id) + Attribute("CAT1024"))
                .With("fruits/fruit.schema.json", """{ "title": "Fruit", "properties": { "ripens": { "maximum": 12 } } }""")
                .With("fruits/pear.yaml", "name: Pe\u00adar\nripens: 13\n")
                .Run().Diagnostics,
        ];

        // The warning shows that the attribute does something.
        Assert.Equal(["CAT1024 True", "CAT1009 False"], found.Select(static problem => $"{problem.Id} {problem.IsSuppressed}"));
    }
}
