using System.Collections.Concurrent;
using Catalog.Gen.Tasks;

namespace Catalog.Gen.Tool.Projects;

/// <summary>Tells of files that change in some folders, several at once where that happens together.</summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    private readonly BlockingCollection<string> _touched = [];
    private readonly List<FileSystemWatcher> _watchers = [];

    private FolderWatch(IEnumerable<string> folders)
    {
        foreach (string folder in folders)
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

    /// <summary>Watches folders and what is below them until the watch is disposed of.</summary>
    public static FolderWatch Start(IReadOnlyCollection<string> folders, Action<IReadOnlyCollection<string>> touched)
    {
        var watch = new FolderWatch(folders
            .Where(folder => Directory.Exists(folder)
                && !folders.Any(other => other != folder && folder.StartsWith(other, StringComparison.Ordinal))));
        new Thread(() => watch.Run(touched)) { IsBackground = true, Name = "Files of catalogs" }.Start();
        return watch;
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in _watchers)
            watcher.Dispose();
        _touched.CompleteAdding();
    }

    private void Run(Action<IReadOnlyCollection<string>> touched)
    {
        foreach (string first in _touched.GetConsumingEnumerable())
        {
            var paths = new HashSet<string>(StringComparer.Ordinal) { first };
            while (_touched.TryTake(out string? path, Quiet))
                paths.Add(path);
            touched(paths);
        }
    }

    private void Touch(string path)
    {
        try
        {
            _touched.Add(DiskTree.Normalise(path));
        }
        catch (InvalidOperationException)
        {
            // The watch ended in this moment, and nobody waits for it any more.
        }
    }
}
