using System.Text;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>What <c>catalog.baseline.json</c> records is known and no reason not to build; whatever is new is an error.</summary>
public sealed class BaselineTests
{
    public static TheoryData<string, string> Moves { get; } = new()
    {
        { "lines in front", "\n# a comment\n\nname: B\ncolour: blue\ntags: [ok, Not]\nlike: [nothing]\n" },
        { "lines between", "name: B\n# a comment\ncolour:   blue # another\n\ntags: [ok,   Not]\nlike:\n- nothing\n" },
        { "other values", "name: Other\ntags: [fine, ok, Not, sweet]\nlike: [apple, nothing]\ncolour: blue\n" },
        { "carriage returns", "name: B\r\ncolour: blue\r\ntags: [ok, Not]\r\nlike: [nothing]\r\n" },
        { "quotes around it", "name: B\ncolour: blue\ntags: ['ok', Not]\nlike: ['nothing']\ncode: x\n" },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_problem_is_known_wherever_it_moves(string what, string text)
    {
        CatalogProject project = BaselineFruits.Project()
            .With("fruits/b.yaml", "name: B\ncolour: blue\ntags: [ok, Not]\nlike: [nothing]\n");
        Assert.Equal(3, project.RecordAll());
        Assert.Equal([BaselineFruits.Known(3)], project.With("fruits/b.yaml", text).Problems());
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData("name: B\ncolour: pink\n", "fruits/b.yaml(2,9): error CAT1004: 'pink' is not a colour: write 'red' or 'green'")]
    [InlineData(
        "name: B\ncolour: blue\nextra: 1\n",
        "fruits/b.yaml(3,1): error CAT1006: unknown property 'extra': take it out, or write 'code', 'tags' or 'like'")]
    [InlineData("colour: blue\n", "fruits/b.yaml(1,1): error CAT1005: 'name' is missing: add 'name:' with text")]
    [InlineData(
        "name: B\ncolour: blue\nlike: [nothing]\n",
        "fruits/b.yaml(3,8): error CAT2003: 'nothing' in 'like' is not an entry of Fruits: write the id of an entry")]
    [InlineData(
        "name: B\ncolour: blue\ncode: a1\n",
        "fruits/b.yaml(3,7): error CAT2005: this code is already given in fruits/apple.yaml(3,7): no two entries may share it")]
    public void Whatever_is_new_is_an_error_beside_what_is_known(string text, string error)
    {
        CatalogProject project = BaselineFruits.Project().With("fruits/b.yaml", "name: B\ncolour: blue\n")
            .With("fruits/c.yaml", "name: C\ncolour: blue\n");
        Assert.Equal(2, project.RecordAll());
        string[] problems = project.With("fruits/b.yaml", text).Problems();
        Assert.Equal(error, Assert.Single(problems, static problem => problem.Contains(": error ", StringComparison.Ordinal)));
        Assert.Empty(project.CompileProblems());
    }

    [Fact]
    public void A_known_problem_that_is_there_no_more_is_named_at_its_line()
    {
        CatalogProject project = BaselineFruits.Project()
            .With("fruits/b.yaml", "name: B\ncolour: blue\ntags: [X, Y]\n")
            .With("fruits/c.yaml", "name: C\nlike: [nothing]\n");
        Assert.Equal(4, project.RecordAll());
        Assert.Equal(
            [
                BaselineFruits.Known(3),
                BaselineFruits.File + "(3,5): warning CAT2016: 1 known problem is there no more: CAT1004 in b.yaml at 'blue': "
                    + "take the line out, or run 'catalog baseline'",
            ],
            project.With("fruits/b.yaml", "name: B\ncolour: red\ntags: [X, Y]\n").Problems());
        Assert.Equal(
            [
                BaselineFruits.Known(1),
                BaselineFruits.File + "(3,5): warning CAT2016: 3 known problems are there no more: "
                    + "CAT1004 in b.yaml at 'blue', CAT1007 in b.yaml "
                    + "at 'Y' and CAT2003 in c.yaml at 'nothing': take the lines out, or run 'catalog baseline'",
            ],
            project.With("fruits/b.yaml", "name: B\ncolour: red\ntags: [X]\n").With("fruits/c.yaml", "name: C\n").Problems());
        Assert.Equal(1, project.RecordAll());
        Assert.Equal([BaselineFruits.Known(1)], project.Problems());
    }

    [Fact]
    public void Of_equal_problems_each_counts()
    {
        CatalogProject project = BaselineFruits.Project().With("fruits/b.yaml", "name: B\ntags: [Not, Not]\n");
        Assert.Equal(2, project.RecordAll());
        Assert.Equal(
            [
                "fruits/b.yaml(2,18): error CAT1007: an item of 'tags' must match the pattern '^[a-z]+$', but is 'Not' "
                    + "[schema: fruit.schema.json(7,61)]",
                BaselineFruits.Known(2),
            ],
            project.With("fruits/b.yaml", "name: B\ntags: [Not, Not, Not]\n").Problems());
        Assert.Equal(
            [
                BaselineFruits.Known(1),
                BaselineFruits.File + "(3,5): warning CAT2016: 1 known problem is there no more: CAT1007 in b.yaml at 'Not' (1 of 2): "
                    + "lower the count, or run 'catalog baseline'",
            ],
            project.With("fruits/b.yaml", "name: B\ntags: [Not]\n").Problems());
    }

    [Fact]
    public void A_file_that_is_renamed_brings_its_problems_back()
    {
        CatalogProject project = BaselineFruits.Project().With("fruits/b.yaml", "name: B\ncolour: blue\n");
        project.RecordAll();
        Assert.Equal(
            [
                "fruits/c.yaml(2,9): error CAT1004: 'blue' is not a colour: write 'red' or 'green'",
                BaselineFruits.File + "(3,5): warning CAT2016: 1 known problem is there no more: CAT1004 in b.yaml at 'blue': "
                    + "take the line out, or run 'catalog baseline'",
            ],
            project.Without("fruits/b.yaml").With("fruits/c.yaml", "name: B\ncolour: blue\n").Problems());
    }

    /// <summary>A slip of syntax may hide what is known: that is no reason to take it out.</summary>
    [Fact]
    public void What_is_known_of_a_file_with_a_new_error_is_not_taken_for_mended() => Assert.Equal(
        ["fruits/b.yaml(1,7): error CAT1001: the quotes that open here are never closed: close them"],
        BaselineFruits.Recorded(BaselineFruits.Project().With("fruits/b.yaml", "name: B\nlike: [nothing]\n"))
            .With("fruits/b.yaml", "name: \"B\nlike: [nothing\n")
            .Problems().Take(1));

    [Fact]
    public void The_limit_of_problems_within_a_file_counts_what_is_new()
    {
        string Tags(IEnumerable<int> numbers) =>
            "name: B\ntags:\n" + string.Concat(numbers.Select(static number => $"- N{number}\n"));
        CatalogProject project = BaselineFruits.Project().With("fruits/b.yaml", Tags(Enumerable.Range(1000, 150)));
        Assert.Equal(150, project.RecordAll());
        Assert.Equal(
            [
                "fruits/b.yaml(153,3): error CAT1007: an item of 'tags' must match the pattern '^[a-z]+$', but is 'N1150' "
                    + "[schema: fruit.schema.json(7,61)]",
                BaselineFruits.Known(150),
            ],
            project.With("fruits/b.yaml", Tags(Enumerable.Range(1000, 151))).Problems());
    }

    [Fact]
    public void The_limit_of_problems_between_entries_counts_what_is_new()
    {
        string Likes(IEnumerable<int> numbers) =>
            "name: B\nlike:\n" + string.Concat(numbers.Select(static number => $"- none-{number}\n"));
        CatalogProject project = BaselineFruits.Project().With("fruits/b.yaml", Likes(Enumerable.Range(1000, 150)));
        Assert.Equal(150, project.RecordAll());
        Assert.Equal(
            [
                "fruits/b.yaml(153,3): error CAT2003: 'none-1150' in 'like' is not an entry of Fruits: write the id of an entry",
                BaselineFruits.Known(150),
            ],
            project.With("fruits/b.yaml", Likes(Enumerable.Range(1000, 151))).Problems());
    }

    [Fact]
    public void A_file_with_thousands_of_problems_is_recorded_whole()
    {
        var text = new StringBuilder("name: B\ntags:\n");
        for (int i = 0; i < 5_000; i++)
            text.Append("- N").Append(i).Append('\n');
        text.Append("like:\n");
        for (int i = 0; i < 12_000; i++)
            text.Append("- none-").Append(i).Append('\n');
        CatalogProject project = BaselineFruits.Project().With("fruits/b.yaml", text.ToString());
        Assert.Equal(17_000, project.RecordAll());
        Assert.Equal([BaselineFruits.Known(17_000)], project.Problems());
    }

    [Fact]
    public void A_value_that_is_shared_is_known_and_a_second_one_is_not()
    {
        CatalogProject project = BaselineFruits.Project().With("fruits/b.yaml", "name: B\ncode: a1\n");
        Assert.Equal(1, project.RecordAll());
        Assert.Equal([BaselineFruits.Known(1)], project.Problems());
        string error = Assert.Single(
            project.With("fruits/c.yaml", "name: C\ncode: a1\n").Problems(),
            static problem => problem.Contains(": error ", StringComparison.Ordinal));
        Assert.StartsWith("fruits/c.yaml(2,7): error CAT2005: ", error, StringComparison.Ordinal);
    }

    /// <summary>Its schema, its records and its limits are not the entries'.</summary>
    [Fact]
    public void What_is_no_entry_s_cannot_be_known()
    {
        CatalogProject project = BaselineFruits.Project()
            .With("fruits/fruit.ids.txt", "apple\ncherry\nplum\n")
            .With("fruits/long.yaml", "name: " + new string('a', 17 * 1024 * 1024));
        (_, ProblemList others) = project.Record();
        Assert.Equal(["CAT2006"], others.Problems.Where(static problem => problem.Severity == Severity.Error)
            .Select(static problem => problem.Rule.Id));
        project.RecordAll();
        Assert.Contains("CAT2006", string.Join('\n', project.Problems()), StringComparison.Ordinal);
        Assert.Contains(
            "CAT1016", string.Join('\n', project.With("fruits/long.yaml", "name: " + new string('b', 17 * 1024 * 1024)).Problems()),
            StringComparison.Ordinal);
    }
}
