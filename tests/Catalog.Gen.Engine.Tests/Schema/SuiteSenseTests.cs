using System.Text.Json;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Schema;

/// <summary>
/// What is said of the suite's schemas as schemas. One that is said to admit nothing must admit none of the values that the
/// whole suite has; and of those under which the suite has no valid value, the count that is found is kept.
/// </summary>
public sealed class SuiteSenseTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("draft-04")]
    [InlineData("draft-06")]
    [InlineData("draft-07")]
    [InlineData("draft 2019-09")]
    [InlineData("draft 2020-12")]
    [InlineData("JSON Schema v1")]
    public void A_schema_that_is_said_to_admit_nothing_admits_no_value_of_the_suite(string name)
    {
        Draft draft = SuiteDrafts.Named(name);
        List<(string Name, SourceFile Schema, YamlNode[] Valid)> groups = [.. Groups(draft)];
        YamlNode[] values = [.. groups.SelectMany(group => group.Valid).SelectMany(Within).Distinct(YamlEquality.Instance)];
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int said = 0, open = 0;
        foreach ((string group, SourceFile schema, YamlNode[] valid) in groups)
        {
            var options = new SchemaOptions(draft, AssertFormat: true);
            var compiler = SchemaCompiler.Compile([schema], options, Metaschemas.FindResource, CancellationToken.None);
            if (compiler.Problems.Count > 0 || compiler.Compiled.Count == 0)
                continue;
            SchemaNode[] all = [.. compiler.Registry.Nodes];
            var admission = new Admission(all, CancellationToken.None);
            foreach (Problem problem in SchemaSense.Find(compiler.Compiled, all, CancellationToken.None).Distinct())
            {
                counts[problem.Rule.Id] = counts.GetValueOrDefault(problem.Rule.Id) + 1;
                output.WriteLine($"{group}: {problem} | {schema.Text.ReplaceLineEndings(" ").Replace("  ", "", StringComparison.Ordinal)}");
            }

            foreach (SchemaNode node in all.Where(node => admission.Of(node).IsNothing))
            {
                said++;
                Assert.DoesNotContain(values, value => Validator.IsValid(value, node));
            }

            SchemaNode root = compiler.Compiled[0].Root;
            if (admission.Of(root).IsNothing)
                Assert.Empty(valid);
            else if (valid.Length == 0)
                open++;
        }

        output.WriteLine($"{said} schemas admit nothing, of {open} that have no valid value it is not said; {values.Length} values");
        output.WriteLine(string.Join(", ", counts.Select(count => $"{count.Key}: {count.Value}")));
        Assert.True(said >= 10, $"{said} schemas");
    }

    private static IEnumerable<(string Name, SourceFile Schema, YamlNode[] Valid)> Groups(Draft draft)
    {
        string folder = Path.Combine(Corpora.Require("json-schema-test-suite"), "tests", SuiteDrafts.Folder(draft));
        foreach (string path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var groups = JsonDocument.Parse(File.ReadAllText(path));
            foreach (JsonElement group in groups.RootElement.EnumerateArray())
            {
                yield return (
                    $"{Path.GetFileName(path)}: {group.GetProperty("description").GetString()}",
                    new SourceFile("suite/schema.json", group.GetProperty("schema").GetRawText()),
                    [
                        .. group.GetProperty("tests").EnumerateArray()
                            .Where(test => test.GetProperty("valid").GetBoolean())
                            .Select(test => YamlReader.Read(
                                new SourceFile("suite/data.json", test.GetProperty("data").GetRawText()), CancellationToken.None).Root)
                            .OfType<YamlNode>(),
                    ]);
            }
        }
    }

    private static IEnumerable<YamlNode> Within(YamlNode value) => value switch
    {
        YamlMapping mapping => mapping.Members.SelectMany(member => Within(member.Value)).Prepend(value),
        YamlSequence list => list.Items.SelectMany(Within).Prepend(value),
        _ => [value],
    };
}
