using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Emit;

/// <summary>YAML as JSON, straight from the tree: what an entry's ToJson must give.</summary>
internal static class JsonText
{
    public static string OfYaml(string yaml)
    {
        YamlDocument document = YamlReader.Read(new SourceFile("entry.yaml", yaml), CancellationToken.None);
        Assert.Empty(document.Problems.Select(static problem => problem.ToString()));
        return Of(document.Root!);
    }

    private static string Of(YamlNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(node, writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(YamlNode node, Utf8JsonWriter writer)
    {
        switch (node)
        {
            case YamlScalar { Kind: NodeKind.String } text:
                writer.WriteStringValue(text.Value);
                break;
            case YamlScalar scalar:
                writer.WriteRawValue(scalar.Value, skipInputValidation: true);
                break;
            case YamlSequence sequence:
                writer.WriteStartArray();
                foreach (YamlNode item in sequence.Items)
                    Write(item, writer);
                writer.WriteEndArray();
                break;
            case YamlMapping mapping:
                writer.WriteStartObject();
                foreach (YamlMember member in mapping.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
        }
    }
}
