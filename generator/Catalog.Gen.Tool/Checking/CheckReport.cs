using System.Text;
using Catalog.Gen.Tool.Invocation;
using Spectre.Console;

namespace Catalog.Gen.Tool.Checking;

/// <summary>How the result of a check is told.</summary>
/// <param name="Format"><c>text</c>, <c>json</c>, <c>sarif</c> or <c>github</c>.</param>
/// <param name="IsGrouped">Whether problems of one cause are told together.</param>
/// <param name="Output">The file to write to; null for the terminal.</param>
internal sealed record CheckReport(string Format, bool IsGrouped, string? Output)
{
    private const int NarrowestTerminal = 20;

    private const string SummaryVariable = "GITHUB_STEP_SUMMARY";

    /// <summary>Tells the result, and gives the code to end with.</summary>
    public int Show(CheckRun run)
    {
        CheckResult result = run.Result();
        bool isForPeople = Format == "text" && Output is null && !Console.IsOutputRedirected;
        if (isForPeople)
        {
            // In less nothing can be laid out.
            AnsiConsole.Console.Profile.Width = Math.Max(AnsiConsole.Console.Profile.Width, NarrowestTerminal);
            if (IsGrouped)
                TerminalReport.WriteGrouped(AnsiConsole.Console, result);
            else
                TerminalReport.Write(AnsiConsole.Console, result);
        }
        else
        {
            Write(Format switch
            {
                "json" => JsonReport.Write(result, run.Relative),
                "sarif" => SarifReport.Write(result, ToolVersion.Text, run.Relative),
                "github" => GitHubReport.Commands(result),
                _ => PlainReport.Write(result, IsGrouped),
            });

            // Where output is read by a program, what a person may want to know goes beside it.
            Console.Error.WriteLine(result.Summary);
        }

        if (Format == "github" && Environment.GetEnvironmentVariable(SummaryVariable) is { Length: > 0 } summary)
            Append(summary, GitHubReport.Summary(result));
        return result.HasErrors ? ExitCodes.Problems : ExitCodes.Fine;
    }

    private void Write(string text)
    {
        if (Output is null)
            Console.Out.Write(text);
        else
            TextFiles.WriteReport(Output, text);
    }

    private static void Append(string path, string text)
    {
        try
        {
            File.AppendAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"the job's summary cannot be written to {path}: {failure.Message}");
        }
    }
}
