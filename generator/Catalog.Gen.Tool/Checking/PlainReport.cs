using System.Text;

namespace Catalog.Gen.Tool.Checking;

/// <summary>What a check has found, one line each, as compilers print it: editors and scripts read that.</summary>
internal static class PlainReport
{
    private const int PlacesOfGroup = 20;

    public static string Write(CheckResult result, bool isGrouped)
    {
        var text = new StringBuilder();
        if (isGrouped)
        {
            foreach (ProblemGroup group in ProblemGroup.Of(result.Problems))
            {
                string others = group.Others(PlacesOfGroup);
                text.Append(group.First.Plain).Append(others.Length == 0 ? "" : $" ({others})").Append('\n');
            }
        }
        else
        {
            foreach (CheckedProblem problem in result.Problems)
                text.Append(problem.Plain).Append('\n');
        }

        return text.ToString();
    }
}
