using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace PediatricImaging.Tests;

/// <summary>How the files are written.</summary>
public class EntryFileTests
{
    public static TheoryData<string> Files => [.. Repository.EntryFiles.Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Fields_stand_in_the_order_of_the_schema(string file)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.SchemaFile));
        AssertInOrder(Root(file), schema.RootElement, schema.RootElement, file);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_first_line_tells_editors_where_the_schema_is(string file) => Assert.Equal(
        "# yaml-language-server: $schema=dataset.schema.json",
        File.ReadLines(Path.Combine(Repository.EntryFolder, file)).First());

    private static void AssertInOrder(YamlNode node, JsonElement schema, JsonElement root, string where)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
            schema = Resolve(root, reference.GetString()!);
        if (node is YamlMappingNode mapping)
        {
            JsonElement properties = schema.GetProperty("properties");
            string[] given = [.. mapping.Children.Keys.Select(key => ((YamlScalarNode)key).Value!)];
            Assert.Equal(properties.EnumerateObject().Select(property => property.Name).Intersect(given), given);
            foreach (string name in given)
                AssertInOrder(mapping.Children[name], properties.GetProperty(name), root, $"{where}: {name}");
        }
        else if (node is YamlSequenceNode sequence)
        {
            foreach (YamlNode item in sequence)
                AssertInOrder(item, schema.GetProperty("items"), root, where);
        }
    }

    private static JsonElement Resolve(JsonElement root, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate(root, (element, step) => element.GetProperty(step));

    private static YamlNode Root(string file)
    {
        using StreamReader reader = File.OpenText(Path.Combine(Repository.EntryFolder, file));
        var stream = new YamlStream();
        stream.Load(reader);
        return stream.Documents[0].RootNode;
    }
}
