using System.Text.Json;
using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Tests.Validation;

public class FormatsTests
{
    [Theory]
    [InlineData("draft2020-12", 644)]
    [InlineData("draft7", 529)]
    public void EveryFormatTestOfTheSuitePasses(string draft, int atLeast)
    {
        string folder = Corpora.Require("json-schema-test-suite", "tests", draft, "optional", "format");
        var failures = new List<string>();
        int count = 0;
        foreach (string file in Directory.GetFiles(folder, "*.json"))
        {
            using JsonDocument suite = JsonDocument.Parse(File.ReadAllText(file));
            foreach (JsonElement group in suite.RootElement.EnumerateArray())
            {
                string format = group.GetProperty("schema").GetProperty("format").GetString()!;
                foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
                {
                    if (test.GetProperty("data").ValueKind != JsonValueKind.String)
                        continue;
                    count++;
                    string text = test.GetProperty("data").GetString()!;
                    if (Formats.IsValid(format, text) != test.GetProperty("valid").GetBoolean())
                        failures.Add(
                            $"{Path.GetFileName(file)}: {test.GetProperty("description")} ({test.GetProperty("data").GetRawText()})");
                }
            }
        }

        Assert.Empty(failures);
        Assert.True(count >= atLeast, $"only {count} tests were found");
    }

    [Fact]
    public void EveryFormatSaysWhatItWantsWithAnExampleThatIsOne()
    {
        foreach (string format in Formats.Names)
        {
            string description = Formats.Describe(format);
            string example = description.Substring(description.IndexOf(" like ", StringComparison.Ordinal) + 6).Split(" or ")[0];
            Assert.True(Formats.IsValid(format, example), $"{format}: {example}");
        }
    }

    [Theory]
    // Beside the suite.
    [InlineData("date", "0000-02-29", true)]
    [InlineData("date-time", "2026-01-31T14:30:00", false)]
    [InlineData("date-time", "2026-01-31 14:30:00Z", false)]
    [InlineData("time", "23:59:60.5Z", true)]
    [InlineData("email", "a@b", true)]
    [InlineData("email", "a@-b.org", false)]
    [InlineData("email", "\"a\\\"b\"@example.org", true)]
    [InlineData("email", "\"a\"b\"@example.org", false)]
    [InlineData("email", "a@[tag:x]", true)]
    [InlineData("email", "ä@example.org", false)]
    [InlineData("hostname", "ab--cd.org", true)]
    [InlineData("idn-hostname", "ab--cd.org", false)]
    [InlineData("idn-hostname", "Example.ORG", true)]
    [InlineData("idn-hostname", "Bücher.example", false)]
    [InlineData("idn-hostname", "bücher.example", true)]
    [InlineData("idn-hostname", "bu\u0308cher.example", false)]
    [InlineData("idn-hostname", "a\u0323\u0307.example", false)]
    [InlineData("idn-hostname", "각.example", true)]
    [InlineData("idn-hostname", "क\u093C.example", true)]
    [InlineData("idn-hostname", "न\u093C.example", false)]
    [InlineData("idn-hostname", "q\u0307\u0323.example", false)]
    [InlineData("idn-hostname", "q\u0323\u0307.example", true)]
    [InlineData("idn-hostname", "\U0001F600.example", false)]
    [InlineData("ipv6", ":::1", false)]
    [InlineData("ipv6", "1:2:3:4:5:6:7::", true)]
    [InlineData("ipv6", "1:2:3:4:5:6:7:8::", false)]
    [InlineData("uri", "https://example.org:8080/a?b#c", true)]
    [InlineData("uri", "https://example.org/a#b#c", false)]
    [InlineData("uri", "https://example.org/ä", false)]
    [InlineData("uri", "urn:", true)]
    [InlineData("uri-reference", "a/b:c", true)]
    [InlineData("iri", "https://example.org/\uE000", false)]
    [InlineData("iri", "https://example.org/?\uE000", true)]
    [InlineData("uri-template", "{?x,y*}", true)]
    [InlineData("uri-template", "{v:*}", false)]
    [InlineData("regex", "(?<=a)\\p{L}", true)]
    [InlineData("regex", "\\p{Nonsense}", false)]
    [InlineData("colour", "anything", true)]
    public void IsValid(string format, string text, bool expected) => Assert.Equal(expected, Formats.IsValid(format, text));
}
