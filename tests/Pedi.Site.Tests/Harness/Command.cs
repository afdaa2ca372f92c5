using System.Text;
using Spectre.Console;

namespace Pedi.Site.Tests.Harness;

/// <summary>The command, which answers the same questions.</summary>
internal static class Command
{
    /// <summary>The ids that <c>pedi list</c> finds, and what it remarks.</summary>
    public static (string[] Ids, string Remarks) List(params string[] arguments)
    {
        Screen output = new(), error = new();
        int exitCode = PediApp.Run(["list", .. arguments], new Terminal(Console(output), Console(error), () => Stream.Null));
        Assert.True(exitCode == 0, error.Writer.ToString());
        return (
            [.. output.Writer.ToString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0])],
            error.Writer.ToString()!);
    }

    private static IAnsiConsole Console(Screen screen) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = screen,
        Ansi = AnsiSupport.No,
        Interactive = InteractionSupport.No,
    });

    private sealed class Screen : IAnsiConsoleOutput
    {
        public TextWriter Writer { get; } = new StringWriter { NewLine = "\n" };

        public bool IsTerminal => false;

        public int Width => 80;

        public int Height => 50;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
