using System.Diagnostics;

namespace Catalog.Gen.Benchmarks.Measuring;

/// <summary>A program run from start to end, as a build server or a user runs it.</summary>
/// <param name="Milliseconds">From start to exit.</param>
/// <param name="PeakMegabytes">The most memory that it held, as the system saw it.</param>
/// <param name="Output">What it printed.</param>
internal sealed record WholeProcess(double Milliseconds, double PeakMegabytes, string Output)
{
    public static WholeProcess Run(string program, string folder, params string[] arguments) =>
        Run(program, folder, isProfiled: true, arguments);

    /// <param name="program">What to run.</param>
    /// <param name="folder">Where.</param>
    /// <param name="isProfiled">As .NET runs by default, or without the profiling that costs a short program more than it gains?</param>
    /// <param name="arguments">The command line.</param>
    public static WholeProcess Run(string program, string folder, bool isProfiled, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        // Nothing of the outer build may reach the inner programs.
        string[] inherited = [.. start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))];
        foreach (string name in inherited)
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        if (!isProfiled)
            start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(10))
            peak = Math.Max(peak, PeakOf(process));
        process.WaitForExit();
        double milliseconds = watch.Elapsed.TotalMilliseconds;
        string text = output.Result + errors.Result;
        return process.ExitCode == 0
            ? new WholeProcess(milliseconds, peak / 1048576.0, text)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{text}");
    }

    /// <summary>
    /// For each program its runs; a first one, which warms the disk, does not count. They run by turns, so that a busy
    /// machine disturbs all alike.
    /// </summary>
    public static WholeProcess[][] ByTurns(int runs, params Func<WholeProcess>[] programs)
    {
        WholeProcess[][] rounds = [.. Enumerable.Range(0, runs + 1).Select(_ => programs.Select(run => run()).ToArray()).Skip(1)];
        return [.. programs.Select((_, i) => rounds.Select(round => round[i]).ToArray())];
    }

    /// <summary>For each program the median of its runs, by time.</summary>
    public static WholeProcess[] Medians(int runs, params Func<WholeProcess>[] programs) => [.. ByTurns(runs, programs).Select(Median)];

    private static WholeProcess Median(WholeProcess[] runs) =>
        runs.OrderBy(run => run.Milliseconds).ElementAt(runs.Length / 2) with { PeakMegabytes = runs.Max(run => run.PeakMegabytes) };

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.HasExited ? 0 : process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended between the two questions.
            return 0;
        }
    }
}
