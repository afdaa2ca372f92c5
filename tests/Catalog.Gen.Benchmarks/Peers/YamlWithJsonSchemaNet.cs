using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Catalog.Gen.Benchmarks.Peers;

/// <summary>
/// What one would write without this project: YamlDotNet's tree, turned into
/// System.Text.Json's, judged by JsonSchema.Net.
/// </summary>
internal static class YamlWithJsonSchemaNet
{
    public static int Run(IEnumerable<string> texts, string schemaFile)
    {
        JsonSchema schema = JsonSchema.FromFile(schemaFile);
        var options = new EvaluationOptions { OutputFormat = OutputFormat.List };
        int problems = 0;
        foreach (string text in texts)
        {
            try
            {
                using var reader = new StringReader(text);
                var stream = new YamlStream();
                stream.Load(reader);
                if (!schema.Evaluate(JsonSerializer.SerializeToElement(Convert(stream.Documents[0].RootNode)), options).IsValid)
                    problems++;
            }
            catch (YamlException)
            {
                problems++;
            }
        }

        return problems;
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping =>
            new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Convert(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Resolve(scalar.Value!),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new NotSupportedException(),
    };

    private static JsonValue? Resolve(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
