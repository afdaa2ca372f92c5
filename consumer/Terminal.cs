using Spectre.Console;

namespace Pedi;

/// <summary>Where a command writes.</summary>
/// <param name="Output">What was asked for, and nothing else: it may be piped.</param>
/// <param name="Error">What went wrong.</param>
internal sealed record Terminal(IAnsiConsole Output, IAnsiConsole Error)
{
    /// <summary>
    /// Whether somebody reads along. Output that is redirected is plain and complete: no colours, no borders, no line
    /// broken to fit a width.
    /// </summary>
    public bool IsInteractive => Output.Profile.Out.IsTerminal;

    /// <summary>Writes a line as it is, whatever the width.</summary>
    public void WritePlain(string line) => Output.Profile.Out.Writer.Write(line + "\n");

    /// <summary>Tells of a mistake.</summary>
    public void Complain(string message) => Error.Profile.Out.Writer.Write(message + "\n");
}
