using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;

namespace VerifyTests.Snapshots;

/// <summary>Which files a value is verified as.</summary>
internal static class Targets
{
    public static IReadOnlyList<Target> From(object? target, VerifySettings settings) => target switch
    {
        GeneratorDriver driver => FromRun(driver.GetRunResult(), settings),
        GeneratorDriverRunResult run => FromRun(run, settings),
        _ => [new Target("txt", TextForm.Write(target))],
    };

    private static List<Target> FromRun(GeneratorDriverRunResult run, VerifySettings settings)
    {
        if (!VerifySourceGenerators.Initialized)
            throw new InvalidOperationException("Call VerifySourceGenerators.Initialize() in a module initializer.");

        Exception[] exceptions = [.. run.Results.Select(result => result.Exception).OfType<Exception>()];
        if (exceptions.Length > 1)
            throw new AggregateException(exceptions);
        if (exceptions.Length == 1)
            ExceptionDispatchInfo.Throw(exceptions[0]);

        var targets = new List<Target>();
        if (!run.Diagnostics.IsEmpty)
            targets.Add(new Target("txt", TextForm.Write(new { run.Diagnostics })));

        targets.AddRange(run.Results
            .SelectMany(result => result.GeneratedSources)
            .Where(source => !settings.Ignored.Any(ignores => ignores(source)))
            .OrderBy(source => source.HintName, StringComparer.Ordinal)
            .Select(FromSource));
        return targets;
    }

    private static Target FromSource(GeneratedSourceResult source) => new(
        "cs",
        $"//HintName: {source.HintName}\n{source.SourceText}",
        Path.GetFileNameWithoutExtension(source.HintName));
}
