using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Reading;

namespace Catalog.Gen.Tool.Referring;

/// <summary>
/// Lists the files that a project's schemas refer to, and those that these refer to in turn: they are schemas, wherever they
/// lie and whatever they are called.
/// </summary>
internal static class ReferencesCommand
{
    /// <summary>Folders that hold what was built or installed, where no schema of the project is looked for.</summary>
    private static readonly string[] Outputs = ["bin", "obj", "node_modules"];

    public static string Run(ToolArguments arguments)
    {
        string project = arguments.One("project");
        var waiting = new Queue<string>(arguments.All("schema").Where(File.Exists));
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        bool isComplete = true;
        while (waiting.Count > 0)
        {
            foreach (SchemaAddress reference in SchemaReferences.Of(CatalogFiles.FromDisk(waiting.Dequeue()), CancellationToken.None))
            {
                string? path = Find(reference, project);
                isComplete &= path is not null;
                if (path is null || !seen.Add(path))
                    continue;
                found.Add(path);
                waiting.Enqueue(path);
            }
        }

        string output = arguments.One("output");
        File.WriteAllLines(output, found);

        // The target runs again as long as its output is older than the schemas: a file that is missing may come.
        if (!isComplete)
            File.SetLastWriteTimeUtc(output, DateTime.UnixEpoch.AddDays(1));
        return "";
    }

    private static string? Find(SchemaAddress reference, string project)
    {
        if (reference.IsAbsolute && FindId(reference.Address, project) is { } named)
            return named;
        return reference.Path is { } path && File.Exists(path) ? Path.GetFullPath(path) : null;
    }

    /// <summary>A file of the project that gives itself an address.</summary>
    private static string? FindId(string address, string project) => Directory.Exists(project)
        ? FilesBelow(project)
            .Where(static path => FilePaths.IsSchema(path) || FilePaths.IsEntry(path))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(path => SchemaFiles<SourceFile>.HasId(CatalogFiles.FromDisk(path), address, CancellationToken.None))
        : null;

    private static IEnumerable<string> FilesBelow(string folder)
    {
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(folder, "*", options).Concat(Directory.EnumerateDirectories(folder, "*", options)
            .Where(static path => Path.GetFileName(path) is var name && name[0] != '.' && !Outputs.Contains(name))
            .SelectMany(FilesBelow));
    }
}
