using System.Globalization;
using Catalog.Gen.Benchmarks.Corpora;
using Catalog.Gen.Benchmarks.Measuring;
using Catalog.Gen.Benchmarks.Ours;
using Catalog.Gen.Benchmarks.Peers;
using static Catalog.Gen.Benchmarks.Rows;

namespace Catalog.Gen.Benchmarks;

/// <summary>What a program pays that uses a catalog: cold processes, and look-ups in a warm one.</summary>
internal static class RunTimeRows
{
    public static IEnumerable<Row> Measure(Setting setting)
    {
        AwsCorpus.WriteJson(setting.Aws);
        double deserialise = Cold(setting, () => PeerProcess.Run(PeerProgram.Deserialise, setting.Aws));
        double json = Cold(setting, () => PeerProcess.Run(PeerProgram.Json, setting.Aws));

        double first = Cold(setting, Probe(setting, "First.cs"));
        yield return new Row("first entry of a cold process, AWS", Ms(first), "", "≤ 15 ms", first <= 15 * setting.Margin);

        double all = Cold(setting, Probe(setting, "All.cs"));
        yield return new Row(
            "`All` decoded in a cold process, AWS",
            Ms(all),
            $"YamlDotNet's deserialiser {Ms(deserialise)} ({Times(deserialise / all)}); System.Text.Json, source generated, from one file {Ms(json)}",
            "≤ 60 ms, and 20× faster than the deserialiser",
            all <= 60 * setting.Margin && deserialise >= 20 / setting.Margin * all);

        string[] lookup = Probe(setting, "Lookup.cs")().Output.Split(' ');
        double ours = double.Parse(lookup[0], CultureInfo.InvariantCulture), theirs = double.Parse(lookup[1], CultureInfo.InvariantCulture);
        yield return new Row(
            "`Get(id)`, warm",
            $"{lookup[0]} ns",
            $"FrozenDictionary {lookup[1]} ns",
            "no slower",
            ours <= theirs * 1.1 * setting.Margin);
        yield return new Row("`Get(id)` of all entries allocates", lookup[2].Trim() + " bytes", "", "nothing", lookup[2].Trim() == "0");
    }

    private static Func<WholeProcess> Probe(Setting setting, string probe)
    {
        var compiler = new CompilerProcess(setting.Aws, AwsCorpus.SchemaName, Path.Combine(setting.Temp, Path.GetFileNameWithoutExtension(probe)));
        compiler.Run(generate: true, probe);
        return () => WholeProcess.Run(DotNet.Program, setting.Temp, "exec", compiler.Assembly);
    }

    /// <summary>What a cold process says its own work took: the middle of several.</summary>
    private static double Cold(Setting setting, Func<WholeProcess> run)
    {
        run();
        double[] all = [.. Enumerable.Range(0, (setting.Runs * 2) + 1).Select(_ => FirstNumber(run().Output)).Order()];
        return all[setting.Runs];
    }
}
