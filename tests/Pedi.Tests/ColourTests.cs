namespace Pedi.Tests;

/// <summary>The environment is the whole process's: no other test runs beside these.</summary>
[CollectionDefinition(nameof(ColourTests), DisableParallelization = true)]
[Collection(nameof(ColourTests))]
public class ColourTests
{
    private const string Colour = "\e[38;5;";

    [Fact]
    public void A_terminal_shows_colours() =>
        Assert.Contains(Colour, OutputWith(null), StringComparison.Ordinal);

    [Fact]
    public void NO_COLOR_leaves_them_out() =>
        Assert.DoesNotContain("\e[38;", OutputWith("1"), StringComparison.Ordinal);

    private static string OutputWith(string? noColor)
    {
        string? before = Environment.GetEnvironmentVariable("NO_COLOR");
        string? term = Environment.GetEnvironmentVariable("TERM");
        try
        {
            Environment.SetEnvironmentVariable("NO_COLOR", noColor);
            Environment.SetEnvironmentVariable("TERM", "xterm-256color");
            return Invocation.AtTerminal(100, "list").Output;
        }
        finally
        {
            Environment.SetEnvironmentVariable("NO_COLOR", before);
            Environment.SetEnvironmentVariable("TERM", term);
        }
    }
}
