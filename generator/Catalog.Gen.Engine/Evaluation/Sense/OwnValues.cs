using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// Values that a schema gives and itself refuses: <c>default</c>, <c>examples</c>, and of several values under <c>enum</c> those
/// that can never be given. They are warnings, since entries can be judged all the same.
/// </summary>
internal sealed class OwnValues(SchemaDocument document, Admission admission, CancellationToken cancellation)
{
    private const string OfEnum = "value of 'enum'";

    public IEnumerable<Problem> Find(SchemaNode schema)
    {
        // Of a schema that admits nothing that is all there is to say.
        if (schema.Source is not YamlMapping || admission.Of(schema).IsNothing)
            return [];
        return
        [
            .. schema is { Enum: { } listed, Const: null } ? listed.SelectMany(value => Refused(schema, value, OfEnum)) : [],
            .. schema.Default is { } value ? Refused(schema, value, "default") : [],
            .. schema.Examples.SelectMany(example => Refused(schema, example, "example")),
        ];
    }

    private IEnumerable<Problem> Refused(SchemaNode schema, YamlNode value, string what)
    {
        if (admission.MayHold(schema, value))
            return [];
        if (what is OfEnum && ValueRefusal.Common([value], SchemaParts.Of(schema), new(schema, "enum")) is { } why)
        {
            return
            [
                new Problem(Rules.SchemaValueRefused, document.File.Locate(value.Start, value.End), new(
                    $"{NodeWords.Quote(value)} {why.DueNot}, so it can never be given", $"take it out, or correct '{why.By.Keyword}'")),
            ];
        }

        var explainer = new SchemaExplainer(document.File, new SchemaEvaluator(cancellation), broken: null, isPlain: true);
        return explainer.Explain(schema, value, Site.Named(Name(schema), value)).Select(finding => new Problem(
            Rules.SchemaValueRefused,
            document.File.Locate(finding.Start, finding.End),
            new(
                $"the schema itself refuses this {what}, since {Sentence(finding.Message)}",
                value.Kind == NodeKind.Null ? "take it out, or add \"null\" to the 'type'" : finding.Message.Advice)));
    }

    /// <summary>The message without its advice.</summary>
    private static string Sentence(Message message) => (message with { Advice = "" }).ToString();

    /// <summary>What the value is called: the property that the schema is for.</summary>
    private static string Name(SchemaNode schema)
    {
        string[] tokens = schema.Pointer.Split('/');
        int properties = tokens.Length < 2 ? -1 : Array.LastIndexOf(tokens, "properties", tokens.Length - 2);
        return properties < 0 ? "value" : tokens[properties + 1].Replace("~1", "/").Replace("~0", "~");
    }
}
