using Catalog.Gen.Schema;

namespace Catalog.Gen.Tests.Schema;

/// <summary>The counts are asserted, so that a file that is no longer found is a failure and not a silence.</summary>
public sealed class SuiteTests
{
    [Fact]
    public void Every_required_test_of_draft_2020_12_passes() =>
        AllPass(1299, new SuiteRunner(Suite, Draft.TwentyTwentyTwelve).Run("draft2020-12", assertFormat: false));

    [Fact]
    public void Every_required_test_of_draft_07_passes() =>
        AllPass(927, new SuiteRunner(Suite, Draft.Seven).Run("draft7", assertFormat: false));

    private static string Suite => Corpora.Require("json-schema-test-suite");

    private static void AllPass(int count, SuiteRunner run)
    {
        Assert.Equal("", string.Join(Environment.NewLine, run.Failures));
        Assert.Equal(count, run.Passed);
    }
}
