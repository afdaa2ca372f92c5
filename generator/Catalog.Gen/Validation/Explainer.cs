using Catalog.Gen.Diagnostics;
using Catalog.Gen.Schema;
using Catalog.Gen.Yaml;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Validation;

/// <summary>
/// Says what is wrong with a value that <see cref="Checker"/> has found invalid: it walks the schema again, only where
/// something fails, and settles at each value which of the failures is the cause.
/// </summary>
internal sealed class Explainer
{
    // Branches within branches multiply; past this the message names the choices and goes no deeper.
    private const int MostSteps = 20_000;

    private readonly ObjectExplainer _objects;
    private readonly ArrayExplainer _arrays;
    private readonly ChoiceExplainer _choices;
    private int _steps;

    public Explainer(SourceFile file, Checker checker)
    {
        Checker = checker;
        Wording = new ValueWording(file);
        _objects = new ObjectExplainer(this);
        _arrays = new ArrayExplainer(this);
        _choices = new ChoiceExplainer(this);
    }

    public Checker Checker { get; }

    public ValueWording Wording { get; }

    public bool IsExhausted => _steps > MostSteps;

    /// <summary>What is wrong with <paramref name="value"/>; empty where nothing is.</summary>
    public List<Finding> Explain(SchemaNode schema, YamlNode value, Site site)
    {
        if (schema.Always == true || Checker.Check(schema, value, null))
            return [];
        if (schema.Always == false)
            return [Forbidden(schema, value, site)];
        _steps++;
        int scope = Checker.Scope.Enter(schema.Resource);
        var findings = new List<Finding>();
        ExplainValue(schema, value, site, findings);
        if (!findings.Exists(finding => finding.Keyword == "type"))
        {
            ExplainInPlace(schema, value, site, findings);
            if (value is YamlMapping mapping)
                _objects.Explain(schema, mapping, site, findings);
            else if (value is YamlSequence sequence)
                _arrays.Explain(schema, sequence, site, findings);
        }

        Checker.Scope.Leave(scope);
        if (findings.Count == 0)
            findings.Add(Unexplained(schema, value, site));
        return OwnWords.Apply(schema, value, Causes.Settle(value, findings));
    }

    /// <summary>What the keywords of a schema, <c>unevaluated…</c> apart, have looked at in a value.</summary>
    public Evaluated Marks(SchemaNode schema, YamlNode value)
    {
        var marks = new Evaluated(value);
        Checker.MarkEvaluated(schema, value, marks);
        return marks;
    }

    public static Finding At(DiagnosticDescriptor descriptor, YamlNode value, Site site, SchemaNode schema, string keyword, string message) =>
        new(descriptor, value.Start, value.End, message, schema, keyword) { Value = value, Depth = site.Depth };

    private void ExplainValue(SchemaNode schema, YamlNode value, Site site, List<Finding> findings)
    {
        if (schema.Type is { } types && !Values.IsType(value, types))
        {
            findings.Add(WrongType(schema, types, value, site));
            return;
        }

        if (schema.EnumSet is not null && !schema.EnumSet.Contains(value))
            findings.Add(_choices.NotAChoice(schema, [.. schema.Enum!.Select(choice => (choice, schema))], value, site, "enum"));
        else if (schema.Const is not null && !YamlEquality.Equals(schema.Const, value))
            findings.Add(At(Descriptors.UnknownValue, value, site, schema, "const", ValueWording.NotConst(schema.Const, value, site)) with { NamesSchema = schema.Const is not YamlScalar });
        if (value is YamlScalar { Kind: NodeKind.Number } number && ValueWording.OutOfBounds(schema, number, site) is { } bound)
            findings.Add(At(Descriptors.NumberOutOfBounds, value, site, schema, bound.Keyword, bound.Message));
        else if (value is YamlScalar { Kind: NodeKind.String } text)
            ExplainText(schema, text, site, findings);
    }

    // A type list of which an enum beside it says more: "one of these" helps where "text" does not.
    private Finding WrongType(SchemaNode schema, SchemaTypes types, YamlNode value, Site site) =>
        SchemaWords.Choices(schema) is { } choices && value is YamlScalar
            ? _choices.NotAChoice(schema, choices, value, site, "type")
            : At(Descriptors.WrongType, value, site, schema, "type", Wording.WrongType(types, value, site));

    private void ExplainText(SchemaNode schema, YamlScalar value, Site site, List<Finding> findings)
    {
        int length = Values.Length(value.Value);
        if (length > schema.MaxLength)
            findings.Add(At(Descriptors.LengthOutOfBounds, value, site, schema, "maxLength", ValueWording.TooLong(schema.MaxLength.Value, length, site)));
        if (length < schema.MinLength)
            findings.Add(At(Descriptors.LengthOutOfBounds, value, site, schema, "minLength", ValueWording.TooShort(schema.MinLength.Value, length, site)));
        if (schema is { Format: { } format, FormatIsAsserted: true } && Formats.IsKnown(format) && !Formats.IsValid(format, value.Value))
            findings.Add(At(Descriptors.FormatMismatch, value, site, schema, "format", ValueWording.WrongFormat(format, value, site)));
        if (schema.Pattern is not null && !Checker.Matches(schema.Pattern, value.Value, value))
            findings.Add(At(Descriptors.PatternMismatch, value, site, schema, "pattern", Wording.WrongPattern(schema, value, site)) with { NamesSchema = true });
    }

    private void ExplainInPlace(SchemaNode schema, YamlNode value, Site site, List<Finding> findings)
    {
        if (schema.Ref is not null)
            findings.AddRange(Explain(schema.Ref, value, site));
        if (schema.DynamicRef is not null)
            findings.AddRange(Explain(Checker.Scope.Find(schema.DynamicRef), value, site));
        foreach (SchemaNode part in schema.AllOf)
            findings.AddRange(Explain(part, value, site));
        _choices.Explain(schema, value, site, findings);
        if (schema.Not is not null && Checker.Check(schema.Not, value, null))
            findings.Add(Negations.Explain(schema, value, site));
        if (schema.If is null)
            return;
        bool holds = Checker.Check(schema.If, value, null);
        if ((holds ? schema.Then : schema.Else) is { } branch)
            findings.AddRange(Conditions.Explain(schema.If, holds, value, Explain(branch, value, site)));
    }

    private static Finding Forbidden(SchemaNode schema, YamlNode value, Site site) => site switch
    {
        { IsKey: true } => At(Descriptors.NotAllowed, value, site, schema, "false", $"{site.Subject} is not allowed here: take it out"),
        { IsRoot: true } => At(Descriptors.NotAllowed, value, site, schema, "false", "no value at all is allowed here"),
        { IsItem: true } => At(Descriptors.NotAllowed, value, site, schema, "false", $"{site.Subject} is not allowed: take it out"),
        _ => new(Descriptors.NotAllowed, site.KeyStart, site.KeyEnd, $"{site.Subject} is not allowed here: take it out", schema, "false") { Value = value, Depth = site.Depth, NamesSchema = true },
    };

    private static Finding Unexplained(SchemaNode schema, YamlNode value, Site site) =>
        At(Descriptors.NotAllowed, value, site, schema, "", $"{site.Subject} is not as the schema asks") with { NamesSchema = true };
}
