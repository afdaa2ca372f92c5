using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>Keeps of the fixes that a reader proposes those with which the file has fewer problems than before.</summary>
internal static class SyntaxFixTrial
{
    // A trial costs as much as reading the file: of a large file only some fixes are tried, and none is offered untried.
    private const int MostCharacters = 4 * 1024 * 1024;

    public static YamlDocument Run(YamlDocument document, CancellationToken cancellation)
    {
        int left = MostCharacters;
        var problems = ImmutableArray.CreateBuilder<Problem>(document.Problems.Count);
        foreach (Problem problem in document.Problems)
        {
            bool isTried = problem.Fixes.Count > 0
                && problems.Count < ProblemLimit.Most
                && (left -= document.File.Text.Length) >= 0;
            bool isKept = isTried && Helps(problem.Fixes[0], document, cancellation);
            problems.Add(problem.Fixes.Count == 0 || isKept ? problem : problem with { Fixes = EquatableArray<Fix>.Empty });
        }

        return document with { Problems = problems.MoveToImmutable() };
    }

    private static bool Helps(Fix fix, YamlDocument document, CancellationToken cancellation)
    {
        string text = document.File.Text;
        string changed = text.Substring(0, fix.Span.Start) + fix.Replacement + text.Substring(fix.Span.End);
        YamlDocument trial = YamlReader.ReadOnce(new SourceFile(document.File.Path, changed), cancellation);
        return trial.Problems.Count < document.Problems.Count;
    }
}
