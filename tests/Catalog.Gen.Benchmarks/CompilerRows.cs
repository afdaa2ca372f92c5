using System.Globalization;
using Catalog.Gen.Benchmarks.Corpora;
using Catalog.Gen.Benchmarks.Measuring;
using Catalog.Gen.Benchmarks.Ours;
using Catalog.Gen.Benchmarks.Peers;
using static Catalog.Gen.Benchmarks.Rows;

namespace Catalog.Gen.Benchmarks;

/// <summary>What a build pays: whole compiler processes, beside whole processes of the peers.</summary>
internal static class CompilerRows
{
    private const double Megabyte = 1048576;

    public static IEnumerable<Row> Measure(Setting setting)
    {
        var compiler = new CompilerProcess(setting.Aws, AwsCorpus.SchemaName, Path.Combine(setting.Temp, "csc"));
        WholeProcess without = WholeProcess.Median(setting.Runs, () => compiler.Run(generate: false, "Empty.cs"));
        WholeProcess with = WholeProcess.Median(setting.Runs, () => compiler.Run(generate: true, "Empty.cs"));
        double assembly = new FileInfo(compiler.Assembly).Length / Megabyte;
        WholeProcess node = WholeProcess.Median(setting.Runs, () => PeerProcess.Node(setting.Aws));
        WholeProcess events = WholeProcess.Median(setting.Runs, () => PeerProcess.Run(PeerProgram.Events, setting.Aws));
        WholeProcess schema = WholeProcess.Median(setting.Runs, () => PeerProcess.Run(PeerProgram.Schema, setting.Aws));

        double ours = with.Milliseconds - without.Milliseconds;
        yield return new Row(
            "compile the AWS catalog: whole `csc` process with the generator, less the same without",
            $"{Ms(ours)} ({Ms(with.Milliseconds)} − {Ms(without.Milliseconds)})",
            $"ajv + yaml on Node {Ms(node.Milliseconds)}; YamlDotNet's events {Ms(events.Milliseconds)}; YamlDotNet + JsonSchema.Net {Ms(schema.Milliseconds)}",
            "below ajv + yaml",
            ours < node.Milliseconds * setting.Margin);
        yield return new Row(
            "peak memory of the compiler, above the same without",
            string.Create(CultureInfo.InvariantCulture, $"{with.PeakMegabytes - without.PeakMegabytes:F0} MB"),
            string.Create(CultureInfo.InvariantCulture, $"ajv + yaml in all {node.PeakMegabytes:F0} MB"),
            "≤ 400 MB",
            with.PeakMegabytes - without.PeakMegabytes <= 400 * setting.Margin);
        yield return new Row(
            "the assembly with 14 MB of YAML",
            string.Create(CultureInfo.InvariantCulture, $"{assembly:F2} MB"),
            "",
            "≤ 3 MB",
            assembly <= 3);
    }
}
