using System.Reflection;
using System.Text;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>What <c>catalog.baseline.json</c> records is known and no reason not to build; whatever is new is an error.</summary>
public sealed class BaselineTests
{
    private const string Baseline = "fruits/catalog.baseline.json";

    private const string Schema = """
        {
          "title": "Fruit", "type": "object", "required": ["name"], "additionalProperties": false,
          "properties": {
            "name": { "type": "string", "maxLength": 20 },
            "colour": { "enum": ["red", "green"], "x-index": true },
            "code": { "type": "string", "x-unique": true },
            "tags": { "type": "array", "items": { "type": "string", "pattern": "^[a-z]+$" } },
            "like": { "type": "array", "items": { "type": "string", "x-ref": "Fruits", "x-inverse": "LikedBy" } }
          }
        }
        """;

    private const string Elsewhere = """
        "x-catalog": { "namespace": "Elsewhere" }, "type": "object",
        """;

    private static CatalogProject Fruits() => new CatalogProject()
        .With("fruits/fruit.schema.json", Schema)
        .With("fruits/apple.yaml", "name: Apple\ncolour: green\ncode: a1\n")
        .With("fruits/cherry.yaml", "name: Cherry\ncolour: red\n");

    private static string Known(int count) =>
        $"{Baseline}(1,1): warning CAT2014: {count} known problem{(count == 1 ? " of Fruits is" : "s of Fruits are")} in {Baseline}: "
        + "mend what you can, and take it out of there";

    [Fact]
    public void What_is_recorded_is_one_warning_and_is_written_with_a_line_for_each_problem()
    {
        CatalogProject project = Fruits()
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
            project.TextOf(Baseline));
        Assert.Equal([Known(10)], project.Problems());
        Assert.Empty(project.CompileProblems());
    }

    /// <summary>By its member and its id an entry stays there; in no list, since whoever goes through one would meet an exception.</summary>
    [Theory]
    [InlineData("colour: blue\nname: B\n")]
    [InlineData("colour: red\n")]
    [InlineData("name: [B]\ncolour: red\nlike: [apple]\n")]
    [InlineData("name: \"B\ncolour: red\n")]
    [InlineData("name: B\nname: C\ncolour: red\n")]
    [InlineData("")]
    [InlineData("[]\n")]
    public void An_entry_that_is_no_value_of_its_type_keeps_its_member_and_is_in_no_list(string text)
    {
        CatalogProject project = Fruits().With("fruits/b.yaml", text)
            .WithSource("static class Use { internal static object B => Sample.Fruits.B; internal const string Id = Sample.Fruits.Ids.B; }");
        Assert.NotEmpty(project.Problems());
        int count = project.RecordAll();
        Assert.Equal([Known(count)], project.Problems());
        Assembly assembly = project.Load();
        LoadedCatalog fruits = LoadedCatalog.Of(assembly, "Sample.Fruits");
        Assert.Equal(["apple", "cherry"], fruits.All.Select(LoadedCatalog.IdOf));
        Assert.Equal(["ByColour(Green): apple", "ByColour(Red): cherry"], fruits.LookUps.Lines().Where(ByColour));

        object unfit = fruits.Get("b");
        Assert.Same(unfit, assembly.GetType("Use")!.GetProperty("B", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null));
        Assert.Equal("b", LoadedCatalog.IdOf(unfit));
        var failure = Assert.Throws<TargetInvocationException>(() => unfit.GetType().GetProperty("Name")!.GetValue(unfit));
        Assert.Equal(
            "the entry 'b' of Fruits cannot be read, since fruits/b.yaml had errors when the project was built: "
                + "mend them, and build it again",
            Assert.IsType<InvalidOperationException>(failure.InnerException).Message);
        Assert.Contains(
            project.Run().Results[0].GeneratedSources,
            source => source.SourceText.ToString().Contains("Cannot be read: it has problems that are known", StringComparison.Ordinal));
    }

    [Fact]
    public void An_entry_whose_values_fit_their_types_is_one_as_any_other()
    {
        CatalogProject project = Fruits().With(
            "fruits/b.yaml", $"name: {new string('b', 30)}\ncolour: red\ntags: [Not]\nlike: [apple]\nextra: 1\n");
        Assert.Equal(3, project.RecordAll());
        Assert.Equal([Known(3)], project.Problems());
        LoadedCatalog fruits = LoadedCatalog.Of(project.Load(), "Sample.Fruits");
        Assert.Equal(["apple", "b", "cherry"], fruits.All.Select(LoadedCatalog.IdOf));
        Assert.Contains("ByColour(Red): b, cherry", fruits.LookUps.Lines());
        Assert.Equal(
            $$"""{"name":"{{new string('b', 30)}}","colour":"red","tags":["Not"],"like":["apple"],"extra":1}""",
            LoadedCatalog.JsonOf(fruits.Get("b")));
        foreach (object entry in fruits.All)
            Members.Touch(entry);
    }

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
        CatalogProject project = Fruits().With("fruits/b.yaml", "name: B\ncolour: blue\ntags: [ok, Not]\nlike: [nothing]\n");
        Assert.Equal(3, project.RecordAll());
        Assert.Equal([Known(3)], project.With("fruits/b.yaml", text).Problems());
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData("name: B\ncolour: pink\n", "fruits/b.yaml(2,9): error CAT1004: 'pink' is not a colour: write 'red' or 'green'")]
    [InlineData("name: B\ncolour: blue\nextra: 1\n", "fruits/b.yaml(3,1): error CAT1006: unknown property 'extra': take it out, or write 'code', 'tags' or 'like'")]
    [InlineData("colour: blue\n", "fruits/b.yaml(1,1): error CAT1005: 'name' is missing: add 'name:' with text")]
    [InlineData(
        "name: B\ncolour: blue\nlike: [nothing]\n",
        "fruits/b.yaml(3,8): error CAT2003: 'nothing' in 'like' is not an entry of Fruits: write the id of an entry")]
    [InlineData(
        "name: B\ncolour: blue\ncode: a1\n",
        "fruits/b.yaml(3,7): error CAT2005: this code is already given in fruits/apple.yaml(3,7): no two entries may share it")]
    public void Whatever_is_new_is_an_error_beside_what_is_known(string text, string error)
    {
        CatalogProject project = Fruits().With("fruits/b.yaml", "name: B\ncolour: blue\n").With("fruits/c.yaml", "name: C\ncolour: blue\n");
        Assert.Equal(2, project.RecordAll());
        string[] problems = project.With("fruits/b.yaml", text).Problems();
        Assert.Equal(error, Assert.Single(problems, static problem => problem.Contains(": error ", StringComparison.Ordinal)));
        Assert.Empty(project.CompileProblems());
    }

    [Fact]
    public void A_known_problem_that_is_there_no_more_is_named_at_its_line()
    {
        CatalogProject project = Fruits()
            .With("fruits/b.yaml", "name: B\ncolour: blue\ntags: [X, Y]\n")
            .With("fruits/c.yaml", "name: C\nlike: [nothing]\n");
        Assert.Equal(4, project.RecordAll());
        Assert.Equal(
            [
                Known(3),
                Baseline + "(3,5): warning CAT2016: 1 known problem is there no more: CAT1004 in b.yaml at 'blue': "
                    + "take the line out, or run 'catalog baseline'",
            ],
            project.With("fruits/b.yaml", "name: B\ncolour: red\ntags: [X, Y]\n").Problems());
        Assert.Equal(
            [
                Known(1),
                Baseline + "(3,5): warning CAT2016: 3 known problems are there no more: CAT1004 in b.yaml at 'blue', CAT1007 in b.yaml "
                    + "at 'Y' and CAT2003 in c.yaml at 'nothing': take the lines out, or run 'catalog baseline'",
            ],
            project.With("fruits/b.yaml", "name: B\ncolour: red\ntags: [X]\n").With("fruits/c.yaml", "name: C\n").Problems());
        Assert.Equal(1, project.RecordAll());
        Assert.Equal([Known(1)], project.Problems());
    }

    [Fact]
    public void Of_equal_problems_each_counts()
    {
        CatalogProject project = Fruits().With("fruits/b.yaml", "name: B\ntags: [Not, Not]\n");
        Assert.Equal(2, project.RecordAll());
        Assert.Equal(
            [
                "fruits/b.yaml(2,18): error CAT1007: an item of 'tags' must match the pattern '^[a-z]+$', but is 'Not' "
                    + "[schema: fruit.schema.json(7,61)]",
                Known(2),
            ],
            project.With("fruits/b.yaml", "name: B\ntags: [Not, Not, Not]\n").Problems());
        Assert.Equal(
            [
                Known(1),
                Baseline + "(3,5): warning CAT2016: 1 known problem is there no more: CAT1007 in b.yaml at 'Not' (1 of 2): "
                    + "lower the count, or run 'catalog baseline'",
            ],
            project.With("fruits/b.yaml", "name: B\ntags: [Not]\n").Problems());
    }

    [Fact]
    public void A_file_that_is_renamed_brings_its_problems_back()
    {
        CatalogProject project = Fruits().With("fruits/b.yaml", "name: B\ncolour: blue\n");
        project.RecordAll();
        Assert.Equal(
            [
                "fruits/c.yaml(2,9): error CAT1004: 'blue' is not a colour: write 'red' or 'green'",
                Baseline + "(3,5): warning CAT2016: 1 known problem is there no more: CAT1004 in b.yaml at 'blue': "
                    + "take the line out, or run 'catalog baseline'",
            ],
            project.Without("fruits/b.yaml").With("fruits/c.yaml", "name: B\ncolour: blue\n").Problems());
    }

    /// <summary>A slip of syntax may hide what is known: that is no reason to take it out.</summary>
    [Fact]
    public void What_is_known_of_a_file_with_a_new_error_is_not_taken_for_mended() => Assert.Equal(
        ["fruits/b.yaml(1,7): error CAT1001: the quotes that open here are never closed: close them"],
        Recorded(Fruits().With("fruits/b.yaml", "name: B\nlike: [nothing]\n")).With("fruits/b.yaml", "name: \"B\nlike: [nothing\n")
            .Problems().Take(1));

    [Fact]
    public void The_limit_of_problems_within_a_file_counts_what_is_new()
    {
        string Tags(IEnumerable<int> numbers) =>
            "name: B\ntags:\n" + string.Concat(numbers.Select(static number => $"- N{number}\n"));
        CatalogProject project = Fruits().With("fruits/b.yaml", Tags(Enumerable.Range(1000, 150)));
        Assert.Equal(150, project.RecordAll());
        Assert.Equal(
            [
                "fruits/b.yaml(153,3): error CAT1007: an item of 'tags' must match the pattern '^[a-z]+$', but is 'N1150' "
                    + "[schema: fruit.schema.json(7,61)]",
                Known(150),
            ],
            project.With("fruits/b.yaml", Tags(Enumerable.Range(1000, 151))).Problems());
    }

    [Fact]
    public void The_limit_of_problems_between_entries_counts_what_is_new()
    {
        string Likes(IEnumerable<int> numbers) =>
            "name: B\nlike:\n" + string.Concat(numbers.Select(static number => $"- none-{number}\n"));
        CatalogProject project = Fruits().With("fruits/b.yaml", Likes(Enumerable.Range(1000, 150)));
        Assert.Equal(150, project.RecordAll());
        Assert.Equal(
            [
                "fruits/b.yaml(153,3): error CAT2003: 'none-1150' in 'like' is not an entry of Fruits: write the id of an entry",
                Known(150),
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
        CatalogProject project = Fruits().With("fruits/b.yaml", text.ToString());
        Assert.Equal(17_000, project.RecordAll());
        Assert.Equal([Known(17_000)], project.Problems());
    }

    [Fact]
    public void Ids_that_are_there_twice_are_known_and_the_first_stays()
    {
        CatalogProject project = Fruits().With("fruits/more/apple.yaml", "name: Another\n");
        Assert.Equal(1, project.RecordAll());
        Assert.Equal([Known(1)], project.Problems());
        LoadedCatalog fruits = LoadedCatalog.Of(project.Load(), "Sample.Fruits");
        Assert.Equal(["apple", "cherry"], fruits.All.Select(LoadedCatalog.IdOf));
        Assert.Contains("Apple", LoadedCatalog.JsonOf(fruits.Get("apple")), StringComparison.Ordinal);
    }

    /// <summary>Of two entries with one id the one that can be read is the better one.</summary>
    [Fact]
    public void Of_two_with_one_id_the_one_that_can_be_read_stays()
    {
        CatalogProject project = Fruits().With("fruits/a/pear.yaml", "colour: red\n").With("fruits/b/pear.yaml", "name: Pear\n");
        Assert.Equal(2, project.RecordAll());
        Assert.Equal([Known(2)], project.Problems());
        LoadedCatalog fruits = LoadedCatalog.Of(project.Load(), "Sample.Fruits");
        Assert.Contains("Pear", LoadedCatalog.JsonOf(fruits.Get("pear")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_shared_is_known_and_a_second_one_is_not()
    {
        CatalogProject project = Fruits().With("fruits/b.yaml", "name: B\ncode: a1\n");
        Assert.Equal(1, project.RecordAll());
        Assert.Equal([Known(1)], project.Problems());
        string error = Assert.Single(
            project.With("fruits/c.yaml", "name: C\ncode: a1\n").Problems(),
            static problem => problem.Contains(": error ", StringComparison.Ordinal));
        Assert.StartsWith("fruits/c.yaml(2,7): error CAT2005: ", error, StringComparison.Ordinal);
    }

    /// <summary>A list of references leads nowhere at one place: the ids are there, and following them is an exception.</summary>
    [Fact]
    public void A_broken_reference_that_is_known_throws_where_it_is_followed()
    {
        CatalogProject project = Fruits().With("fruits/b.yaml", "name: B\nlike: [aple]\n");
        Assert.Equal(1, project.RecordAll());
        LoadedCatalog fruits = LoadedCatalog.Of(project.Load(), "Sample.Fruits");
        Assert.Equal(["apple", "b", "cherry"], fruits.All.Select(LoadedCatalog.IdOf));
        object b = fruits.Get("b");
        var failure = Assert.Throws<TargetInvocationException>(() => b.GetType().GetProperty("Like")!.GetValue(b));
        Assert.Contains("aple", Assert.IsType<KeyNotFoundException>(failure.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_catalogs_have_a_baseline_each()
    {
        CatalogProject project = Fruits().With("fruits/b.yaml", "name: B\ncolour: blue\n")
            .With("fruits/nuts/nut.schema.json", Schema.Replace("Fruit", "Nut", StringComparison.Ordinal).Replace("\"type\": \"object\",", Elsewhere, StringComparison.Ordinal))
            .With("fruits/nuts/b.yaml", "name: B\ncolour: blue\n");
        Assert.Equal(2, project.RecordAll());
        Assert.Equal(
            [
                Known(1),
                "fruits/nuts/catalog.baseline.json(1,1): warning CAT2014: 1 known problem of Nuts is in "
                    + "fruits/nuts/catalog.baseline.json: mend what you can, and take it out of there",
            ],
            project.Problems());
        Assert.Equal(
            [Known(1), "fruits/nuts/b.yaml(2,9): error CAT1004: 'blue' is not a colour: write 'red' or 'green'"],
            project.Without("fruits/nuts/catalog.baseline.json").Problems());
    }

    [Fact]
    public void A_baseline_without_a_schema_beside_it_is_read_by_nobody() => Assert.Equal(
        [
            "fruits/more/catalog.baseline.json(1,1): warning CAT0025: 'catalog.baseline.json' is read by nobody, since the schema of "
                + "Fruits lies in another folder: move it beside 'fruit.schema.json', or delete it",
        ],
        Fruits().With("fruits/more/catalog.baseline.json", "{ nonsense").With("elsewhere/catalog.baseline.json", "[").Problems());

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "problems": [] }""")]
    [InlineData("{\r\n  \"problems\": []\r\n}\r\n")]
    public void An_empty_baseline_says_nothing(string text)
    {
        Assert.Empty(Fruits().With(Baseline, text).Problems());
        Assert.Equal(
            ["fruits/b.yaml(2,9): error CAT1004: 'blue' is not a colour: write 'red' or 'green'"],
            Fruits().With(Baseline, text).With("fruits/b.yaml", "name: B\ncolour: blue\n").Problems());
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
        Assert.Equal([Baseline + problem], Fruits().With(Baseline, text).Problems());

    [Fact]
    public void A_slip_in_a_baseline_is_one_error_and_its_other_lines_count()
    {
        CatalogProject project = Recorded(Fruits().With("fruits/b.yaml", "name: B\ncolour: blue\ntags: [X]\n"));
        string[] problems = project.With(Baseline, project.TextOf(Baseline).Replace("},\n", "}\n", StringComparison.Ordinal)).Problems();
        Assert.Equal(2, problems.Length);
        Assert.StartsWith(Baseline + "(4,5): error CAT2015: ", problems[1], StringComparison.Ordinal);
        Assert.Equal(Known(2), problems[0]);
    }

    [Fact]
    public void A_merge_conflict_is_one_error_and_both_sides_count()
    {
        CatalogProject project = Recorded(Fruits().With("fruits/b.yaml", "name: B\ncolour: blue\ntags: [X]\n"));
        string[] lines = project.TextOf(Baseline).Split('\n');
        string conflict = string.Join(
            "\n", [lines[0], lines[1], "<<<<<<< HEAD", lines[2], "=======", lines[3], lines[2], ">>>>>>> more", .. lines[4..]]);
        Assert.Equal(
            [
                Known(2),
                Baseline + "(3,1): error CAT2015: an unresolved merge conflict: keep the lines of both sides, and take out those that git has "
                    + "put between them, or run 'catalog baseline' to write the file anew",
            ],
            project.With(Baseline, conflict).Problems());
    }

    /// <summary>A file of lists: an entry without an id can be known, and is in no list.</summary>
    [Fact]
    public void An_item_without_an_id_is_known()
    {
        CatalogProject project = new CatalogProject()
            .With("fruits/fruit.schema.json", """
                { "x-catalog": { "class": "Fruits", "key": "id" }, "type": "array",
                  "items": { "type": "object", "properties": { "id": { "type": "string" }, "n": { "type": "integer" } } } }
                """)
            .With("fruits/all.yaml", "- id: a\n  n: 1\n- n: 2\n- id: c\n  n: x\n");
        Assert.Equal(2, project.RecordAll());
        Assert.Equal([Known(2)], project.Problems());
        Assert.Equal(["a"], LoadedCatalog.Of(project.Load(), "Sample.Fruits").All.Select(LoadedCatalog.IdOf));
        Assert.Contains("CAT1017", string.Join('\n', project.With("fruits/all.yaml", "- id: a\n- n: 2\n- n: 3\n").Problems()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_back_and_what_cannot_be_read_are_told_apart()
    {
        CatalogProject project = new CatalogProject()
            .With("fruits/fruit.schema.json", """
                { "title": "Fruit", "type": "object", "required": ["name"], "x-catalog": { "listed": "shown", "formerIds": "once" },
                  "properties": {
                    "name": { "type": "string" }, "shown": { "type": "boolean" },
                    "once": { "type": "array", "items": { "type": "string" } } } }
                """)
            .With("fruits/a.yaml", "name: A\nshown: true\n")
            .With("fruits/b.yaml", "name: B\nshown: false\n")
            .With("fruits/c.yaml", "shown: false\nonce: [cc]\n")
            .With("fruits/d.yaml", "shown: true\n")
            .With("fruits/e.yaml", "name: E\nshown: true\n");
        Assert.Equal(2, project.RecordAll());
        Assert.Empty(project.CompileProblems());
        LoadedCatalog fruits = LoadedCatalog.Of(project.Load(), "Sample.Fruits");
        Assert.Equal(["a", "e"], fruits.All.Select(LoadedCatalog.IdOf));
        Assert.Equal(["b"], fruits.Unlisted.Select(LoadedCatalog.IdOf));
        Assert.Equal("c", LoadedCatalog.IdOf(fruits.Get("cc")));
        Assert.Equal("d", LoadedCatalog.IdOf(fruits.Get("d")));
    }

    /// <summary>Its schema, its records and its limits are not the entries'.</summary>
    [Fact]
    public void What_is_no_entry_s_cannot_be_known()
    {
        CatalogProject project = Fruits()
            .With("fruits/fruit.ids.txt", "apple\ncherry\nplum\n")
            .With("fruits/long.yaml", "name: " + new string('a', 17 * 1024 * 1024));
        (_, Engine.Text.ProblemList others) = project.Record();
        Assert.Equal(["CAT2006"], others.Problems.Where(static problem => problem.Severity == Engine.Text.Severity.Error)
            .Select(static problem => problem.Rule.Id));
        project.RecordAll();
        Assert.Contains("CAT2006", string.Join('\n', project.Problems()), StringComparison.Ordinal);
        Assert.Contains(
            "CAT1016", string.Join('\n', project.With("fruits/long.yaml", "name: " + new string('b', 17 * 1024 * 1024)).Problems()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_problems_make_the_same_text()
    {
        CatalogProject one = Fruits().With("fruits/b.yaml", "name: B\ncolour: blue\ntags: [X]\n").With("fruits/c.yaml", "colour: pink\n");
        CatalogProject other = new CatalogProject()
            .With("fruits/c.yaml", "# moved\r\ncolour: pink\r\n").With("fruits/b.yaml", "tags: [X]\ncolour: blue\nname: B\n")
            .With("fruits/fruit.schema.json", Schema);
        one.RecordAll();
        other.RecordAll();
        Assert.Equal(one.TextOf(Baseline), other.TextOf(Baseline));
    }

    private static bool ByColour(string line) => line.StartsWith("ByColour", StringComparison.Ordinal);

    private static CatalogProject Recorded(CatalogProject project)
    {
        project.RecordAll();
        return project;
    }
}
