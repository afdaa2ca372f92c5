using System.Text;
using System.Text.Json;
using Catalog.Gen.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Benchmarks.Corpora;

/// <summary>The AWS corpus, and folders made from it. It stands beside the repository; without it nothing can be measured.</summary>
internal static class AwsCorpus
{
    public const string SchemaName = "open-dataset.schema.json";
    public const string JsonName = "all.json";

    // The files with the 17 known problems: a compilation that is to end with an assembly must do without them.
    private static readonly string[] Broken =
    [
        "anvilproject", "canelevation-pointcloud", "coralreef-image-classification-training", "gdr-data-lake", "ncbi-pmc",
        "noaa-gestofs", "noaa-nos-stofs3d", "noaa-ufs-marinereanalysis", "radarsat-1", "rcm-ceos-ard",
        "sentinel-products-ca-mirror", "ccle", "fast-ai-imageclas", "target", "tcga",
    ];

    public static string Folder(string repositoryRoot)
    {
        string folder = Path.GetFullPath(Path.Combine(repositoryRoot, "..", "shared", "corpora", "aws-open-data", "datasets"));
        return Directory.Exists(folder) ? folder : throw new InvalidOperationException("../shared/corpora/aws-open-data is not beside the repository: there is nothing to measure on");
    }

    /// <summary>Copies the entries without problems, as often as asked for, each copy with an id and text of its own.</summary>
    public static void Copy(string source, string target, int times)
    {
        Directory.CreateDirectory(target);
        File.Copy(Path.Combine(source, SchemaName), Path.Combine(target, SchemaName), overwrite: true);
        foreach (string file in Directory.EnumerateFiles(source, "*.yaml"))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            if (Broken.Contains(name))
                continue;
            string text = File.ReadAllText(file);
            for (int copy = 0; copy < times; copy++)
                File.WriteAllText(Path.Combine(target, times == 1 ? name + ".yaml" : $"{name}-{copy}.yaml"), times == 1 ? text : Vary(text, copy));
        }
    }

    /// <summary>The same entries as one JSON file, for the peer that loads JSON.</summary>
    public static void WriteJson(string folder)
    {
        using FileStream stream = File.Create(Path.Combine(folder, JsonName));
        using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartArray();
        foreach (string file in Directory.EnumerateFiles(folder, "*.yaml"))
        {
            var source = new SourceFile(file, SourceText.From(File.ReadAllText(file), Encoding.UTF8));
            if (YamlReader.Read(source, CancellationToken.None).Root is { } root)
                Write(writer, root);
        }

        writer.WriteEndArray();
    }

    // The article is found in prose only, never in an address, a tag or a key; the name has a length to keep to.
    private static string Vary(string text, int copy)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("Name:", StringComparison.Ordinal))
                lines[i] = lines[i].Replace(" the ", $" the {copy}th ", StringComparison.Ordinal);
        }

        return string.Join('\n', lines);
    }

    private static void Write(Utf8JsonWriter writer, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                writer.WriteStartObject();
                foreach (YamlMember member in mapping.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case YamlSequence sequence:
                writer.WriteStartArray();
                foreach (YamlNode item in sequence.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case YamlScalar { Kind: NodeKind.String } scalar:
                writer.WriteStringValue(scalar.Value);
                break;
            case YamlScalar scalar:
                writer.WriteRawValue(scalar.Value);
                break;
        }
    }
}
