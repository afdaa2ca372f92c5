namespace Catalog.Gen.Tool.Tests.Terminal;

/// <summary>How a run of the command ended, and what it printed.</summary>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>That all is well; gives the output.</summary>
    public string Fine()
    {
        Assert.True(Code == 0, $"It ended with {Code}: {Output}{Error}");
        return Output;
    }

    /// <summary>That what was asked is refused, in one line on standard error; gives that line.</summary>
    public string Refused()
    {
        Assert.Equal(2, Code);
        Assert.Equal("", Output);
        return Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
