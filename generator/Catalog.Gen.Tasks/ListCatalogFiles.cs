using System.Text;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Catalog.Listing;
using Catalog.Gen.Engine.Text;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Catalog.Gen.Tasks;

/// <summary>Lists the files of a project's catalogs for the generator, and says of the project what the generator reads.</summary>
public sealed class ListCatalogFiles : Task
{
    /// <summary>The project's <c>Catalog</c> items.</summary>
    [Required]
    public ITaskItem[] Catalogs { get; set; } = [];

    /// <summary>The project's file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The language of the project: only in C# there are catalogs.</summary>
    [Required]
    public string Language { get; set; } = "";

    /// <summary>The namespace of what is written in the project.</summary>
    public string RootNamespace { get; set; } = "";

    /// <summary>The folder outside of which nothing is read that a schema refers to; empty for the repository.</summary>
    public string Root { get; set; } = "";

    /// <summary>Folders that the project writes to.</summary>
    public string[] Outputs { get; set; } = [];

    /// <summary>Files that the project hands to generators itself, which are not to come twice.</summary>
    public ITaskItem[] Present { get; set; } = [];

    /// <summary>Where the list of the files is written, so that the compiler is seen to have other input when a file has gone.</summary>
    [Required]
    public string ListFile { get; set; } = "";

    /// <summary>All files.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <summary>Those of them that are schemas because a schema refers to them.</summary>
    [Output]
    public ITaskItem[] References { get; private set; } = [];

    /// <summary>What the generator and the tool read of the project.</summary>
    [Output]
    public string Input { get; private set; } = "";

    private string Folder => Path.GetDirectoryName(Project) ?? "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Language != "C#")
        {
            Report(new Problem(
                Rules.ConsumerTooOld,
                new FileSpan(Project, default, default),
                new($"catalogs become C#, and this is a project in {Words.Clean(Language)}",
                    "put the catalog into a library in C#, and refer to that from here")));
            return false;
        }

        string[] outputs = [.. Outputs.Where(static path => path.Length > 0).Select(FullFolder)];
        var request = new ListingRequest(
            FullFolder(Folder),
            Root.Length == 0 ? null : FullFolder(Root),
            [.. outputs],
            [.. Catalogs.Where(item => !IsBuilt(item, outputs)).Select(Item)]);
        ListingResult result = CatalogListing.Run(request, new DiskTree());
        foreach (Problem problem in result.Problems)
            Report(problem);
        if (result.Problems.Count > 0)
            return false;

        HashSet<string> present = new(Present.Select(FullPath), StringComparer.Ordinal);
        Files = ItemText.ToItems([.. result.Files.Where(path => !present.Contains(path))], request.ProjectDirectory);
        References = ItemText.ToItems(result.References, request.ProjectDirectory);
        Input = new ProjectText(RootNamespace, DiskTree.Native(request.ProjectDirectory), result.Items).ToProperty();
        WriteList(result.Files);
        return true;
    }

    private void Report(Problem problem) => Log.LogError(
        subcategory: null,
        problem.Rule.Id,
        helpKeyword: null,
        problem.Rule.HelpLink,
        problem.Place.Path,
        problem.Place.Lines.Start.Line + 1,
        problem.Place.Lines.Start.Column + 1,
        endLineNumber: 0,
        endColumnNumber: 0,
        "{0}",
        problem.Text);

    /// <summary>
    /// Whether a wildcard has found an item among what was built. One that is named in full is meant: a schema may be made by
    /// the build.
    /// </summary>
    private bool IsBuilt(ITaskItem item, string[] outputs)
    {
        if (item.GetMetadata("RecursiveDir").Length == 0)
            return false;
        string path = Item(item).Schema, project = FullFolder(Folder);
        return Array.Exists(outputs, folder => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
            || path.StartsWith(project, StringComparison.Ordinal) && FolderRules.IsBuilt(path.Substring(project.Length));
    }

    private static CatalogItem Item(ITaskItem item) =>
        new(FullPath(item), Text(item, "Visibility"))
        {
            Class = Text(item, "Class"),
            Namespace = Text(item, "Namespace"),
        };

    private static string FullPath(ITaskItem item) => DiskTree.Normalise(item.GetMetadata("FullPath"));

    private static string? Text(ITaskItem item, string name) => item.GetMetadata(name) is { Length: > 0 } text ? text : null;

    private string FullFolder(string path) => DiskTree.Normalise(Path.GetFullPath(Path.Combine(Folder, path))).TrimEnd('/') + "/";

    private void WriteList(IReadOnlyList<string> files)
    {
        string path = Path.Combine(Folder, ListFile);
        string text = string.Join("\n", files) + "\n";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path) || File.ReadAllText(path) != text)
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
