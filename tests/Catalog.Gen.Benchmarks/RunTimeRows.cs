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
    // Twice as many still lie in the assembly as they are read; of more, the first that is touched inflates its neighbours.
    private const int Touched = 250;

    public static IEnumerable<Row> Measure(Setting setting) => Cold(setting).Concat(LookUps(setting)).Concat(Untouched(setting));

    private static IEnumerable<Row> Cold(Setting setting)
    {
        double flagship = Rows.Cold(setting, Probe(setting, Flagship.Folder, Flagship.SchemaName, "FirstFlagship.cs"))[0];
        yield return new Row(
            "first entry of a cold process, 42 entries (`catalog/`)", Ms(flagship), "", "≤ 5 ms", flagship <= 5 * setting.TimeMargin);

        double first = Rows.Cold(setting, Probe(setting, setting.Aws, AwsCorpus.SchemaName, "First.cs"))[0];
        yield return new Row("first entry of a cold process, AWS", Ms(first), "", "≤ 15 ms", first <= 15 * setting.TimeMargin);

        string jsonFolder = Path.Combine(setting.Temp, "aws-json");
        AwsCorpus.WriteJson(setting.Aws, jsonFolder);
        double[] all = Rows.Cold(
            setting,
            Probe(setting, setting.Aws, AwsCorpus.SchemaName, "All.cs"),
            () => PeerProcess.Run(PeerProgram.Deserialise, setting.Aws),
            () => PeerProcess.Run(PeerProgram.Json, jsonFolder),
            () => PeerProcess.Run(PeerProgram.Deserialise, setting.Aws, isProfiled: false));
        yield return new Row(
            "`All` decoded in a cold process, AWS",
            Ms(all[0]),
            $"YamlDotNet's deserialiser {Ms(all[1])} ({Times(all[1] / all[0])}), "
                + $"with `DOTNET_TieredPGO=0` {Ms(all[3])} ({Times(all[3] / all[0])})",
            "≤ 60 ms, and 20× faster than the deserialiser",
            all[0] <= 60 * setting.TimeMargin && all[1] >= 20 / setting.Margin * all[0]);
        yield return new Row(
            "the same beside System.Text.Json, source generated, reading one file of JSON",
            Ms(all[0]),
            Ms(all[2]),
            $"≤ 0.6× (is {Times(all[0] / all[2])})",
            all[0] <= 0.6 * setting.Margin * all[2]);
    }

    private static IEnumerable<Row> LookUps(Setting setting)
    {
        string[] get = Printed(Probe(setting, setting.Aws, AwsCorpus.SchemaName, "Lookup.cs"));
        double ours = double.Parse(get[0], CultureInfo.InvariantCulture), theirs = double.Parse(get[1], CultureInfo.InvariantCulture);
        yield return new Row(
            "`Get(id)`, warm", $"{get[0]} ns", $"FrozenDictionary {get[1]} ns", "no slower", ours <= theirs * 1.1 * setting.Margin);
        yield return new Row("`Get(id)` of all entries allocates", $"{get[2]} bytes", "", "nothing", get[2] == "0");

        string indexed = Path.Combine(setting.Temp, "aws-indexed");
        AwsCorpus.CopyIndexed(AwsCorpus.Folder(Session.RepositoryRoot), indexed);
        string[] by = Printed(Probe(setting, indexed, AwsCorpus.SchemaName, "Index.cs"));
        yield return new Row(
            $"`ByTag(value)` of all {by[3]} tags, AWS with `x-index` on them, allocates",
            $"{by[2]} bytes; {by[0]} ns a call, warm",
            $"FrozenDictionary of arrays made at run time {by[1]} ns",
            "nothing",
            by[2] == "0");

        static string[] Printed(Func<WholeProcess> probe) => probe().Output.Trim().Split(' ');
    }

    /// <summary>
    /// The same entry touched in a catalog and in one with twice the entries: what is allocated more is the price of those
    /// that nobody touched.
    /// </summary>
    private static IEnumerable<Row> Untouched(Setting setting)
    {
        long one = Allocated(Touched), two = Allocated(2 * Touched);
        yield return new Row(
            "memory of an entry that is not touched",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(two - one) / (double)Touched:0.###} bytes (the first of {Touched} touched: "
                + $"{one:N0} bytes; of {2 * Touched}: {two:N0})"),
            "",
            "its reference: 8 bytes",
            two - one == 8 * Touched);

        long Allocated(int entries)
        {
            string folder = Path.Combine(setting.Temp, string.Create(CultureInfo.InvariantCulture, $"parts-{entries}"));
            SmallEntries.Write(folder, entries);
            return long.Parse(
                Probe(setting, folder, SmallEntries.SchemaName, "Touch.cs")().Output.Split(' ')[0], CultureInfo.InvariantCulture);
        }
    }

    private static Func<WholeProcess> Probe(Setting setting, string folder, string schema, string probe)
    {
        CompilerProcess compiler =
            setting.Compiler(folder, schema, $"{Path.GetFileNameWithoutExtension(probe)}-{Path.GetFileName(folder)}");
        compiler.Run(generate: true, probe);
        return () => WholeProcess.Run(DotNet.Program, setting.Temp, "exec", compiler.Assembly);
    }
}
