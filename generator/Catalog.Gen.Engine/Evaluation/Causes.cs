using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
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

        // A property that is missing because it is misspelt is the misspelling's consequence.
        var meant = new HashSet<string>(StringComparer.Ordinal);
        foreach (Finding finding in findings)
        {
            if (finding.Meant is not null && finding.Value == value)
                meant.Add(finding.Meant);
        }

        // allOf and $ref may ask for one thing twice.
        var kept = new List<Finding>(findings.Count);
        var messages = new HashSet<(Rule, int, int, Message)>();
        var properties = new HashSet<(Rule, int, int, string)>();
        foreach (Finding finding in findings)
        {
            if (finding.Lacks.Count > 0 && finding.Value == value && finding.Lacks.All(meant.Contains))
                continue;
            (Rule, int, int, string)? property = finding.Property is { } name ? (finding.Rule, finding.Start, finding.End, name) : null;
            if ((property is { } known && properties.Contains(known))
                || !messages.Add((finding.Rule, finding.Start, finding.End, finding.Message)))
            {
                continue;
            }

            if (property is { } other)
                properties.Add(other);
            kept.Add(finding);
        }

        return kept;
    }
}
