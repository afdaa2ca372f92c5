using System.Diagnostics;

namespace Catalog.Gen.Benchmarks.Measuring;

internal static class Timing
{
    /// <summary>Milliseconds of the fastest of some runs: what the work takes when nothing else disturbs it.</summary>
    public static double Best(int runs, Action work)
    {
        double best = double.MaxValue;
        for (int i = 0; i < runs; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var watch = Stopwatch.StartNew();
            work();
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }

    /// <summary>Milliseconds in the middle of some runs: what a user meets who does it again and again.</summary>
    public static double Median(int runs, Action<int> work)
    {
        var all = new double[runs];
        for (int i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            work(i);
            all[i] = watch.Elapsed.TotalMilliseconds;
        }

        Array.Sort(all);
        return all[runs / 2];
    }
}
