using System.Globalization;

namespace Catalog.Gen.Tests.RandomCases;

/// <summary>
/// Which random cases run. They are the same in every run, so that a failure can be seen again: <c>CATALOG_SEED</c> gives
/// others, and <c>CATALOG_CASES</c> more (ten thousand at night).
/// </summary>
internal static class CaseSettings
{
    public static uint Seed => Read("CATALOG_SEED", 1);

    public static uint Count(uint usual) => Read("CATALOG_CASES", usual);

    private static uint Read(string name, uint otherwise)
    {
        string? given = Environment.GetEnvironmentVariable(name);
        return uint.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out uint value) ? value : otherwise;
    }
}
