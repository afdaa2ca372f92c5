using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Catalog.Gen.Benchmarks.Measuring;

/// <summary>The page with all rows.</summary>
internal static class Table
{
    public static string Write(IEnumerable<Row> rows, DateTime date)
    {
        var page = new StringBuilder();
        page.AppendLine("# Results");
        page.AppendLine();
        page.AppendLine("Written by `dotnet run -c Release --project tests/Catalog.Gen.Benchmarks`; "
            + "Catalog.Gen and the alternatives in the same run, on the same files.");
        page.AppendLine();
        page.AppendLine(
            CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}, {Machine.Describe()}, {RuntimeInformation.FrameworkDescription}.");
        page.AppendLine();
        page.AppendLine("| measurement | Catalog.Gen | alternative | target | |");
        page.AppendLine("|---|---|---|---|---|");
        foreach (Row row in rows)
            page.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {row.Measurement} | {row.Result} | {row.Alternative} | {row.Target} | "
                + $"{(row.IsMet ? row.Verdict : $"**{row.Verdict}**")} |");
        return page.ToString().ReplaceLineEndings("\n");
    }
}
