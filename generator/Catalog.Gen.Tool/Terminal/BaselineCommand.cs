using System.CommandLine;
using Catalog.Gen.Engine.Catalog.Known;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Projects;

namespace Catalog.Gen.Tool.Terminal;

/// <summary><c>catalog baseline</c>: records what is wrong today, so that only what is new is an error.</summary>
internal static class BaselineCommand
{
    public static Command Create()
    {
        var command = new Command("baseline", "Records the problems that there are, so that only new ones are errors.");
        var common = new CommonOptions();
        common.AddTo(command);
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be recorded, and write nothing." };
        command.Options.Add(dryRun);
        command.SetAction(parsed =>
        {
            WorkingFolder here = WorkingFolder.Current;
            bool isRefused = false;
            foreach (CatalogProject project in common.Open(parsed))
            {
                project.Require();
                (var baselines, ProblemList others) =
                    project.Read(isContext: null, CancellationToken.None).RecordBaselines(CancellationToken.None);
                foreach (BaselineRecording baseline in baselines)
                    Console.Out.WriteLine(Record(baseline, here, parsed.GetValue(dryRun)));
                isRefused |= TellOthers(others, here);
            }

            return isRefused ? ExitCodes.Problems : ExitCodes.Fine;
        });
        return command;
    }

    private static string Record(BaselineRecording baseline, WorkingFolder here, bool isDryRun)
    {
        string path = here.Shown(baseline.Path), of = baseline.Catalog.Settings.Class;
        if (baseline.Count > 0)
        {
            if (!isDryRun)
                TextFiles.Write(baseline.Path, baseline.Text);
            return $"{path}: {Words.Count(baseline.Count, "problem")} of {of} {(isDryRun ? "would be " : "")}recorded.";
        }

        if (!File.Exists(baseline.Path))
            return $"{of}: nothing is to be recorded.";
        if (!isDryRun)
            TextFiles.Delete(baseline.Path);
        return $"{path}: {(isDryRun ? "would be " : "")}deleted, since nothing of {of} is to be recorded any more.";
    }

    /// <summary>Says which errors cannot be known, as those of a schema.</summary>
    private static bool TellOthers(ProblemList others, WorkingFolder here)
    {
        Problem[] errors = [.. others.Problems.Where(static problem => problem.Severity == Severity.Error)];
        if (errors.Length == 0)
            return false;
        Console.Out.WriteLine($"{Words.Count(errors.Length, "error")} cannot be recorded:");
        foreach (Problem problem in errors)
            Console.Out.WriteLine(here.Shown(problem).ToString());
        return true;
    }
}
