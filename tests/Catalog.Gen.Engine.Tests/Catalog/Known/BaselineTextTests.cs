using Catalog.Gen.Engine.Catalog.Known;
using Catalog.Gen.Engine.Text;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Tests.Catalog.Known;

/// <summary>What is written is read back, whatever the texts are made of.</summary>
public sealed class BaselineTextTests
{
    private static readonly string[] Odd =
    [
        "", "x", "\"", "\\", "\\n", "\n", "\u2028", "\u202e", "\0", "{", "},", "# no", "<<<<<<< HEAD", "…", "\ud83d\ude00", "&amp;", "'",
    ];

    private static readonly Gen<string> Texts =
        Any.OneOf(Any.Int[0, Odd.Length - 1].Select(static i => Odd[i]), Any.String[Any.Char[' ', '~'], 0, 30]);

    private static readonly Gen<KnownCount> Counts = Any.Select(
        Texts, Any.Int[1001, 1004].Select(static id => $"CAT{id}"), Texts, Texts, Any.Int[1, 3],
        static (file, rule, about, text, count) =>
            new KnownCount(new KnownProblem(FilePaths.Normalise("f" + file), rule, about, text), count));

    [Fact]
    public void What_is_written_is_read_back() => Counts.List[0, 8].Sample(
        written =>
        {
            KnownCount[] distinct = Sorted(written);
            string text = BaselineText.Write(written.DistinctBy(static one => one.Problem));
            BaselineFile file = Read(text);
            Assert.Empty(file.Problems);
            Assert.Equal(distinct, BaselineFile.Counts(file.Recorded));
            Assert.Equal(text, BaselineText.Write(BaselineFile.Counts(file.Recorded)));
        },
        iter: 500);

    [Fact]
    public void Lines_are_what_counts_where_the_whole_is_no_json() => Counts.List[1, 8].Sample(
        written =>
        {
            KnownCount[] distinct = Sorted(written);
            BaselineFile file = Read(BaselineText.Write(distinct).Replace("]\n}", "", StringComparison.Ordinal));
            Assert.NotEmpty(file.Problems);
            Assert.All(file.Problems, static problem => Assert.Same(Rules.BaselineUnreadable, problem.Rule));
            Assert.Equal(distinct, BaselineFile.Counts(file.Recorded));
        },
        iter: 200);

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    public void Nothing_that_is_hostile_is_more_than_a_located_problem(int depth)
    {
        string[] texts =
        [
            new string('[', depth) + new string(']', depth), "{ \"problems\": " + new string('{', depth), new('\0', depth),
            "{ \"problems\": [" + string.Concat(Enumerable.Repeat("{},", depth)) + "{}] }", "\ufeff", "{ \"problems\": [ *a ] }",
            "{ \"problems\": [], \"problems\": [] }", "{ \"a\": \"" + new string('\\', depth) + "\" }",
        ];
        Assert.All(texts, static text =>
        {
            BaselineFile file = Read(text);
            Assert.Empty(file.Recorded);
            Assert.NotEmpty(file.Problems);
            Assert.All(file.Problems, problem => Assert.InRange(problem.Place.Span.End, 0, text.Length));
        });
    }

    /// <summary>After a merge by union a line may be there twice; then it is known as often as the larger count says.</summary>
    [Fact]
    public void A_line_that_is_there_twice_counts_once()
    {
        BaselineFile file = Read("""
            { "problems": [
              { "file": "a.yaml", "rule": "CAT1004", "text": "x" },
              { "file": "a.yaml", "rule": "CAT1004", "text": "x", "count": 3 },
              { "file": ".\\a.yaml", "rule": "CAT1004", "text": "y" }
            ] }
            """);
        Assert.Empty(file.Problems);
        Assert.Equal(
            ["./a.yaml y 1", "a.yaml x 3"],
            file.Recorded.Select(static one => $"{one.Problem.File} {one.Problem.Text} {one.Count}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_resolves_a_conflict_is_the_lines_of_both_sides()
    {
        BaselineFile file = Read("""
            {
              "problems": [
            <<<<<<< HEAD
                { "file": "b.yaml", "rule": "CAT1004", "text": "x" }
            =======
                { "file": "a.yaml", "rule": "CAT1004", "text": "x" },
                { "file": "b.yaml", "rule": "CAT1004", "text": "x" }
            >>>>>>> theirs
              ]
            }
            """);
        Problem problem = Assert.Single(file.Problems);
        Assert.Equal(new LinePosition(2, 0), problem.Place.Lines.Start);
        Fix fix = Assert.Single(problem.Fixes);
        Assert.Equal(
            """
            {
              "problems": [
                { "file": "a.yaml", "rule": "CAT1004", "text": "x" },
                { "file": "b.yaml", "rule": "CAT1004", "text": "x" }
              ]
            }

            """.ReplaceLineEndings("\n"),
            fix.Replacement);
        Assert.Equal(BaselineFile.Counts(file.Recorded), BaselineFile.Counts(Read(fix.Replacement).Recorded));
    }

    private static KnownCount[] Sorted(IEnumerable<KnownCount> counts) =>
        [.. counts.DistinctBy(static one => one.Problem).OrderBy(static one => one.Problem, KnownProblem.Order)];

    private static BaselineFile Read(string text) =>
        BaselineFile.Read(new SourceFile("/things/catalog.baseline.json", text), CancellationToken.None);
}
