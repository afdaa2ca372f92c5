using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Benchmarks.Corpora;

/// <summary>
/// A large catalog in parts, each a folder with a schema. The entries of a part refer to entries of another one, as a tree:
/// parts 1 and 2 to 0, 3 and 4 to 1, and so on. The text is the AWS corpus's.
/// </summary>
internal sealed class SplitCatalog
{
    public const int Parts = 8;
    public const int PerPart = 2500;
    public const string Namespace = "Split";

    private const int PerFile = 50;

    private readonly string[] _sentences;

    public SplitCatalog(string awsFolder) => _sentences =
    [
        .. Directory.EnumerateFiles(awsFolder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(Description)
            .SelectMany(text => text
                .ReplaceLineEndings(" ")
                .Split(". ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(sentence => sentence.Length > 20),
    ];

    /// <summary>The part that a part's entries refer to; the root's to each other.</summary>
    public static int Target(int part) => Math.Max(0, (part - 1) / 2);

    public static string SchemaName(int part) => string.Create(CultureInfo.InvariantCulture, $"part{part}.schema.json");

    /// <summary>A program that follows every reference: it must print the same however the catalog is split.</summary>
    public static string Program()
    {
        var text = new StringBuilder("long length = 0;\n");
        for (int part = 0; part < Parts; part++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                foreach (var entry in {{Namespace}}.Part{{part}}.All)
                {
                    foreach (var other in entry.SeeAlso)
                        length += other.Summary.Length * (entry.Name.Length + {{part}});
                }

                """);
        }

        return text.Append("System.Console.WriteLine(length);\n").ToString();
    }

    public void Write(string folder, int part)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, SchemaName(part)), Schema(part));
        for (int first = 0; first < PerPart; first += PerFile)
        {
            var text = new StringBuilder();
            for (int i = first; i < first + PerFile; i++)
                Append(text, part, i);
            File.WriteAllText(
                Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"entries-{first:D5}.yaml")), text.ToString());
        }
    }

    private static string Schema(int part) => $$"""
        {
          "title": "Part {{part}}",
          "x-catalog": { "layout": "map", "namespace": "{{Namespace}}", "class": "Part{{part}}" },
          "type": "object",
          "additionalProperties": {
            "type": "object",
            "title": "Entry {{part}}",
            "additionalProperties": false,
            "required": ["name", "summary", "year"],
            "properties": {
              "name": { "type": "string", "minLength": 1 },
              "summary": { "type": "string", "minLength": 1 },
              "notes": { "type": "array", "items": { "type": "string" }, "default": [] },
              "year": { "type": "integer", "minimum": 1900, "maximum": 2100 },
              "seeAlso": { "type": "array", "items": { "type": "string", "x-ref": "Part{{Target(part)}}" }, "default": [] }
            }
          }
        }
        """;

    private static string Id(int part, int entry) => string.Create(CultureInfo.InvariantCulture, $"entry-{part}-{entry % PerPart:D5}");

    private static string Description(string file) =>
        YamlReader.Read(new SourceFile(file, File.ReadAllText(file)), CancellationToken.None).Root is YamlMapping root
            ? root.Members.Where(member => member.Name == "Description").Select(member => member.Value).OfType<YamlScalar>().Single().Value
            : "";

    private void Append(StringBuilder text, int part, int entry)
    {
        int at = (part * PerPart) + entry;
        text.Append(CultureInfo.InvariantCulture, $"{Id(part, entry)}:\n  name: Entry {entry} of part {part}\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"  summary: {Sentence(3 * at)}\n  notes:\n  - {Sentence((3 * at) + 1)}\n  - {Sentence((3 * at) + 2)}\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"  year: {1950 + (at % 75)}\n  seeAlso: [{Id(Target(part), entry)}, "
            + $"{Id(Target(part), entry * 7)}, {Id(Target(part), (entry * 13) + 1)}]\n");
    }

    // The corpus has fewer sentences than are wanted: those that come again carry another number.
    private string Sentence(int number) =>
        JsonSerializer.Serialize(string.Create(CultureInfo.InvariantCulture, $"{_sentences[number % _sentences.Length]} ({number})."));
}
