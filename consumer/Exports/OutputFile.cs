namespace Pedi.Exports;

/// <summary>A file that is written whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Where Unix has what is no file: the terminal, a pipe of the shell's.</summary>
    private static readonly string[] Devices = ["/dev/", "/proc/"];

    /// <summary>
    /// Writes beside the file and then puts it in its place. Of a link, the target is written; a device or a pipe is written to as
    /// it is.
    /// </summary>
    /// <returns>Whether it is a file, which others can lie beside.</returns>
    /// <exception cref="PediException">It cannot be written.</exception>
    public static bool Write(string path, ReadOnlySpan<byte> content)
    {
        if (Directory.Exists(path))
            throw new PediException(ExitCode.NotWritten, $"'{path}' is a folder: name a file");
        try
        {
            string full = Path.GetFullPath(path);
            if (File.Exists(full) && File.ResolveLinkTarget(full, returnFinalTarget: true) is { } target)
                full = target.FullName;
            if (WriteToDevice(full, content))
                return false;
            WriteBeside(full, content);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Refuse(path, failure);
        }
    }

    /// <summary>What says that something cannot be written, by the name that it was given.</summary>
    public static PediException Refuse(string path, Exception failure)
    {
        string why = failure switch
        {
            UnauthorizedAccessException => "access is denied",
            DirectoryNotFoundException => "its folder is not there",
            _ => failure.Message.ReplaceLineEndings(" ").TrimEnd('.'),
        };
        return new PediException(ExitCode.NotWritten, $"'{path}' cannot be written: {why}");
    }

    /// <summary>Writes to what is no file, if it is none: a pipe that has a name cannot be wound back, which tells it.</summary>
    private static bool WriteToDevice(string full, ReadOnlySpan<byte> content)
    {
        if (!File.Exists(full))
            return false;
        using var stream = new FileStream(full, FileMode.Open, FileAccess.Write);
        if (stream.CanSeek && !Array.Exists(Devices, folder => full.StartsWith(folder, StringComparison.Ordinal)))
            return false;
        stream.Write(content);
        return true;
    }

    private static void WriteBeside(string full, ReadOnlySpan<byte> content)
    {
        string beside = $"{full}.{Path.GetRandomFileName()}";
        using var interruption = new Interruption(() => File.Delete(beside));
        try
        {
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
