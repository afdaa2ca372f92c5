using System.Globalization;
using System.Text;

namespace Catalog.Gen.Benchmarks.Corpora;

/// <summary>Very many small entries, a thousand in a file.</summary>
internal static class SmallEntries
{
    public const string SchemaName = "part.schema.json";

    private const int PerFile = 1000;

    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Part",
          "x-catalog": { "layout": "map" },
          "type": "object",
          "additionalProperties": {
            "type": "object",
            "additionalProperties": false,
            "required": ["name", "weight", "kind"],
            "properties": {
              "name": { "type": "string", "minLength": 1 },
              "weight": { "type": "number", "minimum": 0 },
              "kind": { "enum": ["bolt", "nut", "washer"] },
              "stock": { "type": "integer" }
            }
          }
        }
        """;

    private static readonly string[] Kinds = ["bolt", "nut", "washer"];

    public static void Write(string folder, int entries)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, SchemaName), Schema);
        for (int file = 0; file * PerFile < entries; file++)
        {
            var text = new StringBuilder();
            for (int i = file * PerFile; i < Math.Min(entries, (file + 1) * PerFile); i++)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"part-{i:D6}:\n  name: Part number {i}\n  weight: {i % 97}.{i % 7}\n  kind: {Kinds[i % 3]}\n  stock: {i % 1000}\n");
            File.WriteAllText(Path.Combine(folder, $"parts-{file:D3}.yaml"), text.ToString());
        }
    }
}
