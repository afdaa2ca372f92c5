using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tasks;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Projects;

namespace Catalog.Gen.Tool.Terminal;

/// <summary>What several commands ask for: where the catalogs are, and whether MSBuild may be asked for them.</summary>
internal sealed class CommonOptions
{
    public Argument<string[]> Paths { get; } = new("paths")
    {
        Description = "Projects, folders, schemas or files of entries; the current folder where none is named.",
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = "paths",
        CompletionSources = { Files },
    };

    public Option<bool> Evaluate { get; } = CreateEvaluate();

    /// <summary>Whether MSBuild may be asked.</summary>
    public static Option<bool> CreateEvaluate() => new("--evaluate")
    {
        Description = "Let MSBuild read projects that do not name their catalogs plainly. That runs what these projects say; where the "
            + "variable CI is set it is never done unasked.",
    };

    /// <summary>Where a command writes to.</summary>
    /// <param name="remark">What else a person should know of that file, behind a blank.</param>
    public static Option<string?> CreateOutput(string remark = "") =>
        new("--output") { Description = "Write to this file instead of the terminal." + remark, HelpName = "file" };

    public void AddTo(Command command)
    {
        command.Arguments.Add(Paths);
        command.Options.Add(Evaluate);
    }

    /// <summary>The projects that are meant, each once.</summary>
    public ImmutableArray<CatalogProject> Open(ParseResult parsed, Func<ProjectSettings, ProjectSettings>? change = null)
    {
        ProjectFinder finder = new ProjectFinderFactory(parsed.GetValue(Evaluate)).Create();
        return
        [
            .. PathsIn(parsed)
                .SelectMany(path => finder.Find(path))
                .DistinctBy(static settings => settings.Key)
                .Select(settings => CatalogProject.Open(change is null ? settings : change(settings), finder)),
        ];
    }

    /// <summary>
    /// Whether a problem is one of what was named: of a whole project, wherever its catalogs lie, or of the files and folders. One
    /// without a place always is, and one of a schema or of the project: then entries were not judged.
    /// </summary>
    public Func<Problem, bool> IsMeant(ParseResult parsed, IEnumerable<CatalogProject> projects)
    {
        string[] named = [.. PathsIn(parsed).Select(static path => DiskTree.Normalise(Path.GetFullPath(path)))];
        if (Array.Exists(named, ProjectFile.IsProject))
            return static _ => true;
        string[] folders = [.. named.Where(Directory.Exists).Select(static path => path.TrimEnd('/') + "/")];

        // Whoever names a schema means its catalog, and whoever names a project's folder all that the project has.
        string[] catalogs =
        [
            .. named.Where(FilePaths.IsSchema).Select(FilePaths.Folder),
            .. projects
                .Where(project => project.Settings.HasProject
                    && Array.Exists(folders, folder => project.Settings.Path.StartsWith(folder, StringComparison.Ordinal)))
                .SelectMany(static project => project.Folders),
        ];
        return problem =>
        {
            string path = FilePaths.Normalise(problem.Place.Path);
            return problem.Place.IsNone
                || problem.Rule.Id.StartsWith("CAT0", StringComparison.Ordinal)
                || named.Contains(path, StringComparer.Ordinal)
                || folders.Concat(catalogs).Any(folder => path.StartsWith(folder, StringComparison.Ordinal));
        };
    }

    private string[] PathsIn(ParseResult parsed)
    {
        if (parsed.GetValue(Paths) is not { Length: > 0 } paths)
            return ["."];
        foreach (string path in paths)
        {
            if (path.StartsWith('-') && !Path.Exists(path))
            {
                Command command = parsed.CommandResult.Command;
                throw new ToolException($"there is no option {Words.Quote(path)}: "
                    + DidYouMean.Question(
                        path, command.Options.Select(static option => option.Name), $"'catalog {command.Name} --help' lists them"));
            }
        }

        return paths;
    }

    private static IEnumerable<CompletionItem> Files(CompletionContext context)
    {
        string word = context.WordToComplete, folder = Path.GetDirectoryName(word) is { Length: > 0 } given ? given : ".";
        if (!Directory.Exists(folder))
            return [];
        return Directory.EnumerateFileSystemEntries(folder)
            .Select(path => folder == "." && !word.StartsWith('.') ? Path.GetFileName(path) : path)
            .Where(path => path.StartsWith(word, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static path => new CompletionItem(path));
    }
}
