using CsCheck;

namespace Catalog.Gen.Tests.RandomCases;

/// <summary>Any text in any position of a name compiles without a warning, or is refused where it stands.</summary>
public sealed class RandomNamesTests
{
    [Fact]
    public void Any_name_compiles_or_is_refused()
    {
        uint seed = CaseSettings.Seed, cases = CaseSettings.Count(usual: 200, full: 2_000);
        int accepted = 0;
        var failures = new List<string>();
        for (uint i = 0; i < cases && failures.Count < 5; i++)
        {
            (CatalogProject project, string description) = new RandomNames(new PCG(1, seed + i)).Project();
            string[] problems;
            try
            {
                if (project.Problems().Any(static problem => problem.Contains("error CAT", StringComparison.Ordinal)))
                    continue;
                accepted++;
                problems = project.CompileProblems();
            }
            catch (InvalidOperationException failure)
            {
                problems = [failure.InnerException?.ToString() ?? failure.Message];
            }

            if (problems.Length > 0)
                failures.Add($"CATALOG_SEED={seed + i} CATALOG_CASES=1: {string.Join("\n", problems.Take(3))}\n  {description}");
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        Assert.True(accepted >= cases / 4, $"only {accepted} of {cases} were not refused");
    }
}
