using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace Pedi.Tests;

/// <summary>One run of <c>pedi</c> in this process, with what it wrote and returned.</summary>
/// <param name="ExitCode">What it returned.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed partial record Invocation(int ExitCode, string Output, string Error)
{
    /// <summary>What it wrote that is no text.</summary>
    public byte[] Bytes { get; private init; } = [];

    /// <summary>The lines of the output, the last line's end aside.</summary>
    public string[] Lines => Output.Length == 0 ? [] : Output[..^1].Split('\n');

    /// <summary>The first column of the output.</summary>
    public string[] Ids => [.. Lines.Select(line => line.Split('\t')[0])];

    /// <summary>The line of an entry.</summary>
    public string LineOf(string id) => Lines.Single(line => line.StartsWith(id + "\t", StringComparison.Ordinal));

    /// <summary>Runs it with its output piped.</summary>
    public static Invocation Piped(params string[] arguments) => Run(arguments, new Screen(80, IsTerminal: false));

    /// <summary>Runs it at a terminal of some width that knows colours.</summary>
    public static Invocation AtTerminal(int width, params string[] arguments) => Run(arguments, new Screen(width, IsTerminal: true));

    /// <summary>The output without control sequences, and without the spaces that fill a row.</summary>
    public string[] Text() => [.. ControlSequence().Replace(Output, "").Split('\n').Select(line => line.TrimEnd())];

    private static Invocation Run(string[] arguments, Screen output)
    {
        var error = new Screen(80, IsTerminal: false);
        using var bytes = new MemoryStream();
        int exitCode = PediApp.Run(arguments, new Terminal(Console(output), Console(error), () => bytes));
        return new Invocation(exitCode, output.ToString(), error.ToString()) { Bytes = bytes.ToArray() };
    }

    private static IAnsiConsole Console(Screen screen) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = screen,
        Ansi = screen.IsTerminal ? AnsiSupport.Yes : AnsiSupport.No,
        Interactive = InteractionSupport.No,
    });

    [GeneratedRegex(@"\x1b(?:\[[0-9;?]*[a-zA-Z]|\]8;[^\x1b]*\x1b\\)")]
    private static partial Regex ControlSequence();

    private sealed record Screen(int Width, bool IsTerminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer { get; } = new StringWriter { NewLine = "\n" };

        public int Height => 50;

        public void SetEncoding(Encoding encoding)
        {
        }

        public override string ToString() => Writer.ToString()!;
    }
}
