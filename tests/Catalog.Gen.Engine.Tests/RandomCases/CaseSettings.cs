using System.Globalization;

namespace Catalog.Gen.Tests.RandomCases;

/// <summary>
/// How much a test with random cases tries. Its cases are the same in every run, so that a failure can be repeated;
/// <c>CATALOG_SEED</c> gives others, and <c>CATALOG_CASES</c> another number of them.
/// </summary>
internal static class CaseSettings
{
    /// <summary>Where the cases begin.</summary>
    public static uint Seed => Setting("CATALOG_SEED") ?? 1;

    /// <summary>Whether what takes long is tested as well: <c>.ci/run --full</c> sets <c>CATALOG_FULL</c>.</summary>
    public static bool IsFull => Environment.GetEnvironmentVariable("CATALOG_FULL") == "1";

    /// <summary>How many cases to try.</summary>
    public static uint Count(uint usual, uint full) => Setting("CATALOG_CASES") ?? (IsFull ? full : usual);

    private static uint? Setting(string name)
    {
        string? text = Environment.GetEnvironmentVariable(name);
        return uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint value) ? value : null;
    }
}
