using System.Text.Json;

namespace Catalog.Gen.Tool.Tests.Terminal;

/// <summary><c>catalog check</c> as people and programs see it.</summary>
public sealed class CheckTests
{
    [Fact]
    public void Piped_it_is_a_line_for_each_problem_as_compilers_print_it()
    {
        using ToolFolder folder = ToolFolder.WithFruits(
            ("apple.yaml", "name: Apple\ncolour: crimson\nlike: chery\n"), ("cherry.yaml", "nme: Cherry\n"));
        ToolRun run = folder.Run("check");
        Assert.Equal(1, run.Code);
        Assert.Equal(
            [
                "fruits/apple.yaml(2,9): error CAT1004: 'crimson' is not a colour: write 'red'",
                "fruits/apple.yaml(3,7): error CAT2003: 'chery' in 'like' is not an entry of Fruits: did you mean 'cherry'?",
                "fruits/cherry.yaml(1,1): error CAT1006: unknown property 'nme': did you mean 'name'?",
            ],
            run.Lines);
        Assert.Equal("3 errors in 2 files (2 entries in 1 catalog).\n", run.Error);
    }

    [Fact]
    public void Where_nothing_is_wrong_nothing_is_printed_but_what_was_judged()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"));
        ToolRun run = folder.Run("check", "fruits");
        Assert.Equal(("", "No problem in 1 entry in 1 catalog.\n", 0), (run.Output, run.Error, run.Code));
    }

    [Fact]
    public void Warnings_alone_are_no_failure()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"), ("pear.yaml.txt", "name: Pear\n"));
        ToolRun run = folder.Run("check");
        Assert.Equal(0, run.Code);
        Assert.Contains("warning CAT", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fruits/cherry.yaml")]
    [InlineData("fruits/../fruits/cherry.yaml")]
    public void A_file_that_is_named_is_judged_with_the_others_in_view(string path)
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "nme: Apple\n"), ("cherry.yaml", "name: Cherry\nlike: appel\n"));
        Assert.Equal(
            ["fruits/cherry.yaml(2,7): error CAT2003: 'appel' in 'like' is not an entry of Fruits: did you mean 'apple'?"],
            folder.Run("check", path).Lines);
    }

    [Fact]
    public void Paths_are_shown_from_where_one_stands()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("cherry.yaml", "nme: Cherry\n")).With("other/empty.txt", "");
        Assert.StartsWith("cherry.yaml(1,1)", folder.RunIn("fruits", "check").Output, StringComparison.Ordinal);
        Assert.StartsWith("../fruits/cherry.yaml(1,1)", folder.RunIn("other", "check", "../fruits").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_all_that_is_known_of_a_problem()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"), ("cherry.yaml", "name: Apple\ncolour: crimson\n"));
        ToolRun run = folder.Run("check", "--format", "json");
        Assert.Equal(1, run.Code);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement[] problems = [.. document.RootElement.GetProperty("problems").EnumerateArray()];
        Assert.Equal(["CAT2005", "CAT1004"], problems.Select(static problem => problem.GetProperty("rule").GetString()));
        Assert.Equal(
            ("fruits/apple.yaml", 1),
            (problems[0].GetProperty("related")[0].GetProperty("file").GetString(),
                problems[0].GetProperty("related")[0].GetProperty("line").GetInt32()));
        JsonElement fix = problems[1].GetProperty("fixes")[0];
        Assert.Equal("red", fix.GetProperty("replacement").GetString());
        Assert.True(fix.GetProperty("certain").GetBoolean());
        Assert.Equal("crimson",
            folder.Read("fruits/cherry.yaml").Substring(fix.GetProperty("offset").GetInt32(), fix.GetProperty("length").GetInt32()));
        Assert.Equal(2, document.RootElement.GetProperty("entries").GetInt32());
    }

    [Fact]
    public void Github_gets_commands_that_no_text_of_the_data_can_end()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("a,b:c%.yaml", "name: 'x'\ncolour: \"r%0A::error::\"\n"));
        Assert.Equal(
            "::error file=fruits/a%2Cb%3Ac%25.yaml,line=2,endLine=2,col=9,endColumn=24,title=CAT1004::"
            + "'r%250A::error::' is not a colour: write 'red' or 'green'\n",
            folder.Run("check", "--format", "github").Output);
    }

    [Fact]
    public void Github_gets_one_annotation_for_a_cause_and_at_most_ten()
    {
        (string, string)[] entries =
        [
            .. Enumerable.Range(0, 30).Select(static i => ($"same-{i:00}.yaml", $"name: S{i}\ncolour: tested\n")),
            .. Enumerable.Range(0, 12).Select(static i => ($"other-{i:00}.yaml", $"name: O{i}\ncolour: other{i}\n")),
        ];
        using ToolFolder folder = ToolFolder.WithFruits(entries);
        string summary = folder.PathOf("summary.md");
        folder.Environment["GITHUB_STEP_SUMMARY"] = summary;
        string[] lines = folder.Run("check", "--format", "github").Lines;
        Assert.Equal(10, lines.Length);
        Assert.Contains("'tested' is not a colour: write 'red' or 'green'%0Aand 29 more: fruits/same-01.yaml(2,9), ", lines[0],
            StringComparison.Ordinal);
        Assert.Equal("::error title=catalog::4 more of 4 other kinds: the job's summary has them all", lines[9]);
        string text = File.ReadAllText(summary);
        Assert.StartsWith("### catalog check\n\n42 errors in 42 files", text, StringComparison.Ordinal);
        Assert.Equal(13, text.Split('\n').Count(static line => line.StartsWith("| error", StringComparison.Ordinal)));
    }

    [Fact]
    public void Grouped_each_cause_is_said_once()
    {
        using ToolFolder folder = ToolFolder.WithFruits(
            ("a.yaml", "name: A\ncolour: blue\n"), ("b.yaml", "name: B\nlike: x\n"), ("c.yaml", "name: C\ncolour: blue\n"));
        Assert.Equal(
            [
                "fruits/a.yaml(2,9): error CAT1004: 'blue' is not a colour: write 'red' or 'green' (and 1 more: fruits/c.yaml(2,9))",
                "fruits/b.yaml(2,7): error CAT2003: 'x' in 'like' is not an entry of Fruits: write the id of an entry",
            ],
            folder.Run("check", "--group").Lines);
    }

    [Fact]
    public void Output_goes_to_a_file_whole_or_not_at_all()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("a.yaml", "name: A\n"));
        Assert.Equal(0, folder.Run("check", "--format", "sarif", "--output", "out/report.sarif").Code);
        Assert.StartsWith("{", folder.Read("out/report.sarif"), StringComparison.Ordinal);
        Assert.StartsWith("catalog: fruits cannot be written:", folder.Run("check", "--format", "json", "--output", "fruits").Refused(),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(folder.Root),
                static path => Path.GetFileName(path).StartsWith("fruits.", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_what_changed_is_judged_and_what_that_breaks_elsewhere()
    {
        using ToolFolder folder = ToolFolder.WithFruits(
            ("apple.yaml", "nme: Apple\n"), ("cherry.yaml", "name: Cherry\n"), ("pear.yaml", "name: Pear\nlike: cherry\n"));
        folder.Commit();
        Assert.Equal("", folder.Run("check", "--changed").Fine());

        folder.With("fruits/plum.yaml", "name: Plum\ncolour: blue\n");
        Assert.Equal(
            ["fruits/plum.yaml(2,9): error CAT1004: 'blue' is not a colour: write 'red' or 'green'"],
                folder.Run("check", "--changed").Lines);

        File.Delete(folder.PathOf("fruits/cherry.yaml"));
        File.Delete(folder.PathOf("fruits/plum.yaml"));
        Assert.Equal(
            ["fruits/pear.yaml(2,7): error CAT2003: 'cherry' in 'like' is not an entry of Fruits: write the id of an entry"],
            folder.Run("check", "--changed", "HEAD").Lines);
    }

    [Fact]
    public void A_schema_that_changed_makes_all_its_entries_changed()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\ncolour: red\n"));
        folder.Commit().With("fruits/fruit.schema.json", ToolFolder.Schema.Replace("\"red\", ", "", StringComparison.Ordinal)
            .Replace("\"x-synonyms\": { \"crimson\": \"red\" }", "\"description\": \"Its colour.\"", StringComparison.Ordinal));
        Assert.StartsWith("fruits/apple.yaml(2,9): error CAT1004:", folder.Run("check", "--changed").Output, StringComparison.Ordinal);
    }

    /// <summary>Of files that did not change only their names are known: that is enough for what their names can do to others.</summary>
    [Fact]
    public void Where_nothing_lies_between_entries_the_names_of_others_still_count()
    {
        using ToolFolder folder = new ToolFolder()
            .With("things/thing.schema.json", """{ "title": "Thing", "type": "object", "properties": { "size": { "type": "integer" } } }""")
            .With("things/one.yaml", "size: wrong\n")
            .Commit()
            .With("things/one.yml", "size: 2\n")
            .With("things/o-ne.yaml", "size: 2\n")
            .With("things/ONE.yaml", "size: 2\n");
        Assert.Equal(
            ["CAT2001", "CAT2001"],
            folder.Run("check", "--changed").Lines.Select(static line => line.Split(' ')[2].TrimEnd(':')));
    }

    [Fact]
    public void Without_git_what_changed_cannot_be_told()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"));
        Assert.StartsWith("catalog: 'HEAD' is no revision that git knows here", folder.Run("check", "--changed").Refused(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_that_are_not_recorded_are_errors_where_that_is_asked()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n")).With("fruits/fruit.ids.txt", "");
        Assert.StartsWith(
            "fruits/apple.yaml(1,1): warning CAT2007: 'apple' is new and not yet in fruits/fruit.ids.txt: add the line 'apple' there, "
            + "or run 'catalog lock'\n",
            folder.Run("check").Output,
            StringComparison.Ordinal);
        Assert.Equal(1, folder.Run("check", "--locked").Code);
    }

    /// <summary>Beside a project file lies much JSON that is nobody's entry; beside a schema alone there is none.</summary>
    [Theory]
    [InlineData("", "fruits")]
    [InlineData("", "fruits/lime.json")]
    [InlineData("", "fruits/fruit.schema.json")]
    [InlineData("fruits", ".")]
    [InlineData("", ".")]
    public void Entries_in_json_are_judged_wherever_one_stands(string here, string path)
    {
        using ToolFolder folder = ToolFolder.WithFruits(("lime.json", """{ "name": "Lime", "colour": "blue" }"""));
        ToolRun run = folder.RunIn(here, "check", path);
        Assert.Contains("lime.json(1,29): error CAT1004", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_judged_is_no_file_without_problems()
    {
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n")).With("fruits/fruit.schema.json", "{ no");
        ToolRun run = folder.Run("check", "fruits/apple.yaml");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("fruits/fruit.schema.json(1,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_printed_is_said()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /dev/full");
        using ToolFolder folder = ToolFolder.WithFruits(("apple.yaml", "name: Apple\n"));
        Assert.StartsWith("catalog: /dev/full cannot be written: ",
            folder.Run("check", "--format", "json", "--output", "/dev/full").Refused(),
            StringComparison.Ordinal);
        Assert.False(File.GetAttributes("/dev/full").HasFlag(FileAttributes.Archive));
    }

    [Theory]
    [InlineData("catalog: there is no command 'chek': did you mean 'check'?", "chek")]
    [InlineData("catalog: there is no option '--formt': did you mean '--format'?", "check", "--formt")]
    [InlineData("catalog: there is no file or folder 'nowhere'", "check", "nowhere")]
    [InlineData(
        "catalog: Argument 'xml' not recognized. Must be one of: 'text' 'json' 'sarif' 'github': "
        + "'catalog check --help' lists what can be written",
        "check", "--format", "xml")]
    [InlineData("catalog: write a command: 'catalog --help' lists what can be written")]
    [InlineData(
        "catalog: no catalog is found in '.': no project there has a Catalog item, and no schema (*.schema.json, *.schema.yaml) "
        + "lies there; 'catalog init' makes one for entries that are there", "check")]
    public void What_cannot_be_meant_is_one_line_with_what_to_write(string line, params string[] arguments)
    {
        using var folder = new ToolFolder();
        folder.Git("init", "-q");
        Assert.Equal(line, folder.Run(arguments).Refused());
    }
}
