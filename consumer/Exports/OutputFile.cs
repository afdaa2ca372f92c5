namespace Pedi.Exports;

/// <summary>A file that is written whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Where Unix has what is no file: the terminal, a pipe of the shell's.</summary>
    private static readonly string[] Devices = ["/dev/", "/proc/"];

    /// <summary>Whether a path is no file, which nothing can lie beside.</summary>
    public static bool IsDevice(string path) =>
        Array.Exists(Devices, folder => Path.GetFullPath(path).StartsWith(folder, StringComparison.Ordinal));

    /// <summary>
    /// Writes beside the file and then puts it in its place. Of a link, the target is written; a device is written to as it is.
    /// </summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        string full = Path.GetFullPath(path);
        if (IsDevice(path))
        {
            using var device = new FileStream(full, FileMode.Open, FileAccess.Write);
            device.Write(content);
            return;
        }

        if (File.Exists(full) && File.ResolveLinkTarget(full, returnFinalTarget: true) is { } target)
            full = target.FullName;
        string beside = $"{full}.{Path.GetRandomFileName()}";
        using var interruption = new Interruption(() => File.Delete(beside));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using (FileStream stream = new(beside, FileMode.CreateNew, FileAccess.Write))
                stream.Write(content);
            File.Move(beside, full, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
