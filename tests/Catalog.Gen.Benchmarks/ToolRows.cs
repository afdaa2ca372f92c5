using System.Globalization;
using Catalog.Gen.Benchmarks.Corpora;
using Catalog.Gen.Benchmarks.Measuring;
using Catalog.Gen.Benchmarks.Ours;
using Catalog.Gen.Benchmarks.Peers;
using Catalog.Gen.Benchmarks.Typing;
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

        string bare = Path.Combine(setting.Temp, "aws-bare");
        Directory.CreateDirectory(bare);
        foreach (string file in Directory.EnumerateFiles(setting.Aws, "*.yaml"))
            File.Copy(file, Path.Combine(bare, Path.GetFileName(file)), overwrite: true);
        WholeProcess init = WholeProcess.Medians(setting.Runs, () => tool.Run(bare, "init", "--dry-run"))[0];
        yield return new Row(
            "`catalog init` on the AWS corpus, whole process", Ms(init.Milliseconds), "", "≤ 3 s",
                init.Milliseconds <= 3000 * setting.Margin);
        foreach (Row row in Typing(setting, tool))
            yield return row;
    }

    /// <summary>
    /// A curator types. What is timed is what a client of the process sees, from the message that it writes to the answer that it
    /// has read.
    /// </summary>
    private static IEnumerable<Row> Typing(Setting setting, ToolProcess tool)
    {
        string ten = Path.Combine(setting.Temp, "aws-ten");
        AwsCorpus.Copy(setting.Aws, ten, times: 10);
        foreach ((string folder, int entries, int edits, double most) in
            ((string, int, int, double)[])[(setting.Aws, 1_175, 10_000, 5), (ten, 11_750, 1_000, 20)])
        {
            using var typing = new TypingMeasurement(new RawClient(tool.Program, "lsp"), folder);
            Figures figures = typing.Edit(1_000, 50);
            yield return new Row(
                $"a keystroke in `catalog lsp` until its problems are there, {entries:N0} entries, 1,000 random edits",
                figures.ToString(),
                "",
                $"p99 ≤ {most} ms",
                figures.Most <= most * setting.TimeMargin);
            double before = typing.Megabytes;
            typing.Edit(edits, 50);
            double after = typing.Megabytes;
            yield return new Row(
                $"memory of `catalog lsp`, {entries:N0} entries, after {edits:N0} edits more",
                string.Create(CultureInfo.InvariantCulture, $"{after:F0} MB"),
                string.Create(CultureInfo.InvariantCulture, $"before them {before:F0} MB"),
                entries < 5_000 ? "≤ 250 MB, and flat (≤ 1.25×)" : "flat (≤ 1.25×)",
                after <= 1.25 * before && (entries > 5_000 || after <= 250));
        }

        string things = Things(setting);
        using var ids = new TypingMeasurement(new RawClient(tool.Program, "lsp"), things);
        const string Text = "name: The thing 7\nnext: thing-01\n";
        Figures proposals = ids.Complete(Path.Combine(things, "thing-00007.yaml"), Text, Text.Length - 1, 300);
        yield return new Row(
            "proposals of ids among 11,900", proposals.ToString(), "", "p99 ≤ 30 ms", proposals.Most <= 30 * setting.TimeMargin);
    }

    /// <summary>11,900 small entries that refer to each other.</summary>
    private static string Things(Setting setting)
    {
        string folder = Path.Combine(setting.Temp, "things");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "thing.schema.json"), """
            {
              "title": "Thing", "type": "object",
              "properties": { "name": { "type": "string" }, "next": { "type": "string", "x-ref": "Things" } }
            }
            """);
        for (int i = 0; i < 11_900; i++)
            File.WriteAllText(Path.Combine(folder, $"thing-{i:D5}.yaml"), $"name: The thing {i}\nnext: thing-{(i + 1) % 11_900:D5}\n");
        return folder;
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
