namespace Pedi.Tests;

/// <summary>The program as it is built, in a process of its own.</summary>
public class ProcessTests
{
    [Theory]
    [InlineData("list")]
    [InlineData("list", "--held", "--kind", "atlas")]
    [InlineData("show", "usc-multiatlas")]
    [InlineData("export", "--format", "json", "--held")]
    public void It_writes_what_it_writes_here(params string[] arguments)
    {
        Invocation run = Pedi(arguments);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(Invocation.Piped(arguments).Output, run.Output);
    }

    [Theory]
    [InlineData(1, "show", "dhpc")]
    [InlineData(2, "list", "--kind", "scan")]
    [InlineData(2, "lis")]
    public void Its_exit_code_tells_of_a_mistake(int exitCode, params string[] arguments)
    {
        Invocation run = Pedi(arguments);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.NotEqual("", run.Error);
    }

    private static Invocation Pedi(string[] arguments) =>
        Processes.Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "pedi.dll"), .. arguments]);
}
