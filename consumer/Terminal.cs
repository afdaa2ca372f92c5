using Pedi.Rendering;
using Spectre.Console;

namespace Pedi;

/// <summary>Where a command writes.</summary>
/// <param name="Output">What was asked for, and nothing else: it may be piped.</param>
/// <param name="Error">What went wrong, and what was left out.</param>
/// <param name="OpenOutput">Opens the output for what is no text.</param>
internal sealed record Terminal(IAnsiConsole Output, IAnsiConsole Error, Func<Stream> OpenOutput)
{
    private readonly List<string> _remarks = [];

    /// <summary>
    /// Whether somebody reads along. Output that is redirected is plain and complete: no colours, no borders, no line
    /// broken to fit a width.
    /// </summary>
    public bool IsInteractive => Output.Profile.Out.IsTerminal;

    /// <summary>The columns of a line; a terminal keeps the last one for the cursor.</summary>
    public int Width => Math.Max(20, Output.Profile.Width - 1);

    /// <summary>Where text goes as it is.</summary>
    public TextWriter Writer => Output.Profile.Out.Writer;

    /// <summary>Writes a line as it is, whatever the width.</summary>
    public void WritePlain(string line) => Writer.Write(line + "\n");

    /// <summary>Writes a text as it is, with its own line breaks.</summary>
    public void WriteText(string text) => Writer.Write(text);

    /// <summary>
    /// Writes a piece of a line, with a style and perhaps a link where the terminal has them. What is longer than a line goes as
    /// it is: the terminal breaks it, and it can still be copied whole.
    /// </summary>
    public void Write(string text, Style? style = null, Uri? link = null)
    {
        if (text.Length == 0)
            return;
        if (text.Length > Output.Profile.Width)
            Writer.Write(text);
        else if (link is not null && Output.Profile.Capabilities.Links)
            Output.Write(new Paragraph(text, style, new Link(link.OriginalString)));
        else
            Output.Write(new Text(text, style));
    }

    /// <summary>Writes a text in lines of a width, each behind the same indent.</summary>
    public void WriteWrapped(string text, int width, Style? style = null, string indent = "")
    {
        foreach (string line in Wrapping.Lines(text, width - indent.Length))
        {
            Write(indent);
            Write(line, style);
            EndLine();
        }
    }

    /// <summary>Ends a line.</summary>
    public void EndLine() => Writer.Write("\n");

    /// <summary>
    /// Keeps what one should know beside the output, until that is written: what was left out, what may have been meant.
    /// </summary>
    public void Remark(string message) => _remarks.Add(message);

    /// <summary>Tells what was kept.</summary>
    public void TellRemarks()
    {
        foreach (string remark in _remarks)
            Error.Profile.Out.Writer.Write(remark + "\n");
    }

    /// <summary>Tells of a mistake.</summary>
    public void Complain(string message) => Error.Profile.Out.Writer.Write($"pedi: {message}\n");
}
