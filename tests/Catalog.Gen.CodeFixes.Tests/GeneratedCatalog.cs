using System.Collections.Immutable;
using Catalog.Gen.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.CodeFixes.Tests;

/// <summary>
/// A catalog through the generator itself. Its ids are bcp, dhcp, hcp-d and nki-rockland; nki was the former id of the last,
/// and bcp is superseded by dhcp.
/// </summary>
internal static class GeneratedCatalog
{
    private const string Schema = """
        {
          "title": "Dataset",
          "x-catalog": { "formerIds": "formerly", "obsolete": "supersededBy" },
          "type": "object",
          "required": ["name"],
          "additionalProperties": false,
          "properties": {
            "name": { "type": "string" },
            "release": { "type": "string" },
            "modality": { "enum": ["T1w", "T2w", "Dwi"] },
            "extends": { "type": "string", "x-ref": "Datasets" },
            "supersededBy": { "type": "string", "x-ref": "Datasets" },
            "formerly": { "type": "array", "items": { "type": "string" } }
          }
        }
        """;

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["datasets/dataset.schema.json"] = Schema,
        ["datasets/bcp.yaml"] = "name: Baby Connectome Project\nsupersededBy: dhcp\n",
        ["datasets/dhcp.yaml"] = "name: Developing Human Connectome Project\n",
        ["datasets/hcp-d.yaml"] = "name: HCP in Development\nextends: dhcp\n",
        ["datasets/nki-rockland.yaml"] = "name: NKI-Rockland Sample\nformerly: [nki]\n",
    };

    /// <summary>What is generated for these files.</summary>
    public static ImmutableArray<(string Name, string Text)> Sources { get; } =
    [
        .. Project("", Files).Run().Results.Single().GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())),
    ];

    /// <summary>As a version of the generator writes it whose format is not ours.</summary>
    public static ImmutableArray<(string Name, string Text)> OfAnotherVersion { get; } =
        [.. Sources.Select(source => (source.Name, source.Text.Replace("\"format 2", "\"format 3", StringComparison.Ordinal)))];

    /// <summary>As a tool leaves it that drops the attributes of assemblies.</summary>
    public static ImmutableArray<(string Name, string Text)> WithoutMetadata { get; } =
        [.. Sources.Where(source => !source.Name.EndsWith(".Metadata.g.cs", StringComparison.Ordinal))];

    /// <summary>A project of these files, with some C# that uses the catalog.</summary>
    public static CatalogProject Project(string source, IEnumerable<KeyValuePair<string, string>> files)
    {
        CatalogProject project = new CatalogProject(source).Named("PediatricImaging").WithProperty("RootNamespace", "PediatricImaging");
        foreach ((string path, string text) in files)
            project.With(path, text);
        return project;
    }
}
