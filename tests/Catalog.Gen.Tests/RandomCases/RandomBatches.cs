using CsCheck;

namespace Catalog.Gen.Tests.RandomCases;

/// <summary>Random cases that are compiled together, many at a time.</summary>
internal static class RandomBatches
{
    private const int MostFailures = 10;

    /// <summary>Tries cases in batches, each of which has a seed of its own, so that it can be run again by itself.</summary>
    /// <param name="usual">How many cases are tried in a usual run.</param>
    /// <param name="full">How many where what takes long is tested as well.</param>
    /// <param name="batch">How many are compiled together.</param>
    /// <param name="run">Tries so many, and tells what failed.</param>
    public static void AssertAll(uint usual, uint full, int batch, Func<PCG, int, IEnumerable<string>> run)
    {
        uint seed = CaseSettings.Seed, cases = CaseSettings.Count(usual, full);
        var failures = new List<string>();
        for (uint first = 0; first < cases && failures.Count < MostFailures; first += (uint)batch)
        {
            ulong batchSeed = seed + first;
            foreach (string failure in run(new PCG(1, batchSeed), (int)Math.Min(batch, cases - first)))
                failures.Add($"CATALOG_SEED={batchSeed} CATALOG_CASES={batch}: {failure}");
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures.Take(MostFailures)));
    }
}
