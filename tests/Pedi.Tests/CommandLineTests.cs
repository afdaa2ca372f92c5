using PediatricImaging;

namespace Pedi.Tests;

public class CommandLineTests
{
    [Fact]
    public void Help_names_the_commands()
    {
        Invocation run = Invocation.Piped("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            ["list", "show", "ages", "compare", "stats", "cite", "export", "site", "completion"],
            word => Assert.Matches($@"(?m)^  {word}\b", run.Output));
    }

    [Fact]
    public void Help_of_list_names_every_choice()
    {
        string words = Invocation.Piped("list", "--help").Output;

        IEnumerable<string> choices =
        [
            .. Enum.GetValues<Kind>().Select(value => value.ToText()),
            .. Enum.GetValues<Modality>().Select(value => value.ToText()),
            .. Enum.GetValues<LifeStage>().Select(value => value.ToText()),
            .. Enum.GetValues<Status>().Select(value => value.ToText()),
            .. Enum.GetValues<Access>().Select(value => value.ToText()),
            .. Enum.GetValues<Species>().Select(value => value.ToText()),
            .. Enum.GetValues<Design>().Select(value => value.ToText()),
            .. Enum.GetValues<Repository>().Select(value => value.ToText()),
        ];
        Assert.All(choices, choice => Assert.Matches($@"\b{choice}\b", words));
    }

    [Fact]
    public void The_version_is_told()
    {
        Invocation run = Invocation.Piped("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+(-[a-z0-9.]+)?\n$", run.Output);
    }

    [Theory]
    [InlineData("", "write a command: 'pedi --help' lists what can be written")]
    [InlineData("lis", "there is no command 'lis': did you mean 'list'?")]
    [InlineData("frobnicate", "there is no command 'frobnicate': 'pedi --help' lists what can be written")]
    [InlineData("list --knd atlas", "there is no option '--knd': did you mean '--kind'?")]
    [InlineData("show", "required argument 'id' missing for command: 'show': 'pedi show --help' lists what can be written")]
    [InlineData("list --kind", "required argument missing for option: '--kind'")]
    [InlineData("list --kind --held", "'--held' is not a kind")]
    [InlineData("show dhcp bcp", "there is no argument 'bcp'")]
    [InlineData("list -- dhcp", "there is no argument 'dhcp'")]
    [InlineData("compare dhcp", "name two entries or more: pedi compare hcp-d hbn")]
    [InlineData("compare dhcp DHCP", "name two entries or more")]
    [InlineData("list --age=", "required argument missing for option: '--age'")]
    [InlineData("ages --width 29", "'29' is no width for a chart: write a number of columns, 30 or more")]
    [InlineData("ages --width abc", "'abc' is no width for a chart")]
    [InlineData("export --out a.txt", "the name 'a.txt' does not tell a format: add --format with json, ndjson,")]
    [InlineData("export --out a.jsonld", "the name 'a.jsonld' does not tell a format: add --format with schema.org or dcat")]
    [InlineData("cite dhcp --format bibtx", "'bibtx' is no form of citation: did you mean 'bibtex'?")]
    [InlineData("export --format yaml", "'yaml' is not a format: the choices are json, ndjson, csv,")]
    [InlineData("site", "option '--out' is required")]
    [InlineData("completion tcsh", "there is no completion for 'tcsh': the choices are bash, zsh, fish, pwsh")]
    public void What_is_not_understood_is_one_line_beside_the_output(string arguments, string message)
    {
        Invocation run = Invocation.Piped(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith("pedi: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _pedi_complete pedi")]
    [InlineData("zsh", "compdef _pedi_complete pedi")]
    [InlineData("fish", "complete -c pedi")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName pedi")]
    public void Four_shells_complete_its_words(string shell, string line)
    {
        Invocation run = Invocation.Piped("completion", shell);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(line, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("catalog", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pedi list --modality b", "bold bold-rest bold-task")]
    [InlineData("pedi show ab", "abcd abide-1 abide-2")]
    [InlineData("pedi list --sort a", "access age")]
    [InlineData("pedi comp", "compare completion")]
    public void It_says_itself_which_words_there_are(string line, string words)
    {
        Invocation run = Invocation.Piped($"[suggest:{line.Length}]", line);

        Assert.Equal(0, run.ExitCode);
        Assert.Superset(words.Split(' ').ToHashSet(), run.Lines.ToHashSet());
    }
}
