using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Emit;

public class PackingTests
{
    [Theory]
    [InlineData(
        """{"type":"integer"}""", "12345678901234567890",
        "12345678901234567890 is valid by the schema, but in C# it must be a whole number from -9223372036854775808 to "
        + "9223372036854775807 (long); \"maximum\" or \"minimum\" in the schema makes the C# type larger")]
    [InlineData(
        """{"type":"integer","format":"int32"}""", "3000000000",
        "3000000000 is valid by the schema, but in C# it must be a whole number from -2147483648 to 2147483647 (int)")]
    [InlineData("""{"type":"number"}""", "1e400", "1e400 is valid by the schema, but in C# it must be a number below 1.8e308 (double)")]
    [InlineData(
        """{"type":"number","format":"decimal"}""", "1e30",
        "1e30 is valid by the schema, but in C# it must be a number of at most 28 digits (decimal)")]
    [InlineData(
        """{"type":"string","format":"date"}""", "'0000-01-01'",
        "'0000-01-01' is valid by the schema, but in C# it must be a date from 0001-01-01 (DateOnly)")]
    [InlineData(
        """{"type":"string","format":"date-time"}""", "'2016-12-31T23:59:60Z'",
        "'2016-12-31T23:59:60Z' is valid by the schema, but in C# it must be a time without a leap second, "
        + "at most 14 hours from UTC (DateTimeOffset)")]
    [InlineData("""{"type":"string","format":"date-time"}""", "'2016-12-31T23:59:59+23:00'", "'2016-12-31T23:59:59+23:00' is valid "
        + "by the schema, but in C# it must be a time without a leap second, at most 14 hours from UTC (DateTimeOffset)")]
    [InlineData("""{"type":"string","format":"date-time"}""", "'2026-01-31T00:00:00.12345678Z'", "'2026-01-31T00:00:00.12345678Z' is "
        + "valid by the schema, but in C# it must be a time with at most 7 digits behind the second (DateTimeOffset)")]
    [InlineData(
        """{"type":"string","format":"time"}""", "'09:30:00.00000001Z'",
        "'09:30:00.00000001Z' is valid by the schema, but in C# it must be a time with at most 7 digits behind the second (TimeOnly)")]
    [InlineData(
        """{"type":"number"}""", "1e-400",
        "1e-400 is valid by the schema, but in C# it must be 0, or a number from 5e-324 (double)")]
    [InlineData(
        """{"items":{"type":"string"}}""", "null",
        "null is valid by the schema, but in C# it must be a list: the schema describes its items without \"type\": \"array\"")]
    [InlineData(
        """{"type":"string","format":"time"}""", "'09:30:00+01:00'",
        "'09:30:00+01:00' is valid by the schema, but in C# it must be a time of day in UTC, without a leap second (TimeOnly): 09:30:00Z")]
    [InlineData(
        """{"properties":{"a":{"type":"string"}}}""", "5",
        "5 is valid by the schema, but in C# it must be an object: the schema describes its properties without \"type\": \"object\"")]
    [InlineData(
        """{"items":{"type":"string"}}""", "text",
        "'text' is valid by the schema, but in C# it must be a list: the schema describes its items without \"type\": \"array\"")]
    [InlineData("""{"minLength":2}""", "5", "5 is valid by the schema, but in C# it must be text")]
    public void A_valid_value_that_CSharp_cannot_hold_is_an_error_at_it(string schema, string value, string message) => Assert.Equal(
        [$"things/one.yaml(1,4): error CAT1019: {message}"],
        new CatalogProject()
            .With("things/thing.schema.json", $$$"""{"type":"object","properties":{"v":{{{schema}}}}}""")
            .With("things/one.yaml", $"v: {value}")
            .Problems());

    [Fact]
    public void Half_a_character_is_refused()
    {
        // The YAML reader refuses it first, so the value is made by hand.
        var node = new YamlMapping([new YamlMember("k", 0, 1, new YamlScalar(NodeKind.String, "\ud800", 3, 5))], 0, 5);
        var problems = new List<Problem>();
        ValuePacker.Pack(node, Model("""{"type":"object"}"""), new SourceFile("e.yaml", "k: xx"), problems);

        Assert.Equal("CAT1019", Assert.Single(problems).Rule.Id);
    }

    private static TypeModel Model(string schema)
    {
        var file = new SourceFile("sample.schema.json", schema);
        SchemaSet set = SchemaJudge.Compile([file], CancellationToken.None);
        Assert.Empty(set.Problems);
        var options = new TypeModelOptions("Sample", "Entries", "Entry")
        {
            ResolveReference = static name => name == "Entries"
                ? new ReferenceTarget("global::Sample.Entries", "global::Sample.Entry")
                : null,
        };
        return TypeModelBuilder.Build(set.Documents[0].Root, set.Documents[0].Root, options);
    }
}
