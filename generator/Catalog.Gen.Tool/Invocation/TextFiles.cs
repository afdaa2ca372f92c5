using System.Text;

namespace Catalog.Gen.Tool.Invocation;

/// <summary>
/// Files that are read and written whole: nobody sees a half of one, and what cannot be read or written is said in one line.
/// </summary>
internal static class TextFiles
{
    /// <exception cref="ToolException">The file cannot be read.</exception>
    public static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path} cannot be read: {failure.Message}");
        }
    }

    /// <exception cref="ToolException">The file cannot be deleted.</exception>
    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path} cannot be deleted: {failure.Message}");
        }
    }

    /// <summary>Writes a text in UTF-8.</summary>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static void Write(string path, string text) =>
        Write(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));

    /// <summary>Writes a report to wherever it is asked for, which may be a device: that is not to be replaced by a file.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void WriteReport(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path} cannot be written: {failure.Message}");
        }
    }

    /// <summary>Writes bytes beside the file and puts them in its place.</summary>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static void Write(string path, byte[] bytes)
    {
        string full = Path.GetFullPath(path), beside = full + "." + Path.GetRandomFileName();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);

            // What is a link stays one, and its target is written.
            if (File.Exists(full) && File.ResolveLinkTarget(full, returnFinalTarget: true) is { } target)
                (full, beside) = (target.FullName, target.FullName + "." + Path.GetRandomFileName());
            File.WriteAllBytes(beside, bytes);
            if (!OperatingSystem.IsWindows() && File.Exists(full))
                File.SetUnixFileMode(beside, File.GetUnixFileMode(full));
            File.Move(beside, full, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            try
            {
                File.Delete(beside);
            }
            catch (Exception other) when (other is IOException or UnauthorizedAccessException)
            {
                // The first failure is the one to tell.
            }

            throw new ToolException($"{path} cannot be written: {failure.Message}");
        }
    }
}
