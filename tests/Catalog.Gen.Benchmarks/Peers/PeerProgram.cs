using System.Diagnostics;
using System.Globalization;
using Catalog.Gen.Benchmarks.Corpora;

namespace Catalog.Gen.Benchmarks.Peers;

/// <summary>This program in the role of a peer, in a process of its own: <c>peer NAME FOLDER</c>.</summary>
internal static class PeerProgram
{
    public const string Events = "events";
    public const string Schema = "schema";
    public const string Deserialise = "deserialise";
    public const string Json = "json";

    /// <summary>Prints the milliseconds of the work itself, without the start of the runtime.</summary>
    public static int Run(string name, string folder)
    {
        var watch = Stopwatch.StartNew();
        int count = name switch
        {
            Events => YamlEvents.Run(Texts(folder)),
            Schema => YamlWithJsonSchemaNet.Run(Texts(folder), Path.Combine(folder, AwsCorpus.SchemaName)),
            Deserialise => RunTimeLoading.WithYamlDotNet(Texts(folder)),
            Json => RunTimeLoading.WithSystemTextJson(Path.Combine(folder, AwsCorpus.JsonName)),
            _ => throw new ArgumentException($"no peer '{name}'"),
        };
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds:F1} ms {count}"));
        return 0;
    }

    private static IEnumerable<string> Texts(string folder) => Directory.EnumerateFiles(folder, "*.yaml").Select(File.ReadAllText);
}
