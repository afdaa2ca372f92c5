using Catalog.Gen.Tests.Harness;

namespace Catalog.Gen.CodeFixes.Tests;

/// <summary>A catalog of four datasets through the generator itself, where the other tests have a stand-in.</summary>
internal static class GeneratedCatalog
{
    private const string Schema = """
        {
          "title": "Dataset",
          "x-catalog": { "formerIds": "formerly" },
          "type": "object",
          "required": ["name"],
          "additionalProperties": false,
          "properties": {
            "name": { "type": "string" },
            "release": { "type": "string" },
            "modality": { "enum": ["T1w", "T2w", "Dwi"] },
            "extends": { "type": "string", "x-ref": "Datasets" },
            "formerly": { "type": "array", "items": { "type": "string" } }
          }
        }
        """;

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["datasets/dataset.schema.json"] = Schema,
        ["datasets/dhcp.yaml"] = "name: Developing Human Connectome Project\n",
        ["datasets/hcp-d.yaml"] = "name: HCP in Development\nextends: dhcp\n",
        ["datasets/nki-rockland.yaml"] = "name: NKI-Rockland Sample\nformerly: [nki]\n",
    };

    /// <summary>A project of these files, with some C# that uses the catalog.</summary>
    public static CatalogProject Project(string source, IEnumerable<KeyValuePair<string, string>> files)
    {
        CatalogProject project = new CatalogProject(source).Named("Imaging").WithProperty("RootNamespace", "Imaging");
        foreach ((string path, string text) in files)
            project.With(path, text);
        return project;
    }
}
