using System.CommandLine;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Checking;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Projects;

namespace Catalog.Gen.Tool.Terminal;

/// <summary><c>catalog check</c>: all problems of catalogs, in the words of the build.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Says all that is wrong with catalogs, as the build says it.");
        var common = new CommonOptions();
        common.AddTo(command);
        var format = new Option<string>("--format")
        {
            Description = "How it is said.",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        Option<string?> output = CommonOptions.CreateOutput();
        var group = new Option<bool>("--group") { Description = "Say each cause once, with all its places." };
        var changed = new Option<string?>("--changed")
        {
            Description = "Judge only files that differ from a git revision (HEAD where none is named), with the others as their context.",
            HelpName = "revision",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var locked = new Option<bool>("--locked")
        {
            Description = "An id or number that is not recorded is an error, as with CatalogLocked.",
        };
        var watch = new Option<bool>("--watch") { Description = "Stay, and say it again whenever a file is saved." };
        foreach (Option option in new Option[] { format, output, group, changed, locked, watch })
            command.Options.Add(option);
        command.SetAction(parsed =>
        {
            string? revision = parsed.GetResult(changed) is { Implicit: false } ? parsed.GetValue(changed) ?? "HEAD" : null;
            if (parsed.GetValue(watch)
                && (revision is not null || parsed.GetValue(format) != "text" || parsed.GetValue(output) is not null))
                throw new ToolException("--watch says what it finds in text at the terminal: take --changed, --format or --output out");
            CatalogProject[] projects =
                [.. common.Open(parsed, settings => parsed.GetValue(locked) ? settings with { IsLocked = true } : settings)];
            WorkingFolder here = WorkingFolder.Current;
            Func<Problem, bool> isMeant = common.IsMeant(parsed, projects);
            var report = new CheckReport(parsed.GetValue(format)!, parsed.GetValue(group), parsed.GetValue(output));
            if (parsed.GetValue(watch))
                return new WatchRun(projects, () => CheckRun.Open(projects, here, isMeant, isContext: null), report).Stay();
            ChangedFiles? changes = revision is null ? null : ChangedFiles.Since(revision, projects);
            CheckRun run = CheckRun.Open(
                projects,
                here,
                problem => isMeant(problem) && (changes is null || problem.Place.IsNone || changes.IsShown(problem)),
                changes is null ? null : path => !changes.IsJudged(path));
            return report.Show(run);
        });
        return command;
    }
}
