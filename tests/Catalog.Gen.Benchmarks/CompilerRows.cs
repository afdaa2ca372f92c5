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
    public static IEnumerable<Row> Measure(Setting setting)
    {
        CompilerProcess compiler = setting.Compiler(setting.Aws, AwsCorpus.SchemaName, "csc");
        CompilerProcess other = compiler with { Generator = AppContext.BaseDirectory };
        WholeProcess[] all = WholeProcess.Medians(
            setting.Runs,
            () => compiler.Run(generate: false, "Empty.cs"),
            () => compiler.Run(generate: true, "Empty.cs"),
            () => other.Run(generate: true, "Empty.cs"),
            () => PeerProcess.Run(PeerProgram.Events, setting.Aws),
            () => PeerProcess.Run(PeerProgram.Schema, setting.Aws),
            () => PeerProcess.Node(setting.Aws));
        (WholeProcess without, WholeProcess with, WholeProcess jitted) = (all[0], all[1], all[2]);
        (WholeProcess events, WholeProcess schema, WholeProcess node) = (all[3], all[4], all[5]);

        double ours = with.Milliseconds - without.Milliseconds;
        string peers = $"ajv + yaml on Node {Ms(node.Milliseconds)}; YamlDotNet's events {Ms(events.Milliseconds)}; "
            + $"YamlDotNet + JsonSchema.Net {Ms(schema.Milliseconds)}";
        yield return new Row(
            "compile the AWS catalog: whole `csc` process with the generator, less the same without",
            $"{Ms(ours)} ({Ms(with.Milliseconds)} − {Ms(without.Milliseconds)})",
            peers,
            "below ajv + yaml",
            ours < node.Milliseconds * setting.Margin);
        yield return new Row(
            "the same in a compiler that cannot use the generator compiled ahead of time",
            $"{Ms(jitted.Milliseconds - without.Milliseconds)} ({Ms(jitted.Milliseconds)} − {Ms(without.Milliseconds)})",
            peers,
            "below ajv + yaml",
            jitted.Milliseconds - without.Milliseconds < node.Milliseconds * setting.Margin);
        yield return new Row(
            "peak memory of the compiler, above the same without",
            string.Create(CultureInfo.InvariantCulture, $"{with.PeakMegabytes - without.PeakMegabytes:F0} MB"),
            string.Create(CultureInfo.InvariantCulture, $"ajv + yaml in all {node.PeakMegabytes:F0} MB"),
            "≤ 400 MB",
            with.PeakMegabytes - without.PeakMegabytes <= 400 * setting.Margin);
        yield return new Row(
            "the assembly with 14 MB of YAML",
            Megabytes(compiler.AssemblySize),
            "",
            "≤ 3 MB",
            compiler.AssemblySize <= 3 * 1048576);
    }
}
