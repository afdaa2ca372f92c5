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

        Invocation here = Invocation.Piped(arguments);
        Assert.Equal((0, here.Output, here.Error), (run.ExitCode, run.Output, run.Error));
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

    /// <summary>A full disk, say: one line, and an exit code of its own.</summary>
    [Theory]
    [InlineData("list")]
    [InlineData("show dhcp")]
    [InlineData("ages")]
    [InlineData("stats")]
    [InlineData("compare dhcp hbn")]
    [InlineData("cite dhcp")]
    [InlineData("export")]
    [InlineData("export --format parquet")]
    [InlineData("completion bash")]
    [InlineData("--help")]
    [InlineData("--version")]
    public void A_failed_write_is_one_line(string arguments)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs the device /dev/full, which Linux has");
        Invocation run = Processes.Run(
            "sh", "-c", $"exec dotnet '{Path.Combine(AppContext.BaseDirectory, "pedi.dll")}' {arguments} > /dev/full");

        Assert.Equal(3, run.ExitCode);
        Assert.Matches("^pedi: what was to be written cannot be: [^\n]+\n$", run.Error);
    }

    [Fact]
    public void A_reader_that_stops_early_is_no_mistake()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell with pipes that end");
        Invocation run = Processes.Run(
            "sh", "-c", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "pedi.dll")}' export --held --species any | head -c 10");

        Assert.Equal("", run.Error);
        Assert.Equal(10, run.Output.Length);
    }

    private static Invocation Pedi(string[] arguments) =>
        Processes.Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "pedi.dll"), .. arguments]);
}
