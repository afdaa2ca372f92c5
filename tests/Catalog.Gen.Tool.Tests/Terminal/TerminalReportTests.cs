using Catalog.Gen.Tool.Checking;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Projects;
using Spectre.Console.Testing;
using CatalogProject = Catalog.Gen.Tool.Projects.CatalogProject;

namespace Catalog.Gen.Tool.Tests.Terminal;

/// <summary>What a person at a terminal sees.</summary>
public sealed class TerminalReportTests
{
    [Fact]
    public void The_line_is_shown_with_carets_under_what_is_meant_and_with_what_to_write() => Assert.Equal(
        """
        fruits/apple.yaml(2,11) error CAT1004
          'crimson' is not a colour: write 'red'
             2 | colour:   crimson # so
               |           ^^^^^^^
          'catalog fix' does this: Write red

        1 error in 1 file (1 entry in 1 catalog).

        """,
        Shown("name: Apple\ncolour:   crimson # so\n", 80));

    [Fact]
    public void A_guess_is_told_as_one() =>
        Assert.Contains("\n  Perhaps: Write apple\n", Shown("name: Apple\nlike: appel\n", 80), StringComparison.Ordinal);

    [Theory]
    [InlineData("name: A\ncolour: \"日本 crimson\"\n", "     2 | colour: \"日本 crimson\"\n       |         ^^^^^^^^^^^^^^\n")]
    [InlineData("name: A\n\"colour\":\tcrimson\n", "     2 | \"colour\": crimson\n       |           ^^^^^^^\n")]
    [InlineData("name: \"\u0007\"\ncolour: crimson\n", "     1 | name: \"\uFFFD\"\n")]
    public void Carets_stand_under_what_is_meant_whatever_stands_before(string entry, string lines) =>
        Assert.Contains(lines, Shown(entry, 80), StringComparison.Ordinal);

    [Fact]
    public void Of_a_long_line_the_part_is_shown_that_is_meant()
    {
        string shown = Shown("name: A\n" + "# " + new string('x', 10) + "\n{}: " + new string('y', 300) + "\n", 40);
        Assert.All(shown.Split('\n').Where(static line => line.Contains(" | ", StringComparison.Ordinal)),
            static line => Assert.True(line.Length <= 40));
        string far = Shown("{name: A, " + new string(' ', 300) + "colour: crimson}\n", 60);
        string[] lines = [.. far.Split('\n').Where(static line => line.Contains(" | ", StringComparison.Ordinal))];
        int at = lines[0].IndexOf("crimson", StringComparison.Ordinal);
        Assert.Equal(at, lines[1].IndexOf('^', StringComparison.Ordinal));
        Assert.All(lines, static line => Assert.True(line.Length <= 60));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(200)]
    public void No_word_is_lost_at_any_width(int width)
    {
        string shown = Shown("nme: Apple\ncolour: crimson\n", width);
        foreach (string word in "unknown property 'nme': did you mean 'name'? 'crimson' is not a colour: write 'red'".Split(' '))
            Assert.Contains(word, shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_an_entry_is_text() =>
        Assert.Contains("[red]x[/]", Shown("name: A\ncolour: '[red]x[/]'\n", 80), StringComparison.Ordinal);

    [Fact]
    public void Grouped_a_cause_is_shown_once_with_its_places()
    {
        using var console = new TestConsole();
        console.Profile.Width = 80;
        TerminalReport.WriteGrouped(console, Check(("a.yaml", "name: A\ncolour: blue\n"), ("b.yaml", "name: B\ncolour: blue\n")));
        Assert.Contains("  and 1 more: fruits/b.yaml(2,9)\n", console.Output, StringComparison.Ordinal);
    }

    private static string Shown(string entry, int width)
    {
        using var console = new TestConsole();
        console.Profile.Width = width;
        TerminalReport.Write(console, Check(("apple.yaml", entry)));
        return string.Join('\n', console.Output.Split('\n').Select(static line => line.TrimEnd()));
    }

    private static CheckResult Check(params (string Name, string Text)[] entries)
    {
        using ToolFolder folder = ToolFolder.WithFruits(entries);
        var finder = new ProjectFinder(evaluates: false);
        CatalogProject[] projects = [.. finder.Find(folder.Root).Select(settings => CatalogProject.Open(settings, finder))];
        CheckRun run = CheckRun.Open(projects, new WorkingFolder(folder.Root), static _ => true, isContext: null);
        return run.Result();
    }
}
