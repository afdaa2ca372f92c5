using System.Collections.Immutable;
using System.CommandLine;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Fixing;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Projects;
using Spectre.Console;

namespace Catalog.Gen.Tool.Terminal;

/// <summary><c>catalog fix</c>: applies every certain fix, and shows what it changes.</summary>
internal static class FixCommand
{
    public static Command Create()
    {
        var command = new Command("fix", "Applies every fix that is certain, and shows what it changes.");
        var common = new CommonOptions();
        common.AddTo(command);
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be changed, and write nothing." };
        command.Options.Add(dryRun);
        command.SetAction(parsed =>
        {
            WorkingFolder here = WorkingFolder.Current;
            ImmutableArray<CatalogProject> projects = common.Open(parsed);
            Func<Problem, bool> isMeant = common.IsMeant(parsed, projects);
            ImmutableArray<FixedFile> files =
            [
                .. projects
                    .Select(static project => project.Read(isContext: null, CancellationToken.None))
                    .SelectMany(workspace => FixRun.Find(workspace, isMeant))
                    .DistinctBy(static file => file.Before.Path),
            ];
            foreach (FixedFile file in files)
                Show(file, here.Shown(file.Before.Path));
            if (!parsed.GetValue(dryRun))
            {
                foreach (FixedFile file in files)
                    FixRun.Write(file);
            }

            Console.Error.WriteLine(Summary(files, parsed.GetValue(dryRun)));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static string Summary(ImmutableArray<FixedFile> files, bool isDryRun)
    {
        if (files.IsEmpty)
            return "Nothing can be fixed for certain.";
        string fixes = $"{Words.Count(files.Sum(static file => file.Fixes), "fix", "fixes")} in {Words.Count(files.Length, "file")}";
        return isDryRun ? $"{fixes} could be applied: without --dry-run they are." : $"{fixes} applied.";
    }

    /// <summary>A unified diff, which other programs read too; in colour on a terminal.</summary>
    private static void Show(FixedFile file, string path)
    {
        string diff = UnifiedDiff.Write(path, file.Before.Text, file.Text);
        if (Console.IsOutputRedirected)
        {
            Console.Out.Write(diff);
            return;
        }

        foreach (string line in diff.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            Color colour = line.Length == 0 ? Color.Default
                : line[0] switch { '+' => Color.Green, '-' => Color.Red, '@' => Color.Grey, _ => Color.Default };
            AnsiConsole.Console.Write(new Text(Words.Whole(line) + "\n", new Style(colour)));
        }
    }
}
