using System.Collections.Immutable;

namespace VerifyTests.Standin;

/// <summary>Texts and objects, and the names of their files.</summary>
public sealed class ValueFormTests
{
    [Fact]
    public async Task Text() => await Verify("one\ntwo 'three'\n").UseDirectory("Snapshots");

    [Fact]
    public async Task Json() => await Verify("{ \"a\": 1 }", "json").UseDirectory("Snapshots");

    [Fact]
    public async Task Members() =>
        await Verify(new
        {
            Name = "dhcp",
            Missing = (string?)null,
            Empty = "",
            None = Array.Empty<string>(),
            Zero = 0,
            No = false,
            Day = DayOfWeek.Friday,
            Number = 1.5,
            Items = ImmutableArray.Create("a: b", "c, 'd'"),
            Nested = new { Lines = "one\ntwo", After = 2 },
            Objects = new[] { new { Id = "x" }, new { Id = "y" } },
        }).UseDirectory("Snapshots");

    [Theory]
    [InlineData("some case", 2)]
    [InlineData("a/b", -1)]
    public async Task Parameters(string name, int n) => await Verify($"{name} {n}").UseDirectory("Snapshots");

    [Theory]
    [InlineData("long text that makes no good file name", "short")]
    public async Task Parameters_by_name(string text, string label) =>
        await Verify(text).UseDirectory("Snapshots").UseParameters(label, label.Length);

    public sealed class Nested
    {
        [Fact]
        public async Task Method() => await Verify("nested").UseDirectory("Snapshots");
    }
}
