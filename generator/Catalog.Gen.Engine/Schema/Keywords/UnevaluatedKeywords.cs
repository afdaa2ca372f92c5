using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <content>What the schema says of what no other keyword has looked at.</content>
internal sealed partial class SchemaNode
{
    public SchemaNode? UnevaluatedProperties { get; set; }

    public SchemaNode? UnevaluatedItems { get; set; }
}

/// <summary>
/// The keywords about what no other keyword has evaluated: <c>unevaluatedProperties</c>, <c>unevaluatedItems</c>. The
/// evaluator applies them after all others.
/// </summary>
internal sealed class UnevaluatedKeywords : KeywordFamily
{
    public override IReadOnlyList<Keyword> Keywords { get; } =
    [
        new("unevaluatedItems", Drafts.FromTwentyNineteen, Vocabularies.Unevaluated, Subschemas.One, Applies.Items),
        new("unevaluatedProperties", Drafts.FromTwentyNineteen, Vocabularies.Unevaluated, Subschemas.One, Applies.OtherProperties),
    ];

    public override void Read(SchemaNode schema, Keyword keyword, YamlNode value, KeywordReader reader)
    {
        if (keyword.Name == "unevaluatedItems")
            schema.UnevaluatedItems = reader.Schema(schema, value);
        else
            schema.UnevaluatedProperties = reader.Schema(schema, value);
    }

    public override bool Judges(SchemaNode schema) => schema.UnevaluatedItems is not null || schema.UnevaluatedProperties is not null;

    /// <summary>Whether the schema judges what is left of a value, so that what is evaluated has to be noted.</summary>
    public static bool Concerns(SchemaNode schema, YamlNode value) => value.Kind switch
    {
        NodeKind.Mapping => schema.UnevaluatedProperties is not null,
        NodeKind.Sequence => schema.UnevaluatedItems is not null,
        _ => false,
    };

    public override bool Check(SchemaNode schema, YamlNode value, Evaluator evaluator, Evaluated? evaluated)
    {
        if (!Concerns(schema, value))
            return true;
        bool goesOn = evaluator.GoesOnIn(schema, evaluated), holds = true;
        SchemaNode rest = Rest(schema, value);
        for (int i = 0; i < Count(value); i++)
        {
            if (evaluated![i] || evaluator.CheckChild(schema, null, rest, Part(value, i), i))
                continue;
            holds = false;
            if (!goesOn)
                return false;
        }

        return holds;
    }

    public override void Explain(SchemaNode schema, YamlNode value, Site site, Explainer explainer, List<Finding> findings)
    {
        if (!Concerns(schema, value))
            return;
        if (value is YamlMapping mapping)
            ExplainProperties(schema, schema.UnevaluatedProperties!, mapping, site, explainer, findings);
        else
            ExplainItems(schema, schema.UnevaluatedItems!, (YamlSequence)value, site, explainer, findings);
    }

    private static SchemaNode Rest(SchemaNode schema, YamlNode value) =>
        value.Kind == NodeKind.Mapping ? schema.UnevaluatedProperties! : schema.UnevaluatedItems!;

    private static int Count(YamlNode value) => value is YamlMapping mapping ? mapping.Members.Length : ((YamlSequence)value).Items.Length;

    private static YamlNode Part(YamlNode value, int index) =>
        value is YamlMapping mapping ? mapping.Members[index].Value : ((YamlSequence)value).Items[index];

    private static void ExplainProperties(
        SchemaNode schema, SchemaNode rest, YamlMapping value, Site site, Explainer explainer, List<Finding> findings)
    {
        Evaluated evaluated = explainer.FindEvaluated(schema, value);
        IReadOnlyList<string> known = SchemaWords.PropertyNames(schema, branches: true);
        var keys = new Lazy<KnownKeys>(() => KnownKeys.Of(known, value));
        bool somethingElse = findings.Count > 0;
        var others = new Lazy<OtherKeys>(() => new OtherKeys(schema, known));
        for (int i = 0; i < value.Members.Length; i++)
        {
            YamlMember member = value.Members[i];

            // A branch that fails has evaluated nothing: its own problem is the one to report, not each of its properties.
            if (evaluated[i]
                || (somethingElse && others.Value.MayBeEvaluated(member.Name, explainer))
                || explainer.Evaluator.Check(rest, member.Value, null))
            {
                continue;
            }

            if (rest.Always == false)
                findings.Add(ObjectKeywords.Unknown(schema, value, member, site, "unevaluatedProperties", keys, explainer, findings.Count));
            else
                findings.AddRange(explainer.Explain(rest, member.Value, site.Member(value, in member)));
        }
    }

    private static void ExplainItems(
        SchemaNode schema, SchemaNode rest, YamlSequence value, Site site, Explainer explainer, List<Finding> findings)
    {
        // With something else wrong it is not known what would have been evaluated.
        if (findings.Count > 0)
            return;
        Evaluated evaluated = explainer.FindEvaluated(schema, value);
        for (int i = 0; i < value.Items.Length; i++)
        {
            YamlNode item = value.Items[i];
            if (evaluated[i] || explainer.Evaluator.Check(rest, item, null))
                continue;
            if (rest.Always != false)
            {
                findings.AddRange(explainer.Explain(rest, item, site.Item(value, item)));
                continue;
            }

            var message = new Message($"{site.Subject} has an item that no part of the schema allows", "take it out");
            findings.Add(Finding.OfItem(value, item, site, schema, "unevaluatedItems", message) with { NamesSchema = true });
        }
    }

    /// <summary>The keys that some branch may look at, put together once for all keys of an object.</summary>
    private sealed class OtherKeys(SchemaNode schema, IReadOnlyList<string> known)
    {
        private readonly HashSet<string> _known = new(known, StringComparer.Ordinal);
        private readonly IReadOnlyList<SchemaNode> _inPlace = SchemaWords.InPlace(schema, branches: true);

        public bool MayBeEvaluated(string name, Explainer explainer) => _known.Contains(name) || _inPlace.Any(node =>
            node.AdditionalProperties is { Always: not false }
            || node.PatternProperties.Any(pattern => explainer.Evaluator.Matches(pattern.Pattern, name, null)));
    }
}
