using System.Collections.Concurrent;
using System.Globalization;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tasks;
using Spectre.Console;

namespace Catalog.Gen.Tool.Checking;

/// <summary>Stays, and says what is wrong whenever a file of a catalog has been saved.</summary>
internal sealed class WatchRun : IDisposable
{
    /// <summary>
    /// How long nothing must happen before files are read: an editor saves in several steps, and a change of branch touches many.
    /// </summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    private readonly BlockingCollection<string> _touched = [];
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly CheckReport _report;
    private CheckRun _run;

    private WatchRun(CheckRun run, CheckReport report)
    {
        _run = run;
        _report = report;
        foreach (string folder in Folders(run))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 1 << 16 };
            watcher.Changed += (_, change) => Touch(change.FullPath);
            watcher.Created += (_, change) => Touch(change.FullPath);
            watcher.Deleted += (_, change) => Touch(change.FullPath);
            watcher.Renamed += (_, change) =>
            {
                Touch(change.OldFullPath);
                Touch(change.FullPath);
            };

            // What was missed is found by looking at all.
            watcher.Error += (_, _) => Touch(folder);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Shows the result, and again after each change, until the process is ended.</summary>
    public static int Start(CheckRun run, CheckReport report)
    {
        using var watch = new WatchRun(run, report);
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            watch._touched.CompleteAdding();
        };
        return watch.Stay();
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in _watchers)
            watcher.Dispose();
        _touched.Dispose();
    }

    private int Stay()
    {
        int code = _report.Show(_run);
        while (Next() is { } touched)
        {
            if (_run.Update(touched) is not { } next)
                continue;
            _run = next;
            if (!Console.IsOutputRedirected)
                AnsiConsole.Clear();
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"--- {DateTime.Now:HH:mm:ss}"));
            code = _report.Show(_run);
        }

        return code;
    }

    /// <summary>What was touched since, once nothing more is; null where there is nothing to wait for any more.</summary>
    private HashSet<string>? Next()
    {
        try
        {
            var touched = new HashSet<string>(StringComparer.Ordinal) { _touched.Take() };
            while (_touched.TryTake(out string? path, Quiet))
                touched.Add(path);
            return touched;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Touch(string path)
    {
        if (!_touched.IsAddingCompleted)
            _touched.Add(DiskTree.Normalise(path));
    }

    /// <summary>The folders of the catalogs and of what their schemas refer to, without those that lie in another of them.</summary>
    private static IEnumerable<string> Folders(CheckRun run)
    {
        string[] all =
        [
            .. run.Projects
                .SelectMany(static project => project.Listing.Items.Select(static item => item.Schema).Concat(project.Listing.References))
                .Select(FilePaths.Folder)
                .Where(Directory.Exists)
                .Distinct(),
        ];
        return all.Where(folder => !Array.Exists(all, other => other != folder && folder.StartsWith(other, StringComparison.Ordinal)));
    }
}
