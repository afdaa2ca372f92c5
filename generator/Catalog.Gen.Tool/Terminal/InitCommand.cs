using System.Collections.Immutable;
using System.CommandLine;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Catalog.Listing;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tasks;
using Catalog.Gen.Tool.Inference;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Projects;

namespace Catalog.Gen.Tool.Terminal;

/// <summary><c>catalog init</c>: a schema from entries that are there, and what editors need beside it.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var command = new Command(
            "init", "Makes a schema from entries that are there, with what is doubtful about it, and sets up editors.");
        var path = new Argument<string>("path")
        {
            Description = "The folder of the entries, or the one file that holds them all.",
            DefaultValueFactory = static _ => ".",
            HelpName = "path",
        };
        command.Arguments.Add(path);
        var title = new Option<string?>("--title") { Description = "What an entry is called, as 'Dataset'.", HelpName = "name" };
        var ofClass = new Option<string?>("--class") { Description = "The static class in C#, as 'Datasets'.", HelpName = "name" };
        var space = new Option<string?>("--namespace") { Description = "Its namespace.", HelpName = "name" };
        var key = new Option<string?>("--key") { Description = "The property that holds the id.", HelpName = "property" };
        var layout = new Option<string?>("--layout") { Description = "How files hold entries." };
        layout.AcceptOnlyFromAmong("file", "map", "list");
        var strict = new Option<bool>("--strict")
        {
            Description = "Refuse rare spellings of a value, and name the usual one in their place.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the schema, and write nothing." };
        var force = new Option<bool>("--force") { Description = "Overwrite a schema of that name." };
        foreach (Option option in new Option[] { title, ofClass, space, key, layout, strict, dryRun, force })
            command.Options.Add(option);
        command.SetAction(parsed =>
        {
            (string folder, ImmutableArray<string> files) = Find(parsed.GetValue(path)!);
            var options = new InferenceOptions(folder)
            {
                Title = parsed.GetValue(title),
                Class = parsed.GetValue(ofClass),
                Namespace = parsed.GetValue(space),
                Key = parsed.GetValue(key),
                Layout = LayoutOf(parsed.GetValue(layout)),
                IsStrict = parsed.GetValue(strict),
            };
            InferredCatalog catalog = CatalogInference.Infer([.. files.Select(SourceText.Read)], options);
            if (catalog.Entries == 0)
                throw new ToolException("no entry has an id by that, so there is nothing to make a schema from");
            if (catalog.Problems.FirstOrDefault(static problem => problem.Rule.Id.StartsWith("CAT0", StringComparison.Ordinal)
                && problem.Severity == Severity.Error) is { } refused)
            {
                throw new ToolException($"the schema could not be read with that: {refused.Message}");
            }

            InitPlan plan = InitFiles.Plan(catalog, Opened(folder), InitWriter.Read);
            if (parsed.GetValue(dryRun))
            {
                Console.Out.Write(catalog.Schema);
                Tell(Console.Error, catalog, plan, "would be ");
            }
            else
            {
                InitWriter.Write(plan, parsed.GetValue(force));
                Tell(Console.Out, catalog, plan, "");
            }

            return ExitCodes.Fine;
        });
        return command;
    }

    private static CatalogLayout? LayoutOf(string? name) => name switch
    {
        "file" => CatalogLayout.File,
        "map" => CatalogLayout.Map,
        "list" => CatalogLayout.List,
        _ => null,
    };

    /// <summary>The folder that becomes a catalog, and the files in it that may hold entries.</summary>
    private static (string Folder, ImmutableArray<string> Files) Find(string path)
    {
        string full = DiskTree.Normalise(Path.GetFullPath(path));
        if (File.Exists(full))
            return (FilePaths.Folder(full), [full]);
        if (!Directory.Exists(full))
            throw new ToolException($"there is no file or folder {Words.Quote(path)}");
        string folder = full.TrimEnd('/') + "/";
        ImmutableArray<string> files = DiskFolders.Below(folder, FilePaths.IsEntry);
        return files.IsEmpty
            ? throw new ToolException($"no file in {Words.Quote(path)} or below it ends in .yaml, .yml or .json")
            : (folder, files);
    }

    /// <summary>The folder that people open in an editor: the repository; where there is none, the one that they are in.</summary>
    private static string Opened(string folder)
    {
        string root = RepositoryRoot.Find(folder, new DiskTree());
        string here = WorkingFolder.Current.Path;
        return root == folder && folder.StartsWith(here, StringComparison.Ordinal) ? here : root;
    }

    private static void Tell(TextWriter output, InferredCatalog catalog, InitPlan plan, string would)
    {
        WorkingFolder here = WorkingFolder.Current;

        output.WriteLine($"{here.Shown(catalog.SchemaPath)}: made from {Words.Count(catalog.Entries, "entry", "entries")}, "
            + $"with {Words.Count(catalog.Descriptions, "description")} to write.");
        InitFile[] firstLines = [.. plan.Others.Where(static file => FilePaths.IsEntry(file.Path) && !IsSetting(file.Path))];
        foreach (InitFile file in plan.Others.Except(firstLines))
            output.WriteLine($"{here.Shown(file.Path)}: {would}{(file.Before is null ? "made" : "changed")}.");
        if (firstLines.Length > 0)
            output.WriteLine($"{Words.Count(firstLines.Length, "file")} of entries: a first line for editors {would}added.");
        TellAll(output, "Look at this, please:", catalog.Doubts.Select(static doubt => doubt.ToString()));
        TellAll(output, "Left out:", catalog.Skipped.SelectMany(skipped => skipped.Problems
            .Select(problem => here.Shown(problem).ToString())
            .DefaultIfEmpty($"{here.Shown(skipped.Path)}: {skipped.Why}")));
        TellAll(output, "A build would say:", catalog.Problems
            .Select(problem => here.Shown(problem).ToString()));
        TellAll(output, "Left as it is:", plan.Notes);
        output.WriteLine();
        output.WriteLine("In the project file, the catalog is:");
        output.WriteLine($"  <Catalog Include=\"{here.Shown(catalog.SchemaPath)}\" />");
    }

    private static bool IsSetting(string path) => path.Contains("/.vscode/", StringComparison.Ordinal);

    private static void TellAll(TextWriter output, string head, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length == 0)
            return;
        output.WriteLine();
        output.WriteLine(head);
        foreach (string line in all)
            output.WriteLine($"  {Words.Line(Words.OneLine(line))}");
    }
}
