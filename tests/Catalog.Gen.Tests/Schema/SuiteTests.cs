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

    [Fact]
    public void Every_format_test_of_draft_2020_12_passes() =>
        AllPass(764, new SuiteRunner(Suite, Draft.TwentyTwentyTwelve).Run("draft2020-12/optional/format", assertFormat: true));

    [Fact]
    public void Every_format_test_of_draft_07_passes() =>
        AllPass(676, new SuiteRunner(Suite, Draft.Seven).Run("draft7/optional/format", assertFormat: true));

    // rules/dialect.md has the reasons for what is left out.
    [Fact]
    public void Every_optional_test_of_draft_2020_12_passes_but_the_one_in_another_draft() =>
        AllPass(161, new SuiteRunner(Suite, Draft.TwentyTwentyTwelve).Run("draft2020-12/optional", assertFormat: true, "cross-draft"));

    [Fact]
    public void Every_optional_test_of_draft_07_passes_but_content_and_the_one_in_another_draft() =>
        AllPass(106, new SuiteRunner(Suite, Draft.Seven).Run("draft7/optional", assertFormat: true, "content", "cross-draft"));

    private static string Suite => Corpora.Require("json-schema-test-suite");

    private static void AllPass(int count, SuiteRunner run)
    {
        Assert.Equal("", string.Join(Environment.NewLine, run.Failures));
        Assert.Equal(count, run.Passed);
    }
}
