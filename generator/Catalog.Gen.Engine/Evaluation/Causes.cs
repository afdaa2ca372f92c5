using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>One cause, one problem: of what fails at one value, which is the cause of the rest?</summary>
internal static class Causes
{
    public static List<Finding> Settle(YamlNode value, List<Finding> findings)
    {
        // A value of the wrong type fails everything else as well; of a single value the first failure is enough.
        List<Finding> ofValue = findings.FindAll(finding => finding.Value == value && finding.IsOfValue);
        if (ofValue.Count > 0 && (value is YamlScalar || ofValue.Exists(finding => finding.Rank <= 1)))
            return [ofValue.OrderBy(finding => finding.Rank).First()];

        var kept = new List<Finding>(findings.Count);
        var atPlace = new Dictionary<(int, int), List<Finding>>();
        foreach (Finding finding in findings)
        {
            if (finding.Lacks.Count > 0 && finding.Value == value && IsConsequence(finding, findings))
                continue;
            if (!atPlace.TryGetValue((finding.Start, finding.End), out List<Finding>? there))
                atPlace.Add((finding.Start, finding.End), there = []);
            if (there.Exists(other => IsSame(other, finding)))
                continue;
            there.Add(finding);
            kept.Add(finding);
        }

        return kept;
    }

    // A property that is missing because it is misspelt is the misspelling's consequence.
    private static bool IsConsequence(Finding finding, List<Finding> findings) =>
        finding.Lacks.All(name => findings.Exists(other => other.Value == finding.Value && other.Meant == name));

    // allOf and $ref may ask for one thing twice.
    private static bool IsSame(Finding a, Finding b) =>
        a.Rule == b.Rule
        && a.Start == b.Start
        && a.End == b.End
        && (a.Message == b.Message || (a.Property is not null && a.Property == b.Property));
}
