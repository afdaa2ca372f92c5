using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Catalog.Gen.Benchmarks.Peers;

/// <summary>Loading the same data when the program starts, as one does without a generator.</summary>
internal static class RunTimeLoading
{
    public static int WithYamlDotNet(IEnumerable<string> texts)
    {
        IDeserializer deserializer = new DeserializerBuilder().IgnoreUnmatchedProperties().Build();
        var all = new List<OpenDataset>();
        foreach (string text in texts)
        {
            try
            {
                all.Add(deserializer.Deserialize<OpenDataset>(text));
            }
            catch (YamlException)
            {
                // The corpus has files that cannot be read; the peers skip them.
            }
        }

        return all.Count;
    }

    public static int WithSystemTextJson(string jsonFile)
    {
        using FileStream stream = File.OpenRead(jsonFile);
        return JsonSerializer.Deserialize(stream, OpenDatasetContext.Default.ListOpenDataset)!.Count;
    }
}
