using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <content>Schemas that judge a value where another holds.</content>
internal sealed partial class SchemaNode
{
    public SchemaNode? If { get; set; }

    public SchemaNode? Then { get; set; }

    public SchemaNode? Else { get; set; }
}

/// <summary><c>if</c>, <c>then</c>, <c>else</c>.</summary>
internal sealed class ConditionKeywords : KeywordFamily
{
    public override IReadOnlyList<Keyword> Keywords { get; } =
    [
        new("if", Drafts.FromSeven, Vocabularies.Applicator, Subschemas.One, Applies.InPlaceInSomeCase),
        new("then", Drafts.FromSeven, Vocabularies.Applicator, Subschemas.One, Applies.InPlaceInSomeCase),
        new("else", Drafts.FromSeven, Vocabularies.Applicator, Subschemas.One, Applies.InPlaceInSomeCase),
    ];

    public override void Read(SchemaNode schema, Keyword keyword, YamlNode value, KeywordReader reader)
    {
        SchemaNode? branch = reader.Schema(schema, value);
        switch (keyword.Name)
        {
            case "if":
                schema.If = branch;
                break;
            case "then":
                schema.Then = branch;
                break;
            case "else":
                schema.Else = branch;
                break;
        }
    }

    public override bool Judges(SchemaNode schema) => schema.If is not null;

    public override bool Check(SchemaNode schema, YamlNode value, Evaluator evaluator, Evaluated? evaluated)
    {
        if (schema.Then is null && schema.Else is null && evaluated is null && !evaluator.GoesOnIn(schema, evaluated))
            return true;
        Evaluated? byCondition = evaluated?.Fresh();
        if (!evaluator.CheckChoice(schema.If!, value, byCondition))
            return schema.Else is null || evaluator.Check(schema.Else, value, evaluated);
        evaluated?.Include(byCondition!);
        return schema.Then is null || evaluator.Check(schema.Then, value, evaluated);
    }

    /// <summary>The problem is one only because of something else in the entry, so the message says of what.</summary>
    public override void Explain(SchemaNode schema, YamlNode value, Site site, Explainer explainer, List<Finding> findings)
    {
        bool holds = explainer.Evaluator.CheckAside(schema.If!, value);
        if ((holds ? schema.Then : schema.Else) is not { } branch)
            return;
        string condition = Describe(schema.If!, value, holds);
        foreach (Finding finding in explainer.Explain(branch, value, site))
        {
            findings.Add(
                condition.Length == 0 ? finding with { NamesSchema = true }
                : finding.Value == value ? finding with { Message = finding.Message.Since(condition) }
                : finding);
        }
    }

    // Only what can be said shortly is said: properties that have (or lack) certain values, or are there.
    private static string Describe(SchemaNode condition, YamlNode value, bool holds)
    {
        if (condition.Not is { } not && condition.Properties.Length == 0 && condition.Required.Length == 0)
            return Describe(not, value, !holds);
        var parts = new List<string>();
        foreach (SchemaProperty property in condition.Properties)
        {
            if (DescribeProperty(property, (value as YamlMapping)?.Find(property.Name), holds) is not { } part)
                return "";
            parts.Add(part);
        }

        foreach (string name in condition.Required)
        {
            if (!condition.Properties.Any(property => property.Name == name))
                parts.Add($"{Words.Quote(name)} is {(holds ? "" : "not ")}given");
        }

        // Of a condition with several parts that does not hold, it is not known which part fails.
        return holds || parts.Count == 1 ? Words.And(parts) : "";
    }

    /// <summary>What a property is that decides: the value that it has, or which of the values it does not have.</summary>
    private static string? DescribeProperty(SchemaProperty property, YamlNode? value, bool holds)
    {
        string name = Words.Quote(property.Name);
        if (value is null)
            return $"{name} is not given";
        if (holds)
            return value is YamlScalar ? $"{name} is {NodeWords.Quote(value)}" : null;
        return SchemaWords.Choices(property.Schema) is { Count: > 0 } choices
            ? $"{name} is not {Words.Choices([.. choices.Select(static choice => NodeWords.Quote(choice.Value))])}"
            : null;
    }
}
