using PediatricImaging;

namespace Pedi.Tests;

public class CommandLineTests
{
    [Fact]
    public void Help_names_the_commands()
    {
        Invocation run = Invocation.Piped("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(["pedi", "list", "show", "export"], word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Help_of_list_names_every_choice()
    {
        string words = string.Join(' ', Invocation.AtTerminal(500, "list", "--help").Text());

        IEnumerable<string> choices =
        [
            .. Enum.GetValues<Kind>().Select(value => value.ToText()),
            .. Enum.GetValues<Modality>().Select(value => value.ToText()),
            .. Enum.GetValues<LifeStage>().Select(value => value.ToText()),
            .. Enum.GetValues<Status>().Select(value => value.ToText()),
        ];
        Assert.All(choices, choice => Assert.Matches($@"\b{choice}\b", words));
    }

    [Fact]
    public void The_version_is_told()
    {
        Invocation run = Invocation.Piped("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", run.Output);
    }

    [Theory]
    [InlineData("lis", "Did you mean 'list'?")]
    [InlineData("list --knd atlas", "'--knd' is nothing that 'list' knows: see 'pedi list --help'.")]
    [InlineData("show", "missing required argument 'ID'")]
    [InlineData("list --kind", "Option 'kind' is defined but no value has been provided.")]
    [InlineData("list --kind --held", "Option 'kind' is defined but no value has been provided.")]
    [InlineData("show dhcp bcp", "bcp")]
    [InlineData("list -- dhcp", "'dhcp' is nothing that 'list' knows")]
    public void What_is_not_understood_is_said_beside_the_output(string arguments, string message)
    {
        Invocation run = Invocation.Piped(arguments.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
