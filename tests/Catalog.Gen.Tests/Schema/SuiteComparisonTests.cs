using Catalog.Gen.Schema;

namespace Catalog.Gen.Tests.Schema;

/// <summary>The suite by this validator and by JsonSchema.Net, counted; tests/Catalog.Gen.Benchmarks/suite/compare.sh adds ajv.</summary>
public sealed class SuiteComparisonTests(ITestOutputHelper output)
{
    private static readonly string[] Parts = ["required", "format", "other optional"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void This_validator_passes_no_less_of_the_suite_than_another(bool isLater)
    {
        string suite = Corpora.Require("json-schema-test-suite");
        Draft draft = isLater ? Draft.TwentyTwentyTwelve : Draft.Seven;
        string name = isLater ? "draft2020-12" : "draft7";
        string[] folders = [name, name + "/optional/format", name + "/optional"];
        (int Passed, int Total)[] ours = [.. folders.Select((folder, part) => Ours(suite, draft, folder, part))];
        (int Passed, int Total)[] theirs = [.. folders.Select((folder, part) => JsonSchemaNet.Run(suite, draft, folder, assertFormat: part > 0))];
        output.WriteLine(Line("Catalog.Gen", name, ours));
        output.WriteLine(Line("JsonSchema.Net", name, theirs));
        for (int part = 0; part < 2; part++)
        {
            Assert.Equal(ours[part].Total, theirs[part].Total);
            Assert.True(ours[part].Passed >= theirs[part].Passed, Parts[part]);
        }
    }

    private static (int Passed, int Total) Ours(string suite, Draft draft, string folder, int part)
    {
        SuiteRunner run = new SuiteRunner(suite, draft).Run(folder, assertFormat: part > 0);
        return (run.Passed, run.Passed + run.Failures.Count);
    }

    private static string Line(string who, string draft, (int Passed, int Total)[] parts) =>
        $"{who} | {draft} | {string.Join(" | ", parts.Select((part, index) => $"{Parts[index]} {part.Passed} of {part.Total}"))}";
}
