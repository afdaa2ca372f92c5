using System.Globalization;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Projects;
using Spectre.Console;

namespace Catalog.Gen.Tool.Checking;

/// <summary>Stays, and says what is wrong whenever a file of a catalog has been saved.</summary>
/// <param name="projects">The projects.</param>
/// <param name="open">Reads their files.</param>
/// <param name="report">How it is said.</param>
internal sealed class WatchRun(IReadOnlyCollection<CatalogProject> projects, Func<CheckRun> open, CheckReport report)
{
    private readonly object _gate = new();
    private CheckRun? _run;
    private int _code;

    /// <summary>Shows the result, and again after each change, until the process is asked to end.</summary>
    public int Stay()
    {
        using var isEnded = new ManualResetEventSlim();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            isEnded.Set();
        };

        // What is saved while the files are read is not to be missed.
        string[] folders = [.. projects.SelectMany(static project => project.Folders).Distinct()];
        using (FolderWatch.Start(folders, Answer))
        {
            lock (_gate)
            {
                _run = open();
                _code = report.Show(_run);
            }

            isEnded.Wait();
        }

        return _code;
    }

    private void Answer(IReadOnlyCollection<string> touched)
    {
        try
        {
            lock (_gate)
            {
                if (_run?.Update(touched) is not { } next)
                    return;
                _run = next;
                if (!Console.IsOutputRedirected)
                    AnsiConsole.Clear();
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"--- {DateTime.Now:HH:mm:ss}"));
                _code = report.Show(_run);
            }
        }
        catch (ToolException failure)
        {
            // A file was taken away or locked in this moment: that it changed again is told as well.
            Console.Error.WriteLine($"catalog: {failure.Lines[0]}");
        }
    }
}
