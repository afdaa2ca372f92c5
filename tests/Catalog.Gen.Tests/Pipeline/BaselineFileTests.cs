namespace Catalog.Gen.Tests.Pipeline;

/// <summary>The file that records known problems: what is written into it, and what is wrong with it.</summary>
public sealed class BaselineFileTests
{
    private static readonly string Nuts = BaselineFruits.Schema.Replace("Fruit", "Nut", StringComparison.Ordinal)
        .Replace(
            "\"type\": \"object\",",
            "\"x-catalog\": { \"namespace\": \"Elsewhere\" }, \"type\": \"object\",",
            StringComparison.Ordinal);

    [Fact]
    public void What_is_recorded_is_one_warning_and_is_written_with_a_line_for_each_problem()
    {
        CatalogProject project = BaselineFruits.Project()
            .With("fruits/bad.yaml", "name: Bad\ncolour: blue\ntags: [ok, Not, Not]\nlike: [aple, cherry, nothing]\ncode: a1\nextra: 1\n")
            .With("fruits/broken.yaml", "name: \"Broken\ncolour: red\n")
            .With("fruits/nameless.yaml", "colour: red\ntags: [X]\n");
        Assert.Equal(10, project.RecordAll());
        Assert.Equal(
            """
            {
              "problems": [
                { "file": "bad.yaml", "rule": "CAT1004", "about": "enum colour", "text": "blue" },
                { "file": "bad.yaml", "rule": "CAT1006", "about": "additionalProperties extra", "text": "extra" },
                { "file": "bad.yaml", "rule": "CAT1007", "about": "pattern tags", "text": "Not", "count": 2 },
                { "file": "bad.yaml", "rule": "CAT2003", "text": "aple" },
                { "file": "bad.yaml", "rule": "CAT2003", "text": "nothing" },
                { "file": "bad.yaml", "rule": "CAT2005", "text": "a1" },
                { "file": "broken.yaml", "rule": "CAT1001", "text": "name: \"Broken" },
                { "file": "nameless.yaml", "rule": "CAT1005", "about": "required name" },
                { "file": "nameless.yaml", "rule": "CAT1007", "about": "pattern tags", "text": "X" }
              ]
            }

            """.ReplaceLineEndings("\n"),
            project.TextOf(BaselineFruits.File));
        Assert.Equal([BaselineFruits.Known(10)], project.Problems());
        Assert.Empty(project.CompileProblems());
    }

    [Fact]
    public void Two_catalogs_have_a_baseline_each()
    {
        CatalogProject project = BaselineFruits.Project().With("fruits/b.yaml", "name: B\ncolour: blue\n")
            .With("fruits/nuts/nut.schema.json", Nuts)
            .With("fruits/nuts/b.yaml", "name: B\ncolour: blue\n");
        Assert.Equal(2, project.RecordAll());
        Assert.Equal(
            [
                BaselineFruits.Known(1),
                "fruits/nuts/catalog.baseline.json(1,1): warning CAT2014: 1 known problem of Nuts is in "
                    + "fruits/nuts/catalog.baseline.json: mend what you can, and take it out of there",
            ],
            project.Problems());
        Assert.Equal(
            [BaselineFruits.Known(1), "fruits/nuts/b.yaml(2,9): error CAT1004: 'blue' is not a colour: write 'red' or 'green'"],
            project.Without("fruits/nuts/catalog.baseline.json").Problems());
    }

    [Fact]
    public void A_baseline_without_a_schema_beside_it_is_read_by_nobody() => Assert.Equal(
        [
            "fruits/more/catalog.baseline.json(1,1): warning CAT0025: 'catalog.baseline.json' is read by nobody, since the schema of "
                + "Fruits lies in another folder: move it beside 'fruit.schema.json', or delete it",
        ],
        BaselineFruits.Project().With("fruits/more/catalog.baseline.json", "{ nonsense")
            .With("elsewhere/catalog.baseline.json", "[").Problems());

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "problems": [] }""")]
    [InlineData("{\r\n  \"problems\": []\r\n}\r\n")]
    public void An_empty_baseline_says_nothing(string text)
    {
        Assert.Empty(BaselineFruits.Project().With(BaselineFruits.File, text).Problems());
        Assert.Equal(
            ["fruits/b.yaml(2,9): error CAT1004: 'blue' is not a colour: write 'red' or 'green'"],
            BaselineFruits.Project().With(BaselineFruits.File, text).With("fruits/b.yaml", "name: B\ncolour: blue\n").Problems());
    }

    [Theory]
    [InlineData("", "(1,1): error CAT2015: the file is empty: run 'catalog baseline' to write the file anew, or delete it")]
    [InlineData("[]", "(1,1): error CAT2015: the file must hold { \"problems\": [ … ] }: run 'catalog baseline' to write the file anew")]
    [InlineData("""{ "problem": [] }""", "(1,3): error CAT2015: unknown property 'problem': did you mean 'problems'?")]
    [InlineData("""{ "problems": 1 }""", "(1,15): error CAT2015: 'problems' must be a list: run 'catalog baseline' to write the file anew")]
    [InlineData(
        """{ "problems": [1] }""",
        "(1,16): error CAT2015: a known problem must be an object with 'file' and 'rule': run 'catalog baseline' to write the file anew")]
    [InlineData(
        """{ "problems": [{ "file": "b.yaml" }] }""",
        "(1,16): error CAT2015: 'rule' is missing from a known problem: run 'catalog baseline' to write the file anew")]
    [InlineData(
        """{ "problems": [{ "file": 1, "rule": "CAT1004" }] }""",
        "(1,26): error CAT2015: 'file' must be text: run 'catalog baseline' to write the file anew")]
    [InlineData(
        """{ "problems": [{ "file": "b.yaml", "rule": "CAT1018" }] }""",
        "(1,44): error CAT2015: 'CAT1018' is no problem of an entry that can be known: take the line out, and mend the problem itself")]
    [InlineData(
        """{ "problems": [{ "file": "b.yaml", "rule": "CAT0003" }] }""",
        "(1,44): error CAT2015: 'CAT0003' is no problem of an entry that can be known: take the line out, and mend the problem itself")]
    [InlineData(
        """{ "problems": [{ "file": "b.yaml", "rule": "CAT1004", "count": 99999999999 }] }""",
        "(1,64): error CAT2015: 'count' must be a whole number from 1: run 'catalog baseline' to write the file anew")]
    [InlineData(
        """{ "problems": [{ "file": "b.yaml", "rule": "CAT1004", "txt": "x" }] }""",
        "(1,55): error CAT2015: unknown property 'txt': did you mean 'text'?")]
    public void A_baseline_that_cannot_be_read_is_an_error_where_it_is_wrong(string text, string problem) =>
        Assert.Equal([BaselineFruits.File + problem], BaselineFruits.Project().With(BaselineFruits.File, text).Problems());

    [Fact]
    public void A_slip_in_a_baseline_is_one_error_and_its_other_lines_count()
    {
        CatalogProject project = BaselineFruits.Recorded(
            BaselineFruits.Project().With("fruits/b.yaml", "name: B\ncolour: blue\ntags: [X]\n"));
        string slip = project.TextOf(BaselineFruits.File).Replace("},\n", "}\n", StringComparison.Ordinal);
        string[] problems = project.With(BaselineFruits.File, slip).Problems();
        Assert.Equal(2, problems.Length);
        Assert.StartsWith(BaselineFruits.File + "(4,5): error CAT2015: ", problems[1], StringComparison.Ordinal);
        Assert.Equal(BaselineFruits.Known(2), problems[0]);
    }

    [Fact]
    public void A_merge_conflict_is_one_error_and_both_sides_count()
    {
        CatalogProject project = BaselineFruits.Recorded(
            BaselineFruits.Project().With("fruits/b.yaml", "name: B\ncolour: blue\ntags: [X]\n"));
        string[] lines = project.TextOf(BaselineFruits.File).Split('\n');
        string conflict = string.Join(
            "\n", [lines[0], lines[1], "<<<<<<< HEAD", lines[2], "=======", lines[3], lines[2], ">>>>>>> more", .. lines[4..]]);
        Assert.Equal(
            [
                BaselineFruits.Known(2),
                BaselineFruits.File + "(3,1): error CAT2015: an unresolved merge conflict: keep the lines of both sides, and take out "
                    + "those that git has put between them, or run 'catalog baseline' to write the file anew",
            ],
            project.With(BaselineFruits.File, conflict).Problems());
    }

    [Fact]
    public void The_same_problems_make_the_same_text()
    {
        CatalogProject one = BaselineFruits.Project().With("fruits/b.yaml", "name: B\ncolour: blue\ntags: [X]\n")
            .With("fruits/c.yaml", "colour: pink\n");
        CatalogProject other = new CatalogProject()
            .With("fruits/c.yaml", "# moved\r\ncolour: pink\r\n").With("fruits/b.yaml", "tags: [X]\ncolour: blue\nname: B\n")
            .With("fruits/fruit.schema.json", BaselineFruits.Schema);
        one.RecordAll();
        other.RecordAll();
        Assert.Equal(one.TextOf(BaselineFruits.File), other.TextOf(BaselineFruits.File));
    }
}
