using Pedi.Exports;

namespace Pedi.Site;

/// <summary>Writes a site whole, or not at all.</summary>
internal static class SiteFolder
{
    /// <summary>
    /// Writes files into a new folder beside the one that is meant, and then puts it in that one's place: whoever stops the
    /// program, and a disk that is full, leave the old site as it was.
    /// </summary>
    /// <exception cref="IOException">The folder holds something that is no site of ours.</exception>
    /// <exception cref="PediException">The folder cannot be written.</exception>
    public static void Write(string folder, IReadOnlyList<SiteFile> files)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RefuseOthers(target);
        string beside = $"{target}.{Environment.ProcessId}.new", old = $"{target}.{Environment.ProcessId}.old";
        var gate = new Lock();
        bool isOver = false;

        // Whoever stops the program waits for the file that is being written, and after that nothing more is.
        void CleanUp()
        {
            lock (gate)
            {
                isOver = true;
                Remove(beside);
                if (Directory.Exists(old) && !Directory.Exists(target))
                    Directory.Move(old, target);
                Remove(old);
            }
        }

        using var interruption = new Interruption(CleanUp);
        try
        {
            foreach (SiteFile file in files)
            {
                lock (gate)
                {
                    if (isOver)
                        return;
                    Write(beside, file);
                }
            }

            lock (gate)
            {
                if (isOver)
                    return;
                if (Directory.Exists(target))
                    Directory.Move(target, old);
                Directory.Move(beside, target);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Nobody knows the folder beside it: what is told names the one that was asked for.
            throw OutputFile.Refuse(folder, failure is IOException and not DirectoryNotFoundException
                ? new IOException(failure.Message.Replace(beside, folder, StringComparison.Ordinal), failure)
                : failure);
        }
        finally
        {
            CleanUp();
        }
    }

    private static void Write(string folder, SiteFile file)
    {
        string path = Path.Combine([folder, .. file.Path.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream stream = File.Create(path);
        stream.Write(file.Content.Span);
    }

    /// <summary>A folder that is replaced is emptied first: it must be a site and nothing else, or hold nothing.</summary>
    private static void RefuseOthers(string target)
    {
        if (File.Exists(target))
            throw new IOException($"'{target}' is a file, not a folder.");
        if (Directory.Exists(target) && SiteMarker.FindForeign(target) is { } foreign)
        {
            throw new IOException(
                $"'{target}' holds '{foreign}', which no site put there, and would be emptied: "
                + "name a folder that is new, empty or a site.");
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
