using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Tests.Schema;

/// <summary>The counts are asserted, so that a file that is no longer found is a failure and not a silence.</summary>
public sealed class SuiteTests
{
    [Theory]
    [InlineData("draft-04", 618)]
    [InlineData("draft-06", 839)]
    [InlineData("draft-07", 927)]
    [InlineData("draft 2019-09", 1259)]
    [InlineData("draft 2020-12", 1299)]
    [InlineData("JSON Schema v1", 1133)]
    public void Every_required_test_passes(string name, int count)
    {
        Draft draft = SuiteDrafts.Named(name);
        AllPass(count, new SuiteRunner(Suite, draft).Run(SuiteDrafts.Folder(draft), assertFormat: draft == Draft.One));
    }

    [Theory]
    [InlineData("draft-04", 219)]
    [InlineData("draft-06", 325)]
    [InlineData("draft-07", 676)]
    [InlineData("draft 2019-09", 757)]
    [InlineData("draft 2020-12", 764)]
    [InlineData("JSON Schema v1", 758)]
    public void Every_format_test_passes(string name, int count)
    {
        Draft draft = SuiteDrafts.Named(name);
        AllPass(count, new SuiteRunner(Suite, draft).Run(SuiteDrafts.FormatFolder(draft), assertFormat: true));
    }

    // rules/dialect.md has the reasons for what is left out.
    [Theory]
    [InlineData("draft-04", 99, "zeroTerminatedFloats")]
    [InlineData("draft-06", 106)]
    [InlineData("draft-07", 108, "content")]
    [InlineData("draft 2019-09", 158)]
    [InlineData("draft 2020-12", 162)]
    [InlineData("JSON Schema v1", 274, "refOfUnknownKeyword", "unknownKeyword")]
    public void Every_other_optional_test_passes_but_those_that_are_left_out(string name, int count, params string[] except)
    {
        Draft draft = SuiteDrafts.Named(name);
        AllPass(count, new SuiteRunner(Suite, draft).Run(SuiteDrafts.Folder(draft) + "/optional", assertFormat: true, except));
    }

    private static string Suite => Corpora.Require("json-schema-test-suite");

    private static void AllPass(int count, SuiteRunner run)
    {
        Assert.Equal("", string.Join(Environment.NewLine, run.Failures));
        Assert.Equal(count, run.Passed);
    }
}
