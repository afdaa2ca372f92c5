using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Benchmarks.Corpora;

/// <summary>The AWS corpus, and folders made from it. It stands beside the repository; without it nothing can be measured.</summary>
internal static partial class AwsCorpus
{
    public const string SchemaName = "open-dataset.schema.json";
    public const string JsonName = "all.json";

    /// <summary>
    /// The errors that a correct reader finds in the corpus when it goes on after the first of a file. Two files that YamlDotNet
    /// refuses are valid YAML, noaa-gestofs and noaa-nos-stofs3d, and one that it takes is not, nrel-pds-windai.
    /// </summary>
    public static readonly ImmutableArray<string> KnownProblems =
    [
        "anvilproject.yaml(103,19): CAT1001",
        "canelevation-pointcloud.yaml(2,14): CAT1001",
        "canelevation-pointcloud.yaml(27,18): CAT1001",
        "canelevation-pointcloud.yaml(38,10): CAT1001",
        "ccle.yaml(46,18): CAT1007",
        "coralreef-image-classification-training.yaml(20,18): CAT1001",
        "fast-ai-imageclas.yaml(27,12): CAT1007",
        "gdr-data-lake.yaml(110,15): CAT1001",
        "ncbi-pmc.yaml(2,14): CAT1001",
        "noaa-ufs-marinereanalysis.yaml(18,18): CAT1001",
        "nrel-pds-windai.yaml(27,18): CAT1001",
        "radarsat-1.yaml(2,14): CAT1001",
        "radarsat-1.yaml(11,18): CAT1001",
        "rcm-ceos-ard.yaml(2,14): CAT1001",
        "rcm-ceos-ard.yaml(11,18): CAT1001",
        "rcm-ceos-ard.yaml(33,10): CAT1001",
        "sentinel-products-ca-mirror.yaml(2,14): CAT1001",
        "sentinel-products-ca-mirror.yaml(11,18): CAT1001",
        "target.yaml(60,18): CAT1007",
        "tcga.yaml(61,12): CAT1007",
        "tcga.yaml(66,12): CAT1007",
        "tcga.yaml(81,18): CAT1007",
    ];

    // A compilation that is to end with an assembly must do without these files.
    private static readonly HashSet<string> Broken =
    [
        .. KnownProblems.Select(problem => problem[..problem.IndexOf(".yaml", StringComparison.Ordinal)]),
    ];

    public static string Folder(string repositoryRoot)
    {
        string folder = Path.GetFullPath(Path.Combine(repositoryRoot, "..", "shared", "corpora", "aws-open-data", "datasets"));
        return Directory.Exists(folder)
            ? folder
            : throw new InvalidOperationException(
                "../shared/corpora/aws-open-data is not beside the repository: there is nothing to measure on");
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
            // Copies of one entry stand far apart in the order of ids, as entries do that have a text in common by chance:
            // next to each other, one would be packed as a repetition of the other.
            for (int copy = 0; copy < times; copy++)
                File.WriteAllText(
                    Path.Combine(target, times == 1 ? $"{name}.yaml" : $"{Letter(copy)}-{name}.yaml"),
                    times == 1 ? text : Vary(text, copy));
        }
    }

    /// <summary>The same entries with a schema that asks for a look-up by tag; the corpus's own asks for none.</summary>
    public static void CopyIndexed(string source, string target)
    {
        Copy(source, target, times: 1);
        string file = Path.Combine(target, SchemaName);
        JsonNode schema = JsonNode.Parse(File.ReadAllText(file))!;
        schema["properties"]!["Tags"]!["items"]!["x-index"] = true;
        File.WriteAllText(file, schema.ToJsonString());
    }

    /// <summary>
    /// The same entries as one JSON file, for the alternative that loads JSON. It goes into a folder of its own: beside the
    /// entries it would be an entry itself.
    /// </summary>
    public static void WriteJson(string folder, string target)
    {
        Directory.CreateDirectory(target);
        using FileStream stream = File.Create(Path.Combine(target, JsonName));
        using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartArray();
        foreach (string file in Directory.EnumerateFiles(folder, "*.yaml"))
        {
            var source = new SourceFile(file, File.ReadAllText(file));
            if (YamlReader.Read(source, CancellationToken.None).Root is { } root)
                Write(writer, root);
        }

        writer.WriteEndArray();
    }

    private static char Letter(int copy) => (char)('a' + copy);

    // Who manages it is said in every entry, in free text. The article is found in prose only, never in an address, a tag or
    // a key; the name has a length to keep to.
    private static string Vary(string text, int copy)
    {
        string[] lines = ManagedBy.Replace(text, $"${{before}}Copy {Letter(copy)} of ${{first}}", 1).Split('\n');
        bool isName = false;
        for (int i = 0; i < lines.Length; i++)
        {
            // A name may go on in the lines below.
            isName = lines[i].StartsWith("Name:", StringComparison.Ordinal) || (isName && lines[i].StartsWith(' '));
            if (!isName)
                lines[i] = lines[i].Replace(" the ", $" the {copy}th ", StringComparison.Ordinal);
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex("""^(?<before>ManagedBy:\s*([|>]-?\s*)?["']?)(?<first>\S)""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ManagedBy { get; }

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
