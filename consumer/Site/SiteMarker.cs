using System.Text;

namespace Pedi.Site;

/// <summary>The file of a site that names its files: what a site may be replaced with is known by it.</summary>
internal static class SiteMarker
{
    /// <summary>Its name.</summary>
    public const string Name = "pedi-site.txt";

    private const string Heading = "Written by pedi site, which replaces these files and no others:";

    /// <summary>The marker of a site.</summary>
    public static SiteFile Of(IEnumerable<SiteFile> files) => new(
        Name,
        Encoding.UTF8.GetBytes(string.Concat(
            files.Select(file => file.Path).Order(StringComparer.Ordinal).Prepend(Heading).Select(line => line + "\n"))));

    /// <summary>
    /// The first thing in a folder that no site put there, from the folder; null where there is none. Where there is no marker, no
    /// site was written.
    /// </summary>
    public static string? FindForeign(string folder)
    {
        string marker = Path.Combine(folder, Name);
        HashSet<string> known = new([Name], StringComparer.Ordinal);
        if (File.Exists(marker) && File.ReadAllLines(marker) is [Heading, .. var paths])
            known.UnionWith(paths);
        else
            known.Clear();
        HashSet<string> folders = [.. known.Select(path => Path.GetDirectoryName(path)!.Replace('\\', '/'))];
        var everything = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.None,
            IgnoreInaccessible = false,
        };
        return Directory.EnumerateFileSystemEntries(folder, "*", everything)
            .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), Attributes: File.GetAttributes(path)))
            .Where(entry => entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
                || !(entry.Attributes.HasFlag(FileAttributes.Directory) ? folders : known).Contains(entry.Name))
            .Select(entry => entry.Name)
            .FirstOrDefault();
    }
}
