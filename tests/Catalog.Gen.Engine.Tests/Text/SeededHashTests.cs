using System.Globalization;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tests.Schema;

namespace Catalog.Gen.Tests.Text;

/// <summary>Values that are chosen so that a plain hash is the same for all of them. What is counted is hashes, and steps.</summary>
public sealed class SeededHashTests
{
    private const int Count = 5_000;

    // Of so many hashes of 32 bits hardly three are the same, and never fifty.
    private const int Different = Count - 50;

    // high ^ low of a long, the sum of the parts of an object, 31 times one item and another, and numbers past a long.
    public static TheoryData<string> Families =>
    [
        "{0}",
        "{{ a: {1}, b: {2} }}",
        "{{ a: {{ k: {1}, l: {2} }}, b: {{ k: {2}, l: {1} }} }}",
        "[{1}, {3}]",
        "[[{1}], [{3}]]",
        "[[[{0}]]]",
        "{4}",
        "1e{0}",
        "7e-{4}",
    ];

    [Theory]
    [MemberData(nameof(Families))]
    public void Values_of_one_plain_hash_have_others_here(string format)
    {
        YamlNode[] values = [.. Enumerable.Range(1, Count).Select(i => Value(format, i))];
        Assert.InRange(values.Select(static value => YamlEquality.Instance.GetHashCode(value)).Distinct().Count(), Different, Count);
    }

    [Fact]
    public void Equal_values_have_equal_hashes()
    {
        (string, string)[] pairs =
        [
            ("1.0", "1"), ("10e-1", "1"), ("1e400", "10e399"), ("-0", "0"), ("{ a: 1, b: [2, x] }", "{ b: [2.0, x], a: 1 }"), ("~", "null"),
        ];
        foreach ((string one, string other) in pairs)
        {
            Assert.True(YamlEquality.Equals(Read(one), Read(other)), one);
            Assert.Equal(YamlEquality.Instance.GetHashCode(Read(one)), YamlEquality.Instance.GetHashCode(Read(other)));
        }
    }

    /// <summary>A dictionary of .NET takes a hash modulo a prime, so that numbers as their own hashes are all in one bucket.</summary>
    [Theory]
    [InlineData(5_333)]
    [InlineData(6_203)]
    [InlineData(7_199)]
    public void Numbers_are_not_their_own_hashes(int prime)
    {
        int buckets = Enumerable.Range(0, Count)
            .Select(i => (uint)SeededNumbers.Instance.GetHashCode(i * prime) % (uint)prime)
            .Distinct()
            .Count();
        Assert.InRange(buckets, Count / 3, Count);
    }

    [Fact]
    public void A_list_whose_items_must_differ_costs_a_step_for_each_item()
    {
        SchemaNode schema = SchemaJudge
            .Compile([SuiteRunner.Source("thing.schema.yaml", "uniqueItems: true")], CancellationToken.None).Documents[0].Root;
        var effort = new Effort(JudgingLimits.Steps);
        YamlNode list = Read($"[{string.Join(", ", Enumerable.Range(1, Count))}]");
        Assert.True(new SchemaEvaluator(CancellationToken.None, effort: effort).Check(schema, list));
        Assert.InRange(effort.Spent, Count, 4 * Count);
    }

    private static YamlNode Value(string format, int i) => Read(string.Format(
        CultureInfo.InvariantCulture,
        format,
        i * 4_294_967_297L,
        i,
        100_000 - i,
        1_000_000 - (31 * i),
        new string('7', 20) + (i * 4_294_967_297L).ToString(CultureInfo.InvariantCulture)));

    private static YamlNode Read(string text) =>
        YamlReader.Read(SuiteRunner.Source("thing.yaml", text), CancellationToken.None).Root!;
}
