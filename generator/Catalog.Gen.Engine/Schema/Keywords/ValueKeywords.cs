using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <content>What the schema says of any value.</content>
internal sealed partial class SchemaNode
{
    public SchemaTypes? Type { get; set; }

    public YamlNode[]? Enum { get; set; }

    public YamlNode? Const { get; set; }

    /// <summary>The values of <see cref="Enum"/>, to be looked up.</summary>
    public ValueSet? EnumSet { get; set; }
}

/// <summary>Which values there may be: <c>type</c>, <c>enum</c>, <c>const</c>.</summary>
internal sealed class ValueKeywords : KeywordFamily
{
    public override IReadOnlyList<Keyword> Keywords { get; } =
    [
        new("type", Drafts.All, Vocabularies.Validation),
        new("enum", Drafts.All, Vocabularies.Validation),
        new("const", Drafts.FromSix, Vocabularies.Validation),
    ];

    public override void Read(SchemaNode schema, Keyword keyword, YamlNode value, KeywordReader reader)
    {
        switch (keyword.Name, value)
        {
            case ("type", YamlScalar { Kind: NodeKind.String } name):
                schema.Type = TypeOf(name);
                break;
            case ("type", YamlSequence names):
                schema.Type = names.Items.OfType<YamlScalar>().Aggregate(SchemaTypes.None, static (types, name) => types | TypeOf(name));
                break;
            case ("enum", YamlSequence list):
                schema.Enum = list.Items;
                schema.EnumSet = new ValueSet(list.Items);
                break;
            case ("const", _):
                schema.Const = value;
                break;
        }
    }

    public override bool Judges(SchemaNode schema) => schema.Type is not null || schema.EnumSet is not null || schema.Const is not null;

    public override bool Check(SchemaNode schema, YamlNode value, Evaluator evaluator, Evaluated? evaluated)
    {
        if (schema.Type is { } types && !Values.IsType(value, types))
            return false;
        if (schema.EnumSet is null && schema.Const is null)
            return true;
        evaluator.Spend(YamlEquality.Cost(value));
        return schema.EnumSet?.Contains(value) != false && (schema.Const is null || YamlEquality.Equals(schema.Const, value));
    }

    public override void Explain(SchemaNode schema, YamlNode value, Site site, Explainer explainer, List<Finding> findings)
    {
        if (schema.Type is { } types && !Values.IsType(value, types))
            findings.Add(explainer.IsTerse() ? PlainType(schema, types, value, site) : WrongType(schema, types, value, site, explainer));
        else if (schema.EnumSet is not null && !schema.EnumSet.Contains(value) && explainer.IsTerse())
            findings.Add(PlainChoice(schema, value, site));
        else if (schema.EnumSet is not null && !schema.EnumSet.Contains(value))
            findings.Add(Choices.NotAChoice(schema, [.. schema.Enum!.Select(choice => (choice, schema))], value, site, "enum", explainer));
        else if (schema.Const is not null && !YamlEquality.Equals(schema.Const, value))
            findings.Add(NotConst(schema, schema.Const, value, site, explainer));
    }

    public override void Document(SchemaNode schema, List<string> remarks)
    {
        if (schema.Const is YamlScalar constant)
            remarks.Add($"Always `{Words.OneLine(constant.Value)}`.");
    }

    private static Finding PlainType(SchemaNode schema, SchemaTypes types, YamlNode value, Site site)
    {
        var message = Message.Must($"{site.Subject} must be {SchemaWords.OfTypes(types)}", $"is {NodeWords.Kind(value)}");
        return Finding.At(Rules.WrongType, value, site, schema, "type", message);
    }

    private static Finding PlainChoice(SchemaNode schema, YamlNode value, Site site)
    {
        var message = new Message($"{NodeWords.Quote(value)} is none of the values that the schema lists");
        return Finding.At(Rules.UnknownValue, value, site, schema, "enum", message) with { NamesSchema = true };
    }

    // A type beside which an enum says more: "one of these" helps where "text" does not.
    private static Finding WrongType(SchemaNode schema, SchemaTypes types, YamlNode value, Site site, Explainer explainer) =>
        SchemaWords.Choices(schema) is { } choices && value is YamlScalar
            ? Choices.NotAChoice(schema, choices, value, site, "type", explainer)
            : Choices.WrongType(schema, types, value, site, explainer);

    private static Finding NotConst(SchemaNode schema, YamlNode due, YamlNode value, Site site, Explainer explainer)
    {
        if (due is YamlScalar scalar)
            return Finding.At(Rules.UnknownValue, value, site, schema, "const", explainer.Wording.NotConstant(scalar, schema, value, site));
        var message = new Message($"{site.Subject} must be exactly what the schema gives");
        return Finding.At(Rules.UnknownValue, value, site, schema, "const", message) with { NamesSchema = true };
    }

    private static SchemaTypes TypeOf(YamlScalar name) => name.Value switch
    {
        "null" => SchemaTypes.Null,
        "boolean" => SchemaTypes.Boolean,
        "integer" => SchemaTypes.Integer,
        "number" => SchemaTypes.Number,
        "string" => SchemaTypes.String,
        "array" => SchemaTypes.Array,
        "object" => SchemaTypes.Object,
        _ => SchemaTypes.None,
    };
}
