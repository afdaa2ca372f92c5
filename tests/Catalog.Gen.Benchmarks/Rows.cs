using System.Globalization;
using Catalog.Gen.Benchmarks.Measuring;

namespace Catalog.Gen.Benchmarks;

/// <summary>The rows of the table, in the order of what a user meets.</summary>
internal static class Rows
{
    public static IEnumerable<Row> Measure(Setting setting) =>
    [
        .. CompilerRows.Measure(setting),
        .. DriverRows.Measure(setting),
        .. RunTimeRows.Measure(setting),
        .. setting.IsShort ? [] : GrowthRows.Measure(setting),
    ];

    public static string Ms(double milliseconds) => milliseconds < 10
        ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds:F2} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{milliseconds:F0} ms");

    public static string Times(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:F2}×");

    /// <summary>The first number of what a probe or peer printed.</summary>
    public static double FirstNumber(string output) => double.Parse(output.Split(' ', 2)[0], CultureInfo.InvariantCulture);
}
