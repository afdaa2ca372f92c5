using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Tests.Schema;

/// <summary>
/// The suite by this validator and by JsonSchema.Net, counted: the table in rules/dialect.md.
/// tests/Catalog.Gen.Benchmarks/suite/compare.sh adds ajv.
/// </summary>
public sealed class SuiteComparisonTests(ITestOutputHelper output)
{
    private static readonly string[] Parts = ["required", "format", "other optional"];

    [Theory]
    [InlineData("draft-04")]
    [InlineData("draft-06")]
    [InlineData("draft-07")]
    [InlineData("draft 2019-09")]
    [InlineData("draft 2020-12")]
    [InlineData("JSON Schema v1")]
    public void This_validator_passes_no_less_of_the_suite_than_another(string name)
    {
        string suite = Corpora.Require("json-schema-test-suite");
        Draft draft = SuiteDrafts.Named(name);
        string[] folders = [SuiteDrafts.Folder(draft), SuiteDrafts.FormatFolder(draft), SuiteDrafts.Folder(draft) + "/optional"];
        (int Passed, int Total)[] ours = [.. folders.Select((folder, part) => Ours(suite, draft, folder, AssertsFormat(draft, part)))];
        output.WriteLine(Line("Catalog.Gen", name, ours));

        // The one draft that JsonSchema.Net does not read.
        if (draft == Draft.Four)
            return;
        (int Passed, int Total)[] theirs =
            [.. folders.Select((folder, part) => JsonSchemaNet.Run(suite, draft, folder, AssertsFormat(draft, part)))];
        output.WriteLine(Line("JsonSchema.Net", name, theirs));
        for (int part = 0; part < 2; part++)
        {
            Assert.Equal(ours[part].Total, theirs[part].Total);
            Assert.True(ours[part].Passed >= theirs[part].Passed, Parts[part]);
        }
    }

    // Only in v1 do the required tests want it.
    private static bool AssertsFormat(Draft draft, int part) => part > 0 || draft == Draft.One;

    private static (int Passed, int Total) Ours(string suite, Draft draft, string folder, bool assertFormat)
    {
        SuiteRunner run = new SuiteRunner(suite, draft).Run(folder, assertFormat);
        return (run.Passed, run.Passed + run.Failures.Count);
    }

    private static string Line(string who, string draft, (int Passed, int Total)[] parts) =>
        $"{who} | {draft} | {string.Join(" | ", parts.Select((part, index) => $"{Parts[index]} {part.Passed} of {part.Total}"))}";
}
