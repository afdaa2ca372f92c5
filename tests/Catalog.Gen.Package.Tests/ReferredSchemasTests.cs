using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests;

/// <summary>Schemas in files of any name, in and outside of the catalog's folder and of the project.</summary>
public sealed class ReferredSchemasTests(Feed feed)
{
    [Fact]
    public async Task Files_that_a_schema_refers_to_are_schemas_wherever_they_lie()
    {
        Project project = NewProject("Depot", "<CatalogRoot>..</CatalogRoot>");
        project.Write("things/thing.schema.json", """
            {
              "title": "Thing",
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "size": { "$ref": "defs.json#/$defs/size" },
                "kind": { "$ref": "../shared/kinds.yaml#/$defs/kind" },
                "unit": { "$ref": "https://example.org/units.json" },
                "note": { "$ref": "../../outside/my%20types.json#/$defs/note" }
              }
            }
            """);
        project.Write("things/defs.json", """{ "$defs": { "size": { "$ref": "../shared/sizes#/$defs/size" } } }""");
        project.Write("shared/sizes", """{ "$defs": { "size": { "type": "integer", "maximum": 9 } } }""");
        project.Write("shared/kinds.yaml", "$defs:\n  kind:\n    enum: [new, old]\n");
        project.Write("schemas/units.json", """{ "$id": "https://example.org/units.json", "enum": ["kg", "m"] }""");
        project.Write("../outside/my types.json", """{ "$defs": { "note": { "type": "string", "minLength": 2 } } }""");
        project.Write("things/a.yaml", "size: 3\nkind: new\nunit: kg\nnote: good\n");
        project.Write("things/.drafts/b.yaml", "size: not yet\n");

        BuildOutput first = await project.Build();
        first.AssertSucceeded();
        Assert.Empty(first.Problems);
        Assert.Equal("a\n", await project.RunBuilt());
        BuildOutput second = await project.Build("-v:normal");
        Assert.Contains("Skipping target \"CoreCompile\"", second.Text, StringComparison.Ordinal);

        // A change at the end of the chain is seen, and so is a file that goes.
        project.Edit("shared/sizes", "9", "2");
        (await project.Build()).AssertProblems("things/a.yaml(1,7): error CAT1009");
        File.Delete(project.PathOf("shared/sizes"));
        BuildOutput missing = await project.Build();
        missing.AssertProblems("things/defs.json(1,32): error CAT0004");
        Assert.Contains("'shared/sizes'", missing.Text, StringComparison.Ordinal);
        project.Write("shared/sizes", """{ "$defs": { "size": { "type": "integer" } } }""");
        (await project.Build()).AssertSucceeded();

        // Without a repository the project's own folder is all that schemas may refer to.
        (await project.Build("-p:CatalogRoot=.")).AssertProblems("things/thing.schema.json(9,23): error CAT0004");
    }

    private Project NewProject(string name, string properties)
    {
        Project project = feed.NewProject(
            name, "<OutputType>Exe</OutputType>" + properties, "<Catalog Include=\"things/thing.schema.json\" />");
        project.Write("Program.cs", $"System.Console.WriteLine(string.Join(\", \", {name}.Things.All.Select(thing => thing.Id)));\n");
        return project;
    }
}
