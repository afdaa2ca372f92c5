using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using Catalog.Gen.Benchmarks.Corpora;
using Catalog.Gen.Benchmarks.Peers;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Benchmarks;

/// <summary>The reader alone, warm, with what it allocates: for work on the reader. The table has the whole.</summary>
[MemoryDiagnoser]
public class MicroBenchmarks
{
    private string[] _texts = [];

    internal static int Run(string[] arguments)
    {
        BenchmarkSwitcher.FromTypes([typeof(MicroBenchmarks)]).Run(arguments);
        return 0;
    }

    /// <summary>Reads the corpus into memory.</summary>
    [GlobalSetup]
    public void Setup()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(AwsCorpus.Folder(Session.RepositoryRoot), "*.yaml");
        _texts = [.. files.Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }

    /// <summary>YamlDotNet's events.</summary>
    [Benchmark(Baseline = true)]
    public int Events() => YamlEvents.Run(_texts);

    /// <summary>Our tree.</summary>
    [Benchmark]
    public int Tree()
    {
        int problems = 0;
        foreach (string text in _texts)
            problems += YamlReader.Read(new SourceFile("a.yaml", text), CancellationToken.None).Problems.Count;
        return problems;
    }
}
