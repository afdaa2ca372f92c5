namespace Catalog.Gen.LanguageServer.Tests.Harness;

/// <summary>Small catalogs to be edited.</summary>
internal static class Zoo
{
    public const string Schema = """
        {
          "title": "Animal",
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "kind"],
          "x-catalog": { "id": "kebab-case", "formerIds": "formerIds" },
          "properties": {
            "name": { "description": "What it is called.", "type": "string", "minLength": 1, "x-unique": true },
            "kind": { "description": "What it is.", "$ref": "#/$defs/kind" },
            "wild": { "description": "Whether it lives outside.", "type": "boolean" },
            "legs": { "description": "How many legs it has.", "type": "integer", "minimum": 0, "maximum": 400, "default": 4 },
            "eats": { "type": "array", "items": { "type": "string", "x-ref": "Animals" } },
            "friend": { "description": "Whom it likes.", "type": "string", "x-ref": "Animals" },
            "home": {
              "description": "Where it lives.",
              "type": "object",
              "additionalProperties": false,
              "required": ["place"],
              "properties": {
                "place": { "type": "string" },
                "size": { "enum": ["small", "large"], "enumDescriptions": ["A nest.", "A steppe."] }
              }
            },
            "notes": { "type": "string" },
            "old": { "type": "string", "deprecated": true },
            "formerIds": { "type": "array", "items": { "type": "string" } }
          },
          "$defs": {
            "kind": {
              "oneOf": [
                { "const": "mammal", "description": "It has fur." },
                { "const": "bird", "description": "It has feathers." },
                { "const": "fish", "description": "It has fins." }
              ]
            }
          }
        }
        """;

    /// <summary>Three animals, two of which name the third, and the list of what is published.</summary>
    public static MemoryHost Create() => new MemoryHost()
        .Write("zoo/animal.schema.json", Schema)
        .Write("zoo/animal.ids.txt", "# Published.\ncat\ndog\nmouse\n")
        .Write("zoo/animal.numbers.txt", "Kind 0 mammal\nKind 1 bird\nKind 2 fish\nSize 0 small\nSize 1 large\n")
        .Write("zoo/cat.yaml", "name: Cat\nkind: mammal\neats: [mouse]\n")
        .Write("zoo/dog.yaml", "name: Dog\nkind: mammal\nfriend: \"mouse\" # since long\neats:\n  - 'mouse'\n  - cat\n")
        .Write("zoo/mouse.yaml", "name: Mouse\nkind: mammal\nlegs: 4\n");
}
