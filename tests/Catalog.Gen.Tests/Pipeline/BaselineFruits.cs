namespace Catalog.Gen.Tests.Pipeline;

/// <summary>A catalog with which nothing is wrong, for tests of what is known of it.</summary>
internal static class BaselineFruits
{
    public const string File = "fruits/catalog.baseline.json";

    public const string Schema = """
        {
          "title": "Fruit", "type": "object", "required": ["name"], "additionalProperties": false,
          "properties": {
            "name": { "type": "string", "maxLength": 20 },
            "colour": { "enum": ["red", "green"], "x-index": true },
            "code": { "type": "string", "x-unique": true },
            "tags": { "type": "array", "items": { "type": "string", "pattern": "^[a-z]+$" } },
            "like": { "type": "array", "items": { "type": "string", "x-ref": "Fruits", "x-inverse": "LikedBy" } }
          }
        }
        """;

    public static CatalogProject Project() => new CatalogProject()
        .With("fruits/fruit.schema.json", Schema)
        .With("fruits/apple.yaml", "name: Apple\ncolour: green\ncode: a1\n")
        .With("fruits/cherry.yaml", "name: Cherry\ncolour: red\n");

    /// <summary>The project with all its problems known.</summary>
    public static CatalogProject Recorded(CatalogProject project)
    {
        project.RecordAll();
        return project;
    }

    /// <summary>The one warning that there is of known problems.</summary>
    public static string Known(int count) =>
        $"{File}(1,1): warning CAT2014: {count} known problem{(count == 1 ? " of Fruits is" : "s of Fruits are")} in {File}: "
        + "mend what you can, and take it out of there";
}
