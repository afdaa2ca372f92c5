using System.Globalization;
using Catalog.Gen.Benchmarks.Corpora;
using Catalog.Gen.Benchmarks.Measuring;
using Catalog.Gen.Benchmarks.Ours;
using static Catalog.Gen.Benchmarks.Rows;

namespace Catalog.Gen.Benchmarks;

/// <summary>How the price grows with the catalog.</summary>
internal static class GrowthRows
{
    private const int Tenfold = 10;
    private const int Small = 100_000;

    public static IEnumerable<Row> Measure(Setting setting)
    {
        string tenfold = Path.Combine(setting.Temp, "tenfold");
        AwsCorpus.Copy(AwsCorpus.Folder(Session.RepositoryRoot), tenfold, Tenfold);
        return Editor(tenfold, setting).Concat(Compiler(tenfold, setting)).Concat(Parts(setting));
    }

    private static IEnumerable<Row> Editor(string tenfold, Setting setting)
    {
        var run = new DriverRun(tenfold, AwsCorpus.SchemaName);
        IReadOnlyList<string> problems = DriverRun.Problems(run.StartEditor(run.Texts));
        yield return new Row(
            "ten times the AWS entries (140 MB), each of its own id and text: problems",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{problems.Count} in {run.Texts.Length - 1:N0} entries{(problems.Count == 0 ? "" : ": " + problems[0])}"),
            "",
            "none",
            problems.Count == 0);
        yield return DriverRows.Edit(run, "an edit of one YAML file in an editor, 11,750 entries", 15, setting);
    }

    private static IEnumerable<Row> Compiler(string tenfold, Setting setting)
    {
        CompilerProcess one = setting.Compiler(setting.Aws, AwsCorpus.SchemaName, "csc");
        CompilerProcess ten = setting.Compiler(tenfold, AwsCorpus.SchemaName, "csc10") with { IsLarge = true };
        WholeProcess[] all = WholeProcess.Medians(
            3,
            () => one.Run(generate: false, "Empty.cs"),
            () => one.Run(generate: true, "Empty.cs"),
            () => ten.Run(generate: true, "Empty.cs"));
        (WholeProcess without, WholeProcess small, WholeProcess large) = (all[0], all[1], all[2]);
        double time = (large.Milliseconds - without.Milliseconds) / (small.Milliseconds - without.Milliseconds);
        double memory = (large.PeakMegabytes - without.PeakMegabytes) / (small.PeakMegabytes - without.PeakMegabytes);
        yield return new Row(
            "ten times the AWS entries: time above the compiler's",
            $"{Ms(large.Milliseconds - without.Milliseconds)}, {Times(time)}; assembly {Megabytes(ten.AssemblySize)}",
            $"one time {Ms(small.Milliseconds - without.Milliseconds)}; assembly {Megabytes(one.AssemblySize)}",
            "≤ 11×",
            time <= 11);
        yield return new Row(
            "ten times the AWS entries: peak memory above the compiler's",
            string.Create(CultureInfo.InvariantCulture, $"{large.PeakMegabytes - without.PeakMegabytes:F0} MB, {Times(memory)}"),
            string.Create(CultureInfo.InvariantCulture, $"one time {small.PeakMegabytes - without.PeakMegabytes:F0} MB"),
            "≤ 10×",
            memory <= 10);
    }

    private static IEnumerable<Row> Parts(Setting setting)
    {
        string parts = Path.Combine(setting.Temp, "parts");
        SmallEntries.Write(parts, Small);
        CompilerProcess many = setting.Compiler(parts, SmallEntries.SchemaName, "csc-parts");
        WholeProcess without = many.Run(generate: false, "Empty.cs");
        WholeProcess built = many.Run(generate: true, "Empty.cs");
        yield return new Row(
            "100,000 small entries, above the compiler's",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Ms(built.Milliseconds - without.Milliseconds)}, {built.PeakMegabytes - without.PeakMegabytes:F0} MB; "
                + $"assembly {Megabytes(many.AssemblySize)}"),
            "",
            "builds",
            true);
    }
}
