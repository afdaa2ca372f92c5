using System.Text;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Fuzz.Targets;
using Catalog.Gen.Tests.RandomCases;
using Catalog.Gen.Tests.Schema;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Tests.Packed;

/// <summary>What is packed comes back: values of schemas that nobody wrote, in every kind of type.</summary>
public sealed class PackedValueTests
{
    [Fact]
    public void A_packed_value_comes_back_as_the_file_said_it()
    {
        uint seed = CaseSettings.Seed, cases = CaseSettings.Count(usual: 300, full: 5_000);
        for (uint i = 0; i < cases; i++)
        {
            // Each case has a seed of its own, so that it can be run again by itself.
            RandomValue random = new RandomSchemas(new PCG(1, seed + i)).Catalog(0);
            (YamlNode value, byte[] packed, string[] names) = Pack(random.Schema, random.Valid());
            Assert.True(
                WrittenValues.AreSame(value, ValueUnpacker.Unpack(packed, names)),
                $"CATALOG_SEED={seed + i} CATALOG_CASES=1: {Encoding.UTF8.GetString(packed)} by {random.Schema}");
        }
    }

    [Theory]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":"é","b":"x"}""", "{2:0:~2:é'1:b\"1:x")]
    [InlineData("""{"enum":["x","y"]}""", "\"y\"", "|1:\"1:y")]
    [InlineData("""{"enum":["x","y"],"x-value":{"y":2147483647}}""", "\"y\"", "|2147483647:\"1:y")]
    [InlineData("""{"enum":["x","y"],"x-value":{"y":-2147483648}}""", "\"y\"", "|-2147483648:\"1:y")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"number"}}""", """{"é":1.50}""", "{1:~2:é#4:1.50")]
    [InlineData("""{"type":"array","items":{"type":"boolean"}}""", "[true, false]", "[2:tf")]
    [InlineData("{}", "[null, 1, \"\", {\"\": []}]", "[4:n#1:1\"0:{1:\"0:[0:")]
    public void The_format_is_what_its_page_says(string schema, string value, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(Pack(schema, value).Packed));

    [Theory]
    [InlineData("|2147483647:n")]
    [InlineData("|-2147483648:n")]
    public void The_number_of_a_choice_may_be_any(string packed) =>
        Assert.Equal(NodeKind.Null, ValueUnpacker.Unpack(Encoding.UTF8.GetBytes(packed), []).Kind);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("nn")]
    [InlineData("#2:1")]
    [InlineData("\"1:")]
    [InlineData("\":")]
    [InlineData("\"-1:")]
    [InlineData("[2:n")]
    [InlineData("[99999999999:n")]
    [InlineData("{1:0:n")]
    [InlineData("|:n")]
    [InlineData("|-:n")]
    [InlineData("|1-:n")]
    [InlineData("|-")]
    public void What_is_damaged_is_refused(string packed) =>
        Assert.Throws<InvalidDataException>(() => ValueUnpacker.Unpack(Encoding.UTF8.GetBytes(packed), []));

    [Fact]
    public void What_is_nested_without_end_is_refused() =>
        Assert.Throws<InvalidDataException>(
            () => ValueUnpacker.Unpack(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[1:", 100_000))), []));

    [Fact]
    public void A_damaged_value_is_refused_or_another_value()
    {
        byte[] packed = Encoding.UTF8.GetBytes("{3:0:\"1:a'1:b[2:tn~2:é|1:#4:1.50");
        Any.Select(Any.Int[0, packed.Length - 1], Any.Byte, Any.Int[0, packed.Length]).Sample((at, to, length) =>
        {
            byte[] damaged = [.. packed[..length]];
            if (at < length)
                damaged[at] = to;
            Exception? thrown = Record.Exception(() => ValueUnpacker.Unpack(damaged, ["name"]));
            Assert.True(thrown is null or InvalidDataException, thrown?.ToString());
        }, iter: 5_000);
    }

    private static (YamlNode Value, byte[] Packed, string[] Names) Pack(string schema, string text)
    {
        SchemaSet set = SchemaJudge.Compile([SuiteRunner.Source("thing.schema.json", schema)], CancellationToken.None);
        Assert.Empty(set.Problems);
        SchemaNode root = set.Documents[0].Root;
        TypeModel model = TypeModelBuilder.Build(root, root, new TypeModelOptions("Sample", "Things", "Thing"));
        SourceFile file = SuiteRunner.Source("one.json", text);
        YamlNode value = YamlReader.Read(file, CancellationToken.None).Root!;
        var problems = new List<Problem>();
        byte[] packed = ValuePacker.Pack(value, model, file, problems);
        Assert.True(problems.Count == 0, $"{string.Join('\n', problems)} for {text} by {schema}");
        Assert.True(new ValueFit(model).Fits(value, model.Root));
        string names = string.Concat(model.Names.Select(PackedFormat.Name));
        return (value, packed, ValueUnpacker.Names(Encoding.UTF8.GetBytes(names)));
    }
}
