using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Catalog.Gen.Benchmarks.Measuring;

namespace Catalog.Gen.Benchmarks;

/// <summary>One run of everything: makes the folders, measures row by row, prints the table.</summary>
internal static class Session
{
    public static string RepositoryRoot { get; } = FindRoot();

    public static int Usage()
    {
        Console.Error.WriteLine($"""
            usage: (nothing)   the whole table, to RESULTS.md
                   --short     a check of the ratios within two minutes
                   only NAME…  some of the rows: {string.Join(", ", Rows.Groups.Select(group => group.Name))}
                   micro …     the reader alone, by BenchmarkDotNet, whose arguments follow
            """);
        return 2;
    }

    /// <summary>Writes the page. A target that is missed is shown in it, and does not fail the run.</summary>
    public static int Full()
    {
        List<Row> rows = Measure(isShort: false, Rows.Groups);
        File.WriteAllText(
            Path.Combine(RepositoryRoot, "tests", "Catalog.Gen.Benchmarks", "RESULTS.md"), Table.Write(rows, DateTime.UtcNow));
        return 0;
    }

    public static int Short()
    {
        Console.WriteLine("A target counts as met here if it is missed by no more than a shared machine may be to blame for: "
            + "ratios by 2×, times by 10×, counts by nothing.");
        return Measure(isShort: true, Rows.Groups.Where(group => group.IsShort)).All(row => row.IsMet) ? 0 : 1;
    }

    public static int Only(string[] names) =>
        Measure(isShort: false, Rows.Groups.Where(group => names.Contains(group.Name))).Count > 0 ? 0 : Usage();

    private static List<Row> Measure(bool isShort, IEnumerable<Rows.Group> groups)
    {
        string temp =
            Path.Combine(Path.GetTempPath(), "catalog-gen-benchmarks-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        var rows = new List<Row>();
        try
        {
            var setting = new Setting(temp, isShort);
            foreach (Rows.Group group in groups)
                Measure(group, setting, rows);
            return rows;
        }
        finally
        {
            if (Directory.Exists(temp))
                Directory.Delete(temp, recursive: true);
        }
    }

    private static void Measure(Rows.Group group, Setting setting, List<Row> rows)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            foreach (Row row in group.Measure(setting))
                Add(row);
        }
        catch (InvalidOperationException exception)
        {
            // What does not run must not hide what does.
            Console.Error.WriteLine(exception);
            Add(new Row(group.Name, "failed: " + exception.Message.Split('\n')[0], "", "runs", IsMet: false));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"         ({group.Name}: {watch.Elapsed.TotalSeconds:F0} s)"));

        void Add(Row row)
        {
            Console.WriteLine($"{row.Verdict,-8} {row.Measurement}: {row.Result}; alternative: {row.Alternative}; target: {row.Target}");
            rows.Add(row);
        }
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        foreach (string start in new[] { Path.GetDirectoryName(here)!, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Catalog.Gen.sln")))
                    return folder.FullName;
            }
        }

        throw new InvalidOperationException("Catalog.Gen.sln is not above this program");
    }
}
