using Catalog.Gen.Benchmarks.Measuring;
using Catalog.Gen.Benchmarks.Ours;
using Catalog.Gen.Benchmarks.Peers;
using static Catalog.Gen.Benchmarks.Rows;

namespace Catalog.Gen.Benchmarks;

/// <summary>
/// What a curator waits for: whole processes of the command, published ahead of time, beside whole processes of the peers.
/// </summary>
internal static class ToolRows
{
    private const string Changed = "--changed";

    public static IEnumerable<Row> Measure(Setting setting)
    {
        if (OperatingSystem.IsLinux() && !OnPath.Has("clang") && !OnPath.Has("gcc"))
        {
            yield return Row.Skipped("the command `catalog`, native AOT", "needs clang or gcc to link with");
            yield break;
        }

        ToolProcess tool = ToolProcess.Publish(setting);
        string repository = Repository(setting);
        WholeProcess[] all = WholeProcess.Medians(
            (setting.Runs * 2) + 1,
            () => tool.Run(setting.Aws, "check"),
            () => tool.Run(repository, "check", Changed),
            () => PeerProcess.Run(PeerProgram.Events, setting.Aws),
            () => PeerProcess.Node(setting.Aws));
        (WholeProcess check, WholeProcess changed, WholeProcess events, WholeProcess node) = (all[0], all[1], all[2], all[3]);
        string peers = $"ajv + yaml on Node {Ms(node.Milliseconds)}; YamlDotNet's events {Ms(events.Milliseconds)}";
        double better = Math.Min(events.Milliseconds, node.Milliseconds);
        yield return new Row(
            "`catalog check` of the AWS corpus, whole process",
            Ms(check.Milliseconds),
            peers,
            $"≤ 0.3× of the better (is {Times(check.Milliseconds / better)})",
            check.Milliseconds <= 0.3 * better * setting.Margin);
        yield return new Row(
            "`catalog check --changed` where one file of them differs, whole process",
            Ms(changed.Milliseconds),
            peers,
            $"≤ 0.1× of the better (is {Times(changed.Milliseconds / better)})",
            changed.Milliseconds <= 0.1 * better * setting.Margin);
    }

    /// <summary>The AWS entries in a repository of git, one of them changed since.</summary>
    private static string Repository(Setting setting)
    {
        string folder = Path.Combine(setting.Temp, "aws-git");
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.EnumerateFiles(setting.Aws))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        foreach (string[] arguments in (string[][])[
            ["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "one"]])
        {
            WholeProcess.Run("git", folder, arguments);
        }

        string first = Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).First();
        File.AppendAllText(first, "# changed\n");
        return folder;
    }
}
