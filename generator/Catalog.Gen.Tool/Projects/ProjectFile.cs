using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Projects;

/// <summary>
/// Reads what a project file says of catalogs without MSBuild, which takes half a second and runs what a project tells it to.
/// That can be done where it stands there as it is, under no condition; else MSBuild has to be asked.
/// </summary>
internal sealed class ProjectFile
{
    private static readonly string[] Containers = ["Project", "ItemGroup", "PropertyGroup"];

    private static readonly Regex CatalogElement = new(@"<Catalog[\s/>]");

    private static readonly Regex Reference = new(@"\$\(|@\(|%");

    private static readonly Regex ParentFile =
        new(@"GetPathOfFileAbove\(\s*'?(Directory\.Build\.(?:props|targets))", RegexOptions.IgnoreCase);

    private readonly string _path;
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CatalogItem> _items = [];
    private readonly List<string> _references = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private string? _reason;

    private ProjectFile(string path) => _path = path;

    /// <summary>Whether a path is that of a project file, of whatever language.</summary>
    public static bool IsProject(string path) => path.EndsWith("proj", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a project may have catalogs by its own file or by those that MSBuild reads with it.</summary>
    public static bool MayHaveCatalogs(string path) => Parts(path).Any(static part => CatalogElement.IsMatch(ReadText(part)));

    /// <summary>What a project says; null where it cannot be told without MSBuild.</summary>
    /// <param name="path">The project file, as a full path with <c>/</c>.</param>
    /// <param name="reason">What MSBuild has to be asked for, as what follows "since".</param>
    public static ProjectSettings? Read(string path, out string? reason)
    {
        var file = new ProjectFile(path);
        foreach (string part in Parts(path))
            file.ReadPart(part);
        reason = file._reason;
        return reason is not null
            ? null
            : new ProjectSettings(path, [.. file._items]) { References = [.. file._references.Distinct()] }
                .With(name => file._properties.GetValueOrDefault(name, ""));
    }

    /// <summary>
    /// The files that MSBuild reads for a project, in its order: the nearest Directory.Build.props, the project, the targets.
    /// </summary>
    private static IEnumerable<string> Parts(string path)
    {
        string folder = FilePaths.Folder(path);
        return new[] { Above(folder, "Directory.Build.props"), path, Above(folder, "Directory.Build.targets") }.OfType<string>();
    }

    private static string? Above(string folder, string name)
    {
        for (; folder.Length > 0; folder = FilePaths.Folder(folder.TrimEnd('/')))
        {
            if (File.Exists(folder + name))
                return folder + name;
        }

        return null;
    }

    private static string ReadText(string path) => SourceText.Read(path).Text;

    private void ReadPart(string part)
    {
        if (!_read.Add(part))
            return;
        XDocument document;
        try
        {
            document = XDocument.Parse(ReadText(part));
        }
        catch (XmlException failure)
        {
            throw new ToolException($"{part} is no XML: {failure.Message}");
        }

        foreach (XElement element in document.Descendants())
        {
            string name = element.Name.LocalName;
            if (name == "Import")
                ReadImport(element, part);
            else if (name == "Catalog" && element.Parent?.Name.LocalName == "ItemGroup")
                ReadItem(element, part);
            else if (name == "ProjectReference" && element.Attribute("Include")?.Value is { } include && Expand(include, part) is { } paths)
                _references.AddRange(Split(paths).Select(reference => ProjectSettings.FullPath(FilePaths.Folder(_path), reference)));
            else if (element.Parent?.Name.LocalName == "PropertyGroup" && ProjectSettings.Properties.Contains(name))
                ReadProperty(element, part);
        }
    }

    /// <summary>A file that a part of the project imports counts as if it stood there. What the SDK brings knows no catalogs.</summary>
    private void ReadImport(XElement import, string part)
    {
        if (import.Attribute("Sdk") is not null || import.Attribute("Project")?.Value is not { } project)
            return;
        string? path = ParentFile.Match(project) is { Success: true } parent
            ? Above(FilePaths.Folder(FilePaths.Folder(part).TrimEnd('/')), parent.Groups[1].Value)
            : Expand(project, part) is { } literal ? ProjectSettings.FullPath(FilePaths.Folder(part), literal) : null;
        if (path is not null && File.Exists(path))
            ReadPart(path);
        else if (path is null && !ParentFile.IsMatch(project))
            Ask($"{Name(part)} imports {Words.Quote(project)}");
    }

    private void ReadItem(XElement item, string part)
    {
        string? include = item.Attribute("Include")?.Value;
        if (include is null || item.Attribute("Exclude") is not null || IsConditional(item))
        {
            Ask($"{Name(part)} has a Catalog item under a condition, or one that is taken out or changed");
            return;
        }

        if (Expand(include, part) is not { } paths || paths.IndexOfAny(['*', '?']) >= 0)
        {
            Ask($"{Name(part)} has the Catalog item {Words.Quote(include)}");
            return;
        }

        foreach (string path in Split(paths))
        {
            _items.Add(new CatalogItem(ProjectSettings.FullPath(FilePaths.Folder(_path), path), Metadata(item, part, "Visibility"))
            {
                Class = Metadata(item, part, "Class"),
                Namespace = Metadata(item, part, "Namespace"),
            });
        }
    }

    private string? Metadata(XElement item, string part, string name)
    {
        XElement? element = item.Elements().FirstOrDefault(child => child.Name.LocalName == name);
        if ((item.Attribute(name)?.Value ?? element?.Value.Trim()) is not { Length: > 0 } value)
            return null;
        if (element?.Attribute("Condition") is null && Expand(value, part) is { } literal)
            return literal;
        Ask($"{Name(part)} gives a Catalog item the {name} {Words.Quote(value)}");
        return null;
    }

    /// <summary>
    /// Whether new ids are errors is mostly said for CI alone, by a property of properties: it is no reason to ask MSBuild, and left
    /// to the option <c>--locked</c>.
    /// </summary>
    private void ReadProperty(XElement property, string part)
    {
        string name = property.Name.LocalName;
        if (!IsConditional(property) && Expand(property.Value.Trim(), part) is { } literal)
            _properties[name] = literal;
        else if (name != "CatalogLocked")
            Ask($"{Name(part)} sets {name} under a condition, or by other properties");
    }

    private void Ask(string reason) => _reason ??= reason;

    private static bool IsConditional(XElement element) =>
        element.AncestorsAndSelf().Any(static part => part.Attribute("Condition") is not null)
        || element.Ancestors().Any(static part => Array.IndexOf(Containers, part.Name.LocalName) < 0);

    /// <summary>A text with the properties in it that every project has; null where there are others, or items, or escapes.</summary>
    private string? Expand(string text, string part)
    {
        string expanded = text
            .Replace("$(MSBuildThisFileDirectory)", FilePaths.Folder(part), StringComparison.OrdinalIgnoreCase)
            .Replace("$(MSBuildProjectDirectory)", FilePaths.Folder(_path).TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
            .Replace("$(MSBuildProjectName)", Path.GetFileNameWithoutExtension(_path), StringComparison.OrdinalIgnoreCase);
        return expanded.IndexOfAny(['$', '@', '%']) < 0 || expanded == text && !Reference.IsMatch(text) ? expanded : null;
    }

    private static ImmutableArray<string> Split(string paths) =>
        [.. paths.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string Name(string path) => FilePaths.FileName(path);
}
