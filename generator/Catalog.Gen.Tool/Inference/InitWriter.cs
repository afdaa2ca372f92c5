using System.Text;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Inference;

/// <summary>Writes what was planned to the disk.</summary>
internal static class InitWriter
{
    // It neither adds a byte order mark nor takes one for something else: a text has its own.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file with its byte order mark; null where there is none, or where it is not UTF-8.</summary>
    public static string? Read(string path)
    {
        try
        {
            return File.Exists(path) ? Encoding.GetString(TextFiles.ReadBytes(path)) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Writes the files. The schema comes first: where it is refused nothing is changed.</summary>
    /// <param name="plan">The files.</param>
    /// <param name="force">Whether a schema that is there is overwritten.</param>
    /// <exception cref="ToolException">There is a schema already, or a file cannot be written.</exception>
    public static void Write(InitPlan plan, bool force)
    {
        string folder = FilePaths.Folder(plan.Schema.Path);
        string[] schemas = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder).Select(FilePaths.Normalise).Where(FilePaths.IsSchema).Order(StringComparer.Ordinal)]
            : [];
        if (Array.Find(schemas, path => !force || path != plan.Schema.Path) is { } taken)
        {
            throw new ToolException(force
                ? $"{taken} is another schema of the folder, and a folder has one: delete it, or give the entries its title"
                : $"{taken} is there already, and is not overwritten unless you say so (--force)");
        }

        if (plan.Others.FirstOrDefault(static file => file.Before is null && File.Exists(file.Path)) is { } unread)
            throw new ToolException($"{unread.Path} is there and not in UTF-8, and would be lost: save it as UTF-8 first");
        foreach (InitFile file in plan.Others.Prepend(plan.Schema))
            TextFiles.Write(file.Path, Encoding.GetBytes(file.After));
    }
}
