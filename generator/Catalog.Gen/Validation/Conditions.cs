using Catalog.Gen.Schema;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Validation;

/// <summary><c>if</c>/<c>then</c>/<c>else</c>: the problem is one only because of something else in the entry, so the message says of what.</summary>
internal static class Conditions
{
    public static IEnumerable<Finding> Explain(SchemaNode condition, bool holds, YamlNode value, List<Finding> findings)
    {
        string since = Describe(condition, holds);
        return since.Length == 0
            ? findings.ConvertAll(finding => finding with { NamesSchema = true })
            : findings.ConvertAll(finding => finding.Value == value ? finding with { Message = $"{finding.Message} (since {since})" } : finding);
    }

    // Only what can be said shortly is said: properties that have (or lack) certain values, or are there.
    private static string Describe(SchemaNode condition, bool holds)
    {
        var parts = new List<string>();
        foreach (SchemaProperty property in condition.Properties)
        {
            if (SchemaWords.Choices(property.Schema) is not { Count: > 0 } choices)
                return "";
            string values = Words.Choices([.. choices.Select(choice => Words.Quote(choice.Value))]);
            parts.Add($"{Words.Quote(property.Name)} is {(holds ? "" : "not ")}{values}");
        }

        foreach (string name in condition.Required)
        {
            if (!condition.Properties.Any(property => property.Name == name))
                parts.Add($"{Words.Quote(name)} is {(holds ? "" : "not ")}given");
        }

        // Of a condition with several parts that does not hold, it is not known which part fails.
        return holds || parts.Count == 1 ? Words.And(parts) : "";
    }
}
