using Catalog.Gen.Engine.Text;
using Spectre.Console;

namespace Catalog.Gen.Tool.Checking;

/// <summary>What a check has found, for a person at a terminal: with the line that is meant, a caret under it, and what to write.</summary>
internal static class TerminalReport
{
    private const string Ellipsis = "…";

    /// <summary>What stands in front of a line of a file: its number takes so many columns and two.</summary>
    private const int NumberWidth = 6;

    private const int PlacesOfGroup = 20;

    public static void Write(IAnsiConsole console, CheckResult result)
    {
        foreach (CheckedProblem problem in result.Problems)
            Write(console, problem);
        WriteSummary(console, result);
    }

    /// <summary>Each cause once, with all its places.</summary>
    public static void WriteGrouped(IAnsiConsole console, CheckResult result)
    {
        foreach (ProblemGroup group in ProblemGroup.Of(result.Problems))
        {
            Write(console, group.First);
            if (group.Problems.Length == 1)
                continue;
            WriteIndented(console, group.Others(PlacesOfGroup), Style.Plain);
            console.WriteLine();
        }

        WriteSummary(console, result);
    }

    private static void WriteSummary(IAnsiConsole console, CheckResult result) =>
        console.Write(new Text(result.Summary + "\n", new Style(result.HasErrors ? Color.Red : Color.Green)));

    private static void Write(IAnsiConsole console, CheckedProblem problem)
    {
        Style colour = ColourOf(problem.Severity);
        string place = problem.Problem.Place.IsNone ? "" : Words.Whole(problem.File) + problem.Problem.Place.Lines.Start + " ";
        console.Write(new Paragraph()
            .Append(place, new Style(decoration: Decoration.Bold))
            .Append(problem.SeverityName + " ", colour)
            .Append(problem.Problem.Rule.Id, new Style(Color.Grey), new Link(problem.Problem.Rule.HelpLink))
            .Append("\n"));
        WriteIndented(console, problem.Problem.Text, Style.Plain);
        if (problem.Source is { } source && !problem.Problem.Place.IsNone)
            WriteLine(console, source, problem.Problem.Place, colour);
        foreach (Fix fix in problem.Problem.Fixes.Take(1))
        {
            string said = fix.IsCertain ? $"'catalog fix' does this: {fix.Title}" : $"Perhaps: {fix.Title}";
            WriteIndented(console, said, new Style(Color.Green));
        }

        console.WriteLine();
    }

    /// <summary>The line that is meant and carets under it; of a long line the part around the place.</summary>
    private static void WriteLine(IAnsiConsole console, SourceFile source, FileSpan place, Style colour)
    {
        (string line, int column) = LineOf(source.Text, place.Span.Start, place.Lines.Start.Column);
        int length = place.Lines.End.Line == place.Lines.Start.Line ? place.Span.Length : line.Length - column;
        int room = Math.Max(20, console.Profile.Width - NumberWidth - 3);
        int skipped = column + Math.Min(length, 10) <= room - 1 ? 0 : Math.Max(0, column - (room / 3));
        string shown = skipped > 0 ? Ellipsis + line[skipped..] : line;
        int caret = column - skipped + (skipped > 0 ? 1 : 0);
        if (shown.Length > room)
            shown = shown[..(room - 1)] + Ellipsis;
        string number = Words.Number(place.Lines.Start.Line + 1).PadLeft(NumberWidth);
        int start = Math.Min(caret, shown.Length), end = Math.Min(start + length, shown.Length);
        string carets = new('^', Math.Max(1, Width(shown.AsSpan(start, end - start))));
        console.Write(new Paragraph()
            .Append(number + " | ", new Style(Color.Grey))
            .Append(Visible(shown) + "\n")
            .Append(new string(' ', NumberWidth) + " | ", new Style(Color.Grey))
            .Append(new string(' ', Width(shown.AsSpan(0, start))), Style.Plain)
            .Append(carets + "\n", colour));
    }

    private static (string Line, int Column) LineOf(string text, int offset, int column)
    {
        int start = offset - column, end = text.AsSpan(offset).IndexOfAny('\r', '\n');
        return (end < 0 ? text[start..] : text[start..(offset + end)], column);
    }

    /// <summary>What a terminal would act on, or not show, as a character that stands for it.</summary>
    private static string Visible(string line) => string.Concat(line.Select(static c =>
        c == '\t' ? ' ' : c < ' ' || c == '\x7F' || Words.IsInvisible(c) ? '\uFFFD' : c));

    /// <summary>How many columns a text takes on a terminal.</summary>
    private static int Width(ReadOnlySpan<char> text) => Visible(text.ToString()).GetCellWidth();

    private static void WriteIndented(IAnsiConsole console, string text, Style style) =>
        console.Write(new Padder(new Text(text, style), new Padding(2, 0, 0, 0)));

    private static Style ColourOf(Severity severity) => new(severity switch
    {
        Severity.Error => Color.Red,
        Severity.Warning => Color.Yellow,
        _ => Color.Blue,
    });
}
