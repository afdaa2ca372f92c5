using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Catalog;

/// <summary>What lies between entries: a problem that is not shown is counted and never made.</summary>
public sealed class CrossProblemsTests
{
    private int _made;

    [Fact]
    public void As_many_of_a_file_are_made_as_are_shown_and_those_are_its_first_ones()
    {
        CrossProblems problems = new(new ProjectOptions("", "", [], false, null));
        for (int i = CrossLimits.Found; i > 0; i--)
            Report(problems, "a.yaml", i);
        for (int i = 0; i < 40_000; i++)
            Report(problems, "a.yaml", CrossLimits.Found + i + 1);
        Report(problems, "b.yaml", 1);
        var (shown, more) = problems.Make();
        Assert.Equal([.. Enumerable.Range(1, ProblemLimit.Most), 1], shown.Select(static problem => problem.Place.Span.Start));
        Assert.Equal(ProblemLimit.Most + 1, _made);
        Assert.Equal(50_000 - ProblemLimit.Most, Assert.Single(more).Value);
    }

    [Fact]
    public void As_many_of_a_build_are_made_as_are_shown()
    {
        CrossProblems problems = new(new ProjectOptions("", "", [], false, null));
        for (int i = 0; i < ProblemLimit.MostOfBuild + 500; i++)
            Report(problems, $"{i:D6}.yaml", 1);
        var (shown, more) = problems.Make();
        Assert.Equal(ProblemLimit.MostOfBuild, shown.Length);
        Assert.Equal(ProblemLimit.MostOfBuild, _made);
        Assert.Equal(500, more.Count);
        Assert.Equal(
            "009999.yaml(1,1): error CAT1018: 500 more problems in other files are not shown: fix the ones above first",
            ProblemLimit.OfBuild(shown, more)[^1].ToString());
    }

    [Fact]
    public void What_several_schemas_say_of_one_value_is_one_problem()
    {
        CrossProblems problems = new(new ProjectOptions("", "", [], false, null));
        for (int i = 0; i < 150; i++)
        {
            Report(problems, "a.yaml", i);
            Report(problems, "a.yaml", i);
        }

        var (shown, more) = problems.Make();
        Assert.Equal(ProblemLimit.Most, shown.Length);
        Assert.Equal(50, Assert.Single(more).Value);
    }

    private void Report(CrossProblems problems, string path, int start) => problems.Report(
        Rules.NotUnique,
        new FileSpan(path, new TextSpan(start, start + 1), default),
        () =>
        {
            _made++;
            return new Message("it is there twice");
        });
}
