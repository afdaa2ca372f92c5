using System.Reflection;
using System.Text;
using Catalog.Gen.Engine.Catalog.Listing;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tasks;

/// <summary>The disk of this machine.</summary>
internal sealed class DiskTree : IFileTree
{
#if !NET
    /// <summary>.NET tells where a link leads; .NET Framework, on which Visual Studio's MSBuild runs, does not.</summary>
    private static readonly PropertyInfo? LinkTargetProperty = typeof(FileSystemInfo).GetProperty("LinkTarget");
#endif

    public IReadOnlyList<FileTreeItem>? List(string folder)
    {
        try
        {
            var items = new List<FileTreeItem>();
            foreach (FileSystemInfo info in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                FileAttributes attributes = AttributesOf(info);
                items.Add(new FileTreeItem(
                    info.Name, (attributes & FileAttributes.Directory) != 0, (attributes & FileAttributes.ReparsePoint) != 0));
            }

            return items;
        }
        catch (Exception failure) when (IsOfDisk(failure))
        {
            return null;
        }
    }

    public bool IsFile(string path) => File.Exists(path);

    public string? LinkTarget(string path)
    {
        try
        {
            var file = new FileInfo(path);
            FileAttributes attributes = AttributesOf(file);
            if ((attributes & FileAttributes.ReparsePoint) == 0)
                return null;
            FileSystemInfo link = (attributes & FileAttributes.Directory) != 0 ? new DirectoryInfo(path) : file;
#if NET
            string? target = link.LinkTarget;
#else
            string? target = LinkTargetProperty is null ? WindowsLinks.FinalPath(path) : (string?)LinkTargetProperty.GetValue(link);
#endif
            return target is null ? null : Normalise(target);
        }
        catch (Exception failure) when (IsOfDisk(failure))
        {
            return null;
        }
    }

    public SourceFile? Read(string path)
    {
        try
        {
            // A character has at most four bytes.
            if (new FileInfo(path).Length > 4L * YamlLimits.FileLength)
                return null;
            using var reader = new StreamReader(path, Encoding.UTF8);
            return new SourceFile(path, reader.ReadToEnd());
        }
        catch (Exception failure) when (IsOfDisk(failure))
        {
            return null;
        }
    }

    /// <summary>The path with <c>/</c> between its parts. On Unix a backslash is part of a name.</summary>
    public static string Normalise(string path) => Path.DirectorySeparatorChar == '\\' ? FilePaths.Normalise(path) : path;

    /// <summary>The path as this system writes it.</summary>
    public static string Native(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('/', '\\') : path;

    /// <summary>None where there is no such file: its name may not be UTF-8, so that nothing of that name is found.</summary>
    private static FileAttributes AttributesOf(FileSystemInfo info) =>
        info.Attributes is var attributes && (int)attributes == -1 ? FileAttributes.Normal : attributes;

    private static bool IsOfDisk(Exception failure) => failure is IOException or UnauthorizedAccessException or ArgumentException
        or NotSupportedException or TargetInvocationException { InnerException: IOException or UnauthorizedAccessException };
}
