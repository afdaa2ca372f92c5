using System.Globalization;
using Catalog.Gen.Benchmarks.Measuring;

namespace Catalog.Gen.Benchmarks;

/// <summary>The rows of the table, in the order of what a user meets.</summary>
internal static class Rows
{
    public static IReadOnlyList<Group> Groups { get; } =
    [
        new("compiler", IsShort: true, setting => Peers().Concat(CompilerRows.Measure(setting))),
        new("problems", IsShort: true, ProblemRows.Measure),
        new("driver", IsShort: true, DriverRows.Measure),
        new("runtime", IsShort: true, RunTimeRows.Measure),
        new("aot", IsShort: false, AotRows.Measure),
        new("tool", IsShort: false, ToolRows.Measure),
        new("build", IsShort: false, BuildRows.Measure),
        new("split", IsShort: false, SplitRows.Measure),
        new("growth", IsShort: false, GrowthRows.Measure),
    ];

    // Node has no row of its own, so that it is missing is said before those where it stands beside.
    private static IEnumerable<Row> Peers() =>
        PeerProcess.HasNode ? [] : [Row.Skipped("ajv + yaml on Node beside the rows that follow", "node or npm is not on the PATH")];

    public static string Ms(double milliseconds) => milliseconds switch
    {
        double.PositiveInfinity => "not measured",
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:F2} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:F0} ms"),
    };

    public static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:F2} MB");

    public static string Times(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:F2}×");

    /// <summary>The first number of what a probe or peer printed.</summary>
    public static double FirstNumber(string output) => double.Parse(output.TrimStart().Split(' ', 2)[0], CultureInfo.InvariantCulture);

    /// <summary>
    /// What cold processes say their own work took. Each is the middle of several; in the short mode the fastest, which tells
    /// most where other work comes between.
    /// </summary>
    public static double[] Cold(Setting setting, params Func<WholeProcess>[] programs) =>
    [
        .. WholeProcess.ByTurns((setting.Runs * 2) + 1, programs)
            .Select(runs => runs.Select(run => FirstNumber(run.Output)).Order().ElementAt(setting.IsShort ? 0 : setting.Runs)),
    ];

    /// <summary>Rows that are measured together.</summary>
    /// <param name="Name">To ask for them alone.</param>
    /// <param name="IsShort">Are they quick enough for the short mode?</param>
    /// <param name="Measure">Gives one row after the other.</param>
    internal sealed record Group(string Name, bool IsShort, Func<Setting, IEnumerable<Row>> Measure);
}
