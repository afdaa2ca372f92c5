using System.CommandLine;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Checking;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Projects;
using Catalog.Gen.Tool.Reading;

namespace Catalog.Gen.Tool.Terminal;

/// <summary><c>catalog lock</c> and <c>catalog diff</c>: what the targets of the package do, without a build.</summary>
internal static class LockCommandLine
{
    public static Command CreateLock()
    {
        var command = new Command("lock", "Records the ids of new entries and the numbers of new values in the files beside the schema.");
        var common = new CommonOptions();
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            foreach (CatalogProject project in common.Open(parsed))
            {
                // As with the target: an entry with an error is reported, and nothing is recorded.
                CheckRun run = CheckRun.Open([project], WorkingFolder.Current, static _ => true, isContext: null);
                CheckResult result = run.Result();
                if (result.HasErrors)
                {
                    foreach (CheckedProblem problem in result.Problems.Where(static problem => problem.Severity == Severity.Error))
                        Console.Out.WriteLine(problem.Plain);
                    Console.Error.WriteLine("catalog: nothing is recorded where something is wrong");
                    return ExitCodes.Problems;
                }

                Console.Out.Write(TargetCommands.Lock(Files(project)));
            }

            return ExitCodes.Fine;
        });
        return command;
    }

    public static Command CreateDiff()
    {
        var command = new Command("diff", "Reports what changed in catalogs since a git revision, or against a built assembly.");
        var common = new CommonOptions();
        var against = new Argument<string>("against") { Description = "A git revision, or the path of an assembly with the catalogs." };
        command.Arguments.Add(against);
        common.AddTo(command);
        Option<string?> output = CommonOptions.CreateOutput();
        command.Options.Add(output);
        command.SetAction(parsed =>
        {
            string report = string.Join(
                '\n', common.Open(parsed).Select(project => TargetCommands.Report(Files(project), parsed.GetValue(against)!)));
            if (parsed.GetValue(output) is { } file)
                TextFiles.WriteReport(file, report);
            else
                Console.Out.Write(report);
            return ExitCodes.Fine;
        });
        return command;
    }

    /// <summary>The files of a project as the targets hand them over.</summary>
    /// <exception cref="ToolException">Something about the files is refused.</exception>
    private static CatalogFiles Files(CatalogProject project)
    {
        project.Require();
        return new CatalogFiles(
            project.Settings.RootNamespace,
            project.Settings.Folder,
            [.. project.Listing.Items.Select(static item => item.Schema)],
            [.. project.Listing.Files.Where(path => CatalogFiles.IsRead(path) || project.Listing.References.Contains(path))
                .Select(CatalogFiles.FromDisk)])
        {
            Items = project.Listing.Items.Items,
        };
    }
}
