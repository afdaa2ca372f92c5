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
        Console.Error.WriteLine("usage: (nothing) the whole table, to RESULTS.md; --short a check of the ratios within two minutes; micro [BenchmarkDotNet's arguments]");
        return 2;
    }

    public static int Run(bool isShort)
    {
        string temp = Path.Combine(Path.GetTempPath(), "catalog-gen-benchmarks-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        try
        {
            var setting = new Setting(temp, isShort);
            var rows = new List<Row>();
            foreach (Row row in Rows.Measure(setting))
            {
                Console.WriteLine($"{(row.Holds ? "holds " : "MISSED")}  {row.What}: {row.Ours}; beside it: {row.Beside}; mark: {row.Mark}");
                rows.Add(row);
            }

            if (!isShort)
                File.WriteAllText(Path.Combine(RepositoryRoot, "tests", "Catalog.Gen.Benchmarks", "RESULTS.md"), Table.Write(rows, DateTime.UtcNow));
            return isShort && rows.Any(row => !row.Holds) ? 1 : 0;
        }
        finally
        {
            if (Directory.Exists(temp))
                Directory.Delete(temp, recursive: true);
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
