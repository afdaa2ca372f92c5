using System.Collections.Immutable;
using System.Globalization;
using Catalog.Gen.Benchmarks.Corpora;
using Catalog.Gen.Benchmarks.Measuring;
using Catalog.Gen.Benchmarks.Ours;
using Catalog.Gen.Benchmarks.Peers;
using Microsoft.CodeAnalysis;
using static Catalog.Gen.Benchmarks.Rows;

namespace Catalog.Gen.Benchmarks;

/// <summary>What an editor and a warm compiler pay.</summary>
internal static class DriverRows
{
    public static IEnumerable<Row> Measure(Setting setting)
    {
        var run = new DriverRun(setting.Aws, AwsCorpus.SchemaName);
        string[] texts = [.. run.Texts.Skip(1).Select(text => text.Content)];
        for (int i = 0; i < 2; i++)
        {
            run.Start(run.Fresh());
            YamlEvents.Run(texts);
        }

        double ours = double.MaxValue, events = double.MaxValue;
        // A run is short, and the garbage collector falls into some of them.
        for (int i = 0; i < setting.Runs * 4; i++)
        {
            // By turns, so that a busy machine disturbs both alike.
            ImmutableArray<MemoryText> fresh = run.Fresh();
            ours = Math.Min(ours, Timing.Best(1, () => run.Start(fresh)));
            events = Math.Min(events, Timing.Best(1, () => YamlEvents.Run(texts)));
        }

        yield return new Row(
            "the generator's own work, warm, all files new",
            Ms(ours),
            $"YamlDotNet's events of the same text, one thread: {Ms(events)}",
            $"≤ 0.7× (is {Times(ours / events)})",
            ours <= events * 0.7 * setting.Margin);

        yield return Edit(run, "an edit of one YAML file in an editor, 1,175 entries", 3, setting);

        yield return Code(run, setting);
        yield return Comment(run);
    }

    /// <summary>The driver asks each step whether its input changed, which takes time; that no step then runs is what counts.</summary>
    private static Row Code(DriverRun run, Setting setting)
    {
        GeneratorDriver driver = run.StartEditor(run.Texts);
        double code = Timing.Median(20, i => driver = run.RunWithOtherCode(driver, i));
        IReadOnlyList<IncrementalStepRunReason> outputs =
            DriverRun.Outputs(run.RunWithOtherCode(run.StartEditor(run.Texts, tracksSteps: true), 0));
        int made = outputs.Count(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        return new Row(
            "an edit of C# in an editor",
            string.Create(CultureInfo.InvariantCulture, $"{Ms(code)}; {made} of {outputs.Count:N0} outputs of steps made anew"),
            "",
            "no work: 0",
            made == 0 && outputs.Count > run.Texts.Length && code < 15 * setting.TimeMargin);
    }

    public static Row Edit(DriverRun run, string what, double target, Setting setting)
    {
        GeneratorDriver driver = run.StartEditor(run.Texts);
        MemoryText before = run.Texts[run.Texts.Length / 2];
        double edit = Timing.Median(20, i =>
        {
            var after = new MemoryText(before.Path, before.Content.Replace(" the ", $" the {i}th ", StringComparison.Ordinal));
            driver = run.Edit(driver, before, after);
            before = after;
        });
        return new Row(what, Ms(edit), "", $"≤ {target} ms", edit <= target * setting.TimeMargin);
    }

    private static Row Comment(DriverRun run)
    {
        GeneratorDriver driver = run.Start(run.Texts);
        ImmutableArray<GeneratedSourceResult> sources = driver.GetRunResult().Results[0].GeneratedSources;
        MemoryText before = run.Texts[^1];
        driver = run.Edit(driver, before, new MemoryText(before.Path, "# a comment\n" + before.Content));
        ImmutableArray<GeneratedSourceResult> after = driver.GetRunResult().Results[0].GeneratedSources;
        int changed = after.Zip(sources).Count(pair => !ReferenceEquals(pair.First.SourceText, pair.Second.SourceText));
        bool isNone = changed == 0 && after.Length == sources.Length;
        return new Row("an edit of one comment", $"{changed} of {sources.Length} sources regenerated", "", "none", isNone);
    }
}
