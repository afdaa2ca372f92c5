using System.Globalization;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Projects;
using Spectre.Console;

namespace Catalog.Gen.Tool.Checking;

/// <summary>Stays, and says what is wrong whenever a file of a catalog has been saved.</summary>
internal sealed class WatchRun(CheckRun run, CheckReport report)
{
    private CheckRun _run = run;
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
        _code = report.Show(_run);
        using (FolderWatch.Start(Folders(_run), Answer))
            isEnded.Wait();
        return _code;
    }

    private void Answer(IReadOnlyCollection<string> touched)
    {
        try
        {
            if (_run.Update(touched) is not { } next)
                return;
            _run = next;
            if (!Console.IsOutputRedirected)
                AnsiConsole.Clear();
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"--- {DateTime.Now:HH:mm:ss}"));
            _code = report.Show(_run);
        }
        catch (ToolException failure)
        {
            // A file was taken away or locked in this moment: that it changed again is told as well.
            Console.Error.WriteLine($"catalog: {failure.Lines[0]}");
        }
    }

    /// <summary>The folders of the catalogs and of what their schemas refer to.</summary>
    private static string[] Folders(CheckRun run) =>
    [
        .. run.Projects
            .SelectMany(static project => project.Listing.Items.Select(static item => item.Schema).Concat(project.Listing.References))
            .Select(FilePaths.Folder)
            .Distinct(),
    ];
}
