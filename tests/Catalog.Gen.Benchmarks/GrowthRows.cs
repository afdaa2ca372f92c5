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
        var one = new CompilerProcess(setting.Aws, AwsCorpus.SchemaName, Path.Combine(setting.Temp, "csc"));
        var ten = new CompilerProcess(tenfold, AwsCorpus.SchemaName, Path.Combine(setting.Temp, "csc10"), IsLarge: true);
        WholeProcess without = WholeProcess.Median(3, () => one.Run(generate: false, "Empty.cs"));
        WholeProcess small = WholeProcess.Median(3, () => one.Run(generate: true, "Empty.cs"));
        WholeProcess large = WholeProcess.Median(1, () => ten.Run(generate: true, "Empty.cs"));
        double time = (large.Milliseconds - without.Milliseconds) / (small.Milliseconds - without.Milliseconds);
        double memory = (large.PeakMegabytes - without.PeakMegabytes) / (small.PeakMegabytes - without.PeakMegabytes);
        yield return new Row("ten times the AWS entries (140 MB): time", $"{Ms(large.Milliseconds - without.Milliseconds)}, {Times(time)}", "", "≤ 11×", time <= 11);
        yield return new Row(
            "ten times the AWS entries: peak memory above the compiler's",
            string.Create(CultureInfo.InvariantCulture, $"{large.PeakMegabytes - without.PeakMegabytes:F0} MB, {Times(memory)}"),
            "",
            "≤ 10×",
            memory <= 10);
        yield return DriverRows.Edit(new DriverRun(tenfold, AwsCorpus.SchemaName), "an edit of one YAML file in an editor, 11,750 entries", 60, setting);

        string parts = Path.Combine(setting.Temp, "parts");
        SmallEntries.Write(parts, Small);
        var many = new CompilerProcess(parts, SmallEntries.SchemaName, Path.Combine(setting.Temp, "csc-parts"));
        WholeProcess built = many.Run(generate: true, "Empty.cs");
        yield return new Row(
            "100,000 small entries",
            string.Create(CultureInfo.InvariantCulture, $"{Ms(built.Milliseconds)}, {built.PeakMegabytes:F0} MB"),
            "",
            "builds",
            true);
    }
}
