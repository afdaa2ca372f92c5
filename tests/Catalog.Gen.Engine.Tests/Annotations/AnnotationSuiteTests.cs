using System.Globalization;
using System.Text.Json;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Annotations;

/// <summary>The official suite's <c>annotations/</c>: which annotations a value has, and which it has not.</summary>
public sealed class AnnotationSuiteTests
{
    /// <summary>
    /// Drafts by the numbers by which the suite says what a case is compatible
    /// with. One that is not published yet is 9999.
    /// </summary>
    private static readonly Dictionary<int, Draft> Drafts = new()
    {
        [7] = Draft.Seven,
        [2020] = Draft.TwentyTwenty,
    };

    // The counts are asserted, so that a file that is no longer found is a failure and not a silence.
    [Theory]
    [InlineData(7, 31)]
    [InlineData(2020, 84)]
    public void Every_value_has_the_annotations_that_the_suite_asks_for(int release, int assertions)
    {
        string folder = Corpora.Require("json-schema-test-suite", "annotations", "tests");
        var failures = new List<string>();
        int count = 0;
        foreach (string path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var file = JsonDocument.Parse(File.ReadAllText(path));
            JsonElement.ArrayEnumerator suite = file.RootElement.GetProperty("suite").EnumerateArray();
            foreach (JsonElement testCase in suite.Where(testCase => IsFor(testCase, release)))
                count += Run(testCase, Drafts[release], failures);
        }

        Assert.Equal("", string.Join(Environment.NewLine, failures));
        Assert.Equal(assertions, count);
    }

    /// <summary>Some numbers with <c>&lt;=</c>, <c>=</c> or nothing (at least) in front, all of which must hold.</summary>
    private static bool IsFor(JsonElement testCase, int release) =>
        !testCase.TryGetProperty("compatibility", out JsonElement compatibility)
        || compatibility.GetString()!.Split(',').All(part =>
        {
            int named = int.Parse(part.TrimStart('<', '='), CultureInfo.InvariantCulture);
            return part[0] switch
            {
                '<' => release <= named,
                '=' => release == named,
                _ => release >= named,
            };
        });

    private static int Run(JsonElement testCase, Draft draft, List<string> failures)
    {
        var files = new List<SourceFile> { new("suite/schema.json", testCase.GetProperty("schema").GetRawText()) };
        if (testCase.TryGetProperty("externalSchemas", out JsonElement others))
            files.AddRange(others.EnumerateObject().Select(static other => new SourceFile(other.Name, other.Value.GetRawText())));
        SchemaSet set = SchemaJudge.Compile(files, new SchemaOptions(draft, AssertFormat: false), CancellationToken.None);
        string what = testCase.GetProperty("description").GetString()!;
        if (set.Documents[0].Root is not { } schema)
        {
            failures.Add($"{what}: {string.Join("; ", set.Problems.Select(static problem => problem.Message))}");
            return 0;
        }

        int count = 0;
        foreach (JsonElement test in testCase.GetProperty("tests").EnumerateArray())
        {
            YamlNode instance =
                YamlReader.Read(new SourceFile("suite/data.json", test.GetProperty("instance").GetRawText()), CancellationToken.None).Root!;
            var annotations = new EveryAnnotation();
            new SchemaEvaluator(CancellationToken.None, annotations).Check(schema, instance);
            foreach (JsonElement assertion in test.GetProperty("assertions").EnumerateArray())
            {
                count++;
                string due = Expected(assertion.GetProperty("expected"));
                string found = Found(annotations, instance, assertion);
                if (due != found)
                    failures.Add(
                        $"{what}: {assertion.GetProperty("keyword")} at '{assertion.GetProperty("location")}' is {found}, not {due}");
            }
        }

        return count;
    }

    private static string Expected(JsonElement expected) => Print(expected.EnumerateObject().Select(static each =>
        (each.Name, YamlReader.Read(new SourceFile("suite/expected.json", each.Value.GetRawText()), CancellationToken.None).Root!)));

    private static string Found(EveryAnnotation annotations, YamlNode instance, JsonElement assertion) =>
        Pointers.Find(instance, assertion.GetProperty("location").GetString()!) is { } value
            ? Print(annotations.Of(value, assertion.GetProperty("keyword").GetString()!))
            : "";

    private static string Print(IEnumerable<(string SchemaLocation, YamlNode Annotation)> annotations) =>
        string.Join(
            ", ",
            annotations
                .Select(static each => $"{each.SchemaLocation} = {CanonicalText.Of(each.Annotation)}")
                .Order(StringComparer.Ordinal));
}
