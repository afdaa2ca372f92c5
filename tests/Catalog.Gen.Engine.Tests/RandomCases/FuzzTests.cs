using Catalog.Gen.Fuzz;

namespace Catalog.Gen.Tests.RandomCases;

/// <summary>The cases of tests/Catalog.Gen.Fuzz, as many as a run of the tests has time for.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData("yaml", 5000, 600_000)]
    [InlineData("schema", 300, 20_000)]
    [InlineData("entries", 300, 20_000)]
    [InlineData("both", 300, 20_000)]
    [InlineData("records", 100, 5_000)]
    [InlineData("names", 1000, 200_000)]
    [InlineData("packed", 1000, 200_000)]
    [InlineData("patterns", 1000, 200_000)]
    public void No_case_breaks(string target, uint usual, uint full)
    {
        FuzzTarget fuzzed = FuzzTarget.All.Single(one => one.Name == target);
        uint cases = CaseSettings.Count(usual, full);
        for (uint i = 0; i < cases; i++)
            fuzzed.Run(CaseSettings.Seed + i);
    }

    [Fact]
    public void All_targets_are_tried() => Assert.Equal(8, FuzzTarget.All.Count);

    [Fact]
    public void A_case_that_breaks_says_which_it_was()
    {
        var target = new FuzzTarget("broken", static random => FuzzException.Unless(random.Next(2) == 3, "it does not hold"));
        string message = Assert.Throws<FuzzException>(() => target.Run(42)).Message;
        Assert.StartsWith("broken --seed 42 --cases 1: ", message, StringComparison.Ordinal);
        Assert.Contains("it does not hold", message, StringComparison.Ordinal);
    }
}
