using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <content>What the schema says of objects. Properties are in the order of the schema.</content>
internal sealed partial class SchemaNode
{
    public SchemaProperty[] Properties { get; set; } = [];

    public PatternProperty[] PatternProperties { get; set; } = [];

    public SchemaNode? AdditionalProperties { get; set; }

    public SchemaNode? PropertyNames { get; set; }

    public string[] Required { get; set; } = [];

    /// <summary><see cref="Properties"/> and <see cref="Required"/> by name; null where there are none.</summary>
    public Dictionary<string, PropertyRule>? PropertyRules { get; set; }

    /// <summary>How many different names <see cref="Required"/> has.</summary>
    public int RequiredCount { get; set; }

    public int? MinProperties { get; set; }

    public int? MaxProperties { get; set; }
}

/// <summary>
/// The keywords about keys and their values: <c>properties</c>, <c>patternProperties</c>, <c>additionalProperties</c>,
/// <c>propertyNames</c>, <c>required</c>, and those that count the keys.
/// </summary>
internal sealed class ObjectKeywords : KeywordFamily
{
    // A longer list of names helps nobody to find the one that was meant.
    private const int MostNames = 3;

    public override IReadOnlyList<Keyword> Keywords { get; } =
    [
        new("properties", Drafts.All, Vocabularies.Applicator, Subschemas.Map, Applies.Property),
        new("patternProperties", Drafts.All, Vocabularies.Applicator, Subschemas.Map, Applies.OtherProperties),
        new("additionalProperties", Drafts.All, Vocabularies.Applicator, Subschemas.One, Applies.OtherProperties),
        new("propertyNames", Drafts.FromSix, Vocabularies.Applicator, Subschemas.One, Applies.Keys),
        new("required", Drafts.All, Vocabularies.Validation),
        new("maxProperties", Drafts.All, Vocabularies.Validation),
        new("minProperties", Drafts.All, Vocabularies.Validation),
    ];

    public override void Read(SchemaNode schema, Keyword keyword, YamlNode value, KeywordReader reader)
    {
        switch (keyword.Name, value)
        {
            case ("properties", YamlMapping map):
                schema.Properties = reader.Schemas(schema, map);
                break;
            case ("patternProperties", YamlMapping map):
                schema.PatternProperties = [.. Patterns(schema, map, reader)];
                break;
            case ("additionalProperties", _):
                schema.AdditionalProperties = reader.Schema(schema, value);
                break;
            case ("propertyNames", _):
                schema.PropertyNames = reader.Schema(schema, value);
                break;
            case ("required", YamlSequence names):
                schema.Required = KeywordReader.Texts(names);
                break;
            case ("maxProperties", YamlScalar { Kind: NodeKind.Number } number):
                schema.MaxProperties = KeywordReader.Count(number);
                break;
            case ("minProperties", YamlScalar { Kind: NodeKind.Number } number):
                schema.MinProperties = KeywordReader.Count(number);
                break;
        }
    }

    public override void Complete(SchemaNode schema, KeywordReader reader)
    {
        if (schema.Properties.Length == 0 && schema.Required.Length == 0)
            return;
        var rules = new Dictionary<string, PropertyRule>(StringComparer.Ordinal);
        foreach (SchemaProperty property in schema.Properties)
            rules[property.Name] = new PropertyRule(property.Schema, IsRequired: false);
        foreach (string name in schema.Required)
            rules[name] = new PropertyRule(rules.TryGetValue(name, out PropertyRule? rule) ? rule.Schema : null, IsRequired: true);
        schema.PropertyRules = rules;
        schema.RequiredCount = rules.Values.Count(rule => rule.IsRequired);
    }

    public override bool Judges(SchemaNode schema) =>
        JudgesMembers(schema) || schema.MinProperties is not null || schema.MaxProperties is not null;

    public override bool Check(SchemaNode schema, YamlNode value, Evaluator evaluator, Evaluated? evaluated)
    {
        if (value is not YamlMapping mapping)
            return true;
        YamlMember[] members = mapping.Members;
        bool goesOn = evaluator.GoesOnIn(schema, evaluated);
        bool holds = !(members.Length < schema.MinProperties || members.Length > schema.MaxProperties);
        if ((!holds && !goesOn) || !JudgesMembers(schema))
            return holds;

        int required = 0;
        for (int i = 0; i < members.Length; i++)
        {
            if (CheckMember(schema, in members[i], i, evaluator, evaluated, ref required))
                continue;
            holds = false;
            if (!goesOn)
                return false;
        }

        return holds && required == schema.RequiredCount;
    }

    public override void Explain(SchemaNode schema, YamlNode value, Site site, Explainer explainer, List<Finding> findings)
    {
        if (value is not YamlMapping mapping)
            return;
        var known = new Lazy<KnownKeys>(() => KnownKeys.Of(SchemaWords.PropertyNames(schema, branches: false), mapping));
        foreach (YamlMember member in mapping.Members)
            ExplainMember(schema, mapping, in member, site, known, explainer, findings);
        foreach (string name in schema.Required)
        {
            if (mapping.Find(name) is null)
                findings.Add(Missing(schema, mapping, name, site, explainer.IsTerse(findings.Count)));
        }

        ExplainCount(schema, mapping, site, findings);
    }

    public override SchemaTypes ImpliedTypes(SchemaNode schema) =>
        schema.Properties.Length > 0
        || schema.PatternProperties.Length > 0
        || schema.AdditionalProperties is not null
        || schema.Required.Length > 0
            ? SchemaTypes.Object
            : SchemaTypes.None;

    /// <summary>A key as a value, where a schema judges keys.</summary>
    private static YamlScalar NameOf(in YamlMember member) => new(NodeKind.String, member.Name, member.KeyStart, member.KeyEnd);

    private static bool JudgesMembers(SchemaNode schema) =>
        schema.PropertyRules is not null
        || schema.PatternProperties.Length > 0
        || schema.AdditionalProperties is not null
        || schema.PropertyNames is not null;

    private static bool CheckMember(
        SchemaNode schema,
        in YamlMember member,
        int index,
        Evaluator evaluator,
        Evaluated? evaluated,
        ref int required)
    {
        bool isDeclared = false, holds = true;
        if (schema.PropertyRules is not null && schema.PropertyRules.TryGetValue(member.Name, out PropertyRule? rule))
        {
            if (rule.IsRequired)
                required++;
            if (rule.Schema is not null)
            {
                isDeclared = true;
                holds = evaluator.CheckChild(schema, member.Name, rule.Schema, member.Value, index);
            }
        }

        foreach (PatternProperty pattern in schema.PatternProperties)
        {
            if (!evaluator.Matches(pattern.Pattern, member.Name, null))
                continue;
            isDeclared = true;
            holds &= evaluator.CheckChild(schema, null, pattern.Schema, member.Value, index);
        }

        if (!isDeclared && schema.AdditionalProperties is not null)
        {
            isDeclared = true;
            holds &= evaluator.CheckChild(schema, null, schema.AdditionalProperties, member.Value, index);
        }

        if (isDeclared)
            evaluated?.Add(index);
        return holds && (schema.PropertyNames is null || evaluator.CheckAside(schema.PropertyNames, NameOf(in member)));
    }

    private static void ExplainMember(
        SchemaNode schema,
        YamlMapping value,
        in YamlMember member,
        Site site,
        Lazy<KnownKeys> known,
        Explainer explainer,
        List<Finding> findings)
    {
        PropertyRule? rule = null;
        schema.PropertyRules?.TryGetValue(member.Name, out rule);
        Site memberSite = site.Member(value, in member, isRequired: rule is { IsRequired: true });
        bool isDeclared = false;
        if (rule?.Schema is not null)
        {
            isDeclared = true;
            findings.AddRange(explainer.Explain(rule.Schema, member.Value, memberSite));
        }

        foreach (PatternProperty pattern in schema.PatternProperties)
        {
            if (!explainer.Evaluator.Matches(pattern.Pattern, member.Name, null))
                continue;
            isDeclared = true;
            findings.AddRange(explainer.Explain(pattern.Schema, member.Value, memberSite));
        }

        if (!isDeclared && schema.AdditionalProperties is { } additional)
        {
            if (additional.Always == false)
                findings.Add(Unknown(schema, value, member, site, "additionalProperties", known, explainer, findings.Count));
            else
                findings.AddRange(explainer.Explain(additional, member.Value, memberSite));
        }

        // The finding is about the key, not about the mapping: it is no reason to ignore other findings about the mapping.
        if (schema.PropertyNames is not null)
            findings.AddRange(explainer.Explain(schema.PropertyNames, NameOf(in member), site.Key(value, in member)));
    }

    /// <summary>A property that no part of the schema allows.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="value">The mapping that has it.</param>
    /// <param name="member">The property.</param>
    /// <param name="site">Where the mapping stands.</param>
    /// <param name="keyword">The keyword that does not allow it.</param>
    /// <param name="known">The keys that the mapping may have.</param>
    /// <param name="explainer">Who says what is wrong.</param>
    /// <param name="found">How much more has been found in the mapping.</param>
    public static Finding Unknown(
        SchemaNode schema,
        YamlMapping value,
        YamlMember member,
        Site site,
        string keyword,
        Lazy<KnownKeys> known,
        Explainer explainer,
        int found)
    {
        string unknown = $"unknown property {Words.Quote(member.Name)}";
        Finding Say(string advice, string? meant = null, bool isCertain = false) => new(
            Rules.UnknownProperty, member.KeyStart, member.KeyEnd, new Message(unknown, advice), schema, keyword)
        {
            Value = value,
            Site = site,
            IsOfValue = false,
            Property = member.Name,
            Meant = meant,
            Fix = meant is null ? null : explainer.Wording.Replacements.Text(member.KeyStart, member.KeyEnd, meant, isCertain),
        };

        if (explainer.IsTerse(found))
            return Say("take it out");
        IReadOnlyList<string> free = known.Value.Free;
        Effort comparisons = explainer.Wording.Comparisons;
        comparisons.Spend(free.Count);
        if (FlowSlips.Find(value, in member, free, explainer.Wording.Replacements) is { } slip)
            return Say("", slip.Meant) with { Start = slip.Start, End = slip.End, Message = slip.Message, Fix = slip.Fix };
        if (LookAlikes.Find(member.Name, free) is { } plain)
        {
            unknown += $", which {LookAlikes.Describe(member.Name)}";
            return Say($"write {Words.Quote(plain)}", plain, isCertain: true);
        }

        if (Synonyms.FindProperty(SchemaWords.Properties(schema), member.Name) is { } right)
        {
            return free.Contains(right)
                ? Say($"write {Words.Quote(right)}", right, isCertain: true)
                : Say($"it means {Words.Quote(right)}, which is already given, so take this one out");
        }

        if (DidYouMean.Nearest(member.Name, free, comparisons) is { } meant)
        {
            bool isOtherCase = string.Equals(meant, member.Name, StringComparison.OrdinalIgnoreCase);
            return Say($"did you mean {Words.Quote(meant)}?", meant, isOtherCase);
        }

        return Say(
            DidYouMean.Nearest(member.Name, known.Value.All, comparisons) is { } given
                ? $"{Words.Quote(given)} is already given, so take this one out"
            : PropertyThatHas(schema, value, member.Name) is { } around ? $"it belongs under {Words.Quote(around)}"
            : free.Count is > 0 and <= MostNames ? $"take it out, or write {Words.Or([.. free.Select(Words.Quote)])}"
            : "take it out");
    }

    /// <summary>A property that is required and not there, with what to write as its value where the schema says so.</summary>
    public static Finding Missing(
        SchemaNode schema, YamlMapping value, string name, string? expected, Site site, string keyword)
    {
        string from = site.IsRoot ? "" : $" from {site.Subject}";
        string with = expected is null ? "" : $" with {expected}";
        var message = new Message($"{Words.Quote(name)} is missing{from}", AddAlone(name) + with);
        return OfObject(Rules.MissingProperty, schema, value, site, keyword, message) with { Property = name, Lacks = [name] };
    }

    /// <summary>
    /// A missing property that one part of a schema asks for and another part describes, with what to write as its value.
    /// </summary>
    /// <param name="finding">Any finding.</param>
    /// <param name="whole">The schema that has all parts.</param>
    public static Finding WithWhatIsDue(Finding finding, SchemaNode whole) =>
        finding is { Property: { } name, IsOwnWords: false }
        && finding.Rule == Rules.MissingProperty
        && finding.Message.Advice == AddAlone(name)
        && Declared(whole, name) is { } property
        && SchemaWords.ToWrite(property) is { } due
            ? finding with { Message = finding.Message with { Advice = $"{AddAlone(name)} with {due}" } }
            : finding;

    private static string AddAlone(string name) => $"add '{Words.Clean(name)}:'";

    private static SchemaNode? Declared(SchemaNode schema, string name) =>
        SchemaWords.Properties(schema).FirstOrDefault(property => property.Name == name)?.Schema;

    /// <summary>The property under which a key belongs that stands one level too far out, and is not given there.</summary>
    private static string? PropertyThatHas(SchemaNode schema, YamlMapping value, string name) => SchemaWords.Properties(schema)
        .Where(property => SchemaWords.PropertyNames(property.Schema, branches: false).Contains(name))
        .Select(static property => property.Name)
        .FirstOrDefault(property => value.Find(property) is not { } given || (given is YamlMapping around && around.Find(name) is null));

    private static Finding Missing(SchemaNode schema, YamlMapping value, string name, Site site, bool isTerse)
    {
        string? expected = !isTerse && Declared(schema, name) is { } property ? SchemaWords.ToWrite(property) : null;
        return Missing(schema, value, name, expected, site, "required");
    }

    private static void ExplainCount(SchemaNode schema, YamlMapping value, Site site, List<Finding> findings)
    {
        int count = value.Members.Length;
        if (count > schema.MaxProperties)
        {
            string most = Words.Count(schema.MaxProperties.Value, "key"), surplus = Words.Number(count - schema.MaxProperties.Value);
            var message = Message.Must($"{site.Subject} may have at most {most}", $"has {Words.Number(count)}", $"take {surplus} out");
            findings.Add(OfObject(Rules.PropertiesMismatch, schema, value, site, "maxProperties", message));
        }

        if (count < schema.MinProperties)
        {
            string least = SchemaWords.Least(schema, "minProperties", schema.MinProperties.Value, "key");
            string has = count == 0 ? "none" : Words.Number(count);
            var message = Message.Must($"{site.Subject} must have at least {least}", $"has {has}");
            findings.Add(OfObject(Rules.PropertiesMismatch, schema, value, site, "minProperties", message));
        }
    }

    private static Finding OfObject(Rule rule, SchemaNode schema, YamlMapping value, Site site, string keyword, Message message)
    {
        (int start, int end) = site.PlaceForMissing(value);
        return new Finding(rule, start, end, message, schema, keyword) { Value = value, Site = site, IsOfValue = false };
    }

    private static IEnumerable<PatternProperty> Patterns(SchemaNode schema, YamlMapping map, KeywordReader reader)
    {
        foreach (YamlMember member in map.Members)
        {
            if (reader.Pattern(schema, member.Name, member.KeyStart, member.KeyEnd) is { } pattern
                && reader.Schema(schema, member.Value) is { } values)
            {
                yield return new PatternProperty(pattern, values);
            }
        }
    }
}
