using Catalog.Gen.Engine.Regex;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>A schema in the curator's words: what it asks for, which names it knows.</summary>
internal static class SchemaWords
{
    private const int DeepestLook = 8;

    /// <summary>
    /// What to write, worded to follow "with" or "must be": <c>text</c>, <c>a date like 2026-01-31</c>,
    /// <c>'open' or 'closed'</c>. Null where the schema does not say it.
    /// </summary>
    public static string? Expected(SchemaNode schema) => Expected(schema, DeepestLook, new Effort(SchemaLimits.InWords));

    /// <summary>
    /// The values of a schema that lists them, as an <c>enum</c>, a <c>const</c>, or branches of these; null for any
    /// other schema. With each the schema that it stands in, for its synonyms.
    /// </summary>
    public static IReadOnlyList<(YamlNode Value, SchemaNode Schema)>? Choices(SchemaNode schema) =>
        Choices(schema, DeepestLook, new Effort(SchemaLimits.InWords));

    /// <summary>
    /// The schemas that judge the same value: the schema itself, and those that <c>$ref</c>, <c>allOf</c> and the other
    /// in-place applicators lead to.
    /// </summary>
    /// <param name="schema">Where to begin.</param>
    /// <param name="branches">Whether schemas count that hold only in some case.</param>
    public static IReadOnlyList<SchemaNode> InPlace(SchemaNode schema, bool branches) => SchemaWalk.From(
        [schema],
        node => node.Uses
            .Where(use => use.Applies == Applies.InPlace || (branches && use.Applies == Applies.InPlaceInSomeCase))
            .Select(static use => use.Schema));

    /// <summary>The properties that a schema declares for the object itself, whatever else holds.</summary>
    public static IEnumerable<SchemaProperty> Properties(SchemaNode schema) =>
        InPlace(schema, branches: false).SelectMany(static node => node.Properties);

    /// <summary>Every property name that the schema declares for the object itself, in its order.</summary>
    public static IReadOnlyList<string> PropertyNames(SchemaNode schema, bool branches) =>
    [
        .. InPlace(schema, branches)
            .SelectMany(node => node.Properties)
            .Where(property => property.Schema.Always != false)
            .Select(property => property.Name)
            .Distinct(),
    ];

    /// <summary>Whether a schema, or one of its forms, is about values of some type; one that says nothing of types is not.</summary>
    public static bool IsAbout(SchemaNode schema, SchemaTypes type) => InPlace(schema, branches: true).Any(node =>
        ((node.Type ?? node.Families.Aggregate(SchemaTypes.None, (types, family) => types | family.ImpliedTypes(node))) & type) != 0);

    /// <summary>The types that a schema allows, as far as it says so; null where it does not.</summary>
    public static SchemaTypes? Types(SchemaNode schema) => InPlace(schema, branches: false)
        .Select(static node => node.Type
            ?? node.ListedValues()?.Aggregate(SchemaTypes.None, static (types, value) => types | TypeOf(value)))
        .FirstOrDefault(static types => types is not null);

    /// <summary>
    /// How many there must be at least, as <c>2 items</c>; a number that is larger than any list or text can be stands as the
    /// schema has it.
    /// </summary>
    public static string Least(SchemaNode schema, string keyword, int least, string noun) =>
        least == int.MaxValue && schema.Extension(keyword) is YamlScalar written
            ? $"{Words.Clean(written.Value)} {noun}s"
            : Words.Count(least, noun);

    /// <summary>What the <c>type</c> keyword asks for: <c>text or a number</c>.</summary>
    public static string OfTypes(SchemaTypes types)
    {
        var names = new List<string>();
        if ((types & SchemaTypes.String) != 0)
            names.Add("text");
        if ((types & SchemaTypes.Number) != 0)
            names.Add("a number");
        else if ((types & SchemaTypes.Integer) != 0)
            names.Add("a whole number");
        if ((types & SchemaTypes.Boolean) != 0)
            names.Add((types & ~(SchemaTypes.Boolean | SchemaTypes.Null)) == 0 ? "true or false" : "a boolean (true or false)");
        if ((types & SchemaTypes.Array) != 0)
            names.Add("a list");
        if ((types & SchemaTypes.Object) != 0)
            names.Add("a mapping (keys with values)");

        // That a value may be null is rarely what somebody missed.
        if ((types & SchemaTypes.Null) != 0 && names.Count == 0)
            names.Add("null");
        return names.Count == 0 ? "of no type at all" : Words.Or(names);
    }

    /// <summary>What is asked for, with the keys of a mapping and the values of a list where the schema names them.</summary>
    public static string OfTypes(SchemaTypes types, SchemaNode schema) => (types & ~SchemaTypes.Null) switch
    {
        SchemaTypes.Object when RequiredKeys(schema) is { Count: > 0 and < 5 } keys => MappingWith(keys),
        SchemaTypes.Array when ItemsOf(schema) is { } items => ListOf(items),
        _ => OfTypes(types),
    };

    /// <summary>The keys that a mapping must have, in the order of the schema.</summary>
    public static IReadOnlyList<string> RequiredKeys(SchemaNode schema) =>
        [.. InPlace(schema, branches: false).SelectMany(static node => node.Required).Distinct()];

    /// <summary><c>a mapping with 'rel' and 'url'</c>.</summary>
    public static string MappingWith(IReadOnlyList<string> keys) => $"a mapping with {Words.And([.. keys.Select(Words.Quote)])}";

    /// <summary>What to write behind a key, worded to follow "with"; of a mapping the keys below it.</summary>
    public static string? ToWrite(SchemaNode schema) =>
        (Types(schema) & ~SchemaTypes.Null) == SchemaTypes.Object && RequiredKeys(schema) is { Count: > 0 and < 5 } keys
            ? $"{KeysToWrite(keys)} below it"
            : Expected(schema);

    /// <summary>Keys as they are to be written: <c>'rel:' and 'url:'</c>.</summary>
    public static string KeysToWrite(IReadOnlyList<string> keys) => Words.And([.. keys.Select(static key => $"'{Words.Clean(key)}:'")]);

    /// <summary>The schema of a list's items; null where it has none, or one for each place.</summary>
    public static SchemaNode? ItemsOf(SchemaNode schema) => InPlace(schema, branches: false)
        .Select(static node => node.PrefixItems.Length == 0 ? node.Items : null)
        .FirstOrDefault(static items => items is not null);

    /// <summary>What the items of a list are, where they are some of a few values or mappings with certain keys.</summary>
    private static string ListOf(SchemaNode items)
    {
        if (Choices(items) is { Count: > 0 and < 7 } choices)
            return $"a list of {Words.Choices([.. choices.Select(static choice => NodeWords.Quote(choice.Value))])}";
        return RequiredKeys(items) is { Count: > 0 and < 5 } keys
            ? $"a list of mappings with {Words.And([.. keys.Select(Words.Quote)])}"
            : OfTypes(SchemaTypes.Array);
    }

    /// <summary>
    /// A schema's title as words of a sentence; null where it has none, or one that is a type's name in code and says nothing
    /// to a curator (<c>LinkRelation</c>).
    /// </summary>
    public static string? TitleOf(SchemaNode schema) =>
        schema.Title is { Length: > 0 } title && !IsTypeName(title) ? Words.Title(title) : null;

    private static bool IsTypeName(string title)
    {
        for (int i = 1; i < title.Length; i++)
        {
            if (char.IsUpper(title[i]) && char.IsLower(title[i - 1]))
                return !title.Contains(' ');
        }

        return false;
    }

    /// <summary>
    /// What a value is called: by the schema's title, else by the property, an item by the property's singular:
    /// <c>modalities</c> has items that are each a <c>modality</c>.
    /// </summary>
    public static string Noun(SchemaNode schema, Site site)
    {
        for (SchemaNode? node = schema; node is not null; node = node.Ref)
        {
            if (TitleOf(node) is { } title)
                return title;
        }

        if (site.Name.Length == 0)
            return "value that is allowed here";
        string words = Words.Spaced(site.Name);
        return site.IsItem ? Nouns.Singular(words) : words;
    }

    /// <summary>A pattern in quotes, whole: half of one helps nobody.</summary>
    public static string Pattern(EcmaRegex pattern)
    {
        string text = pattern.Pattern;
        bool isTooLongToClean = text.Length > Words.LongestQuote && text.All(c => !char.IsControl(c));
        return "'" + (isTooLongToClean ? text : Words.Clean(text)) + "'";
    }

    private static string? Expected(SchemaNode schema, int depth, Effort effort)
    {
        effort.Spend(1);
        if (depth == 0 || effort.IsSpent)
            return null;
        if (Choices(schema) is { Count: > 0 } choices)
            return Words.Choices([.. choices.Select(choice => NodeWords.Quote(choice.Value))]);
        string like = Example(schema);
        if (schema is { Format: { } format, FormatIsAsserted: true } && Formats.IsKnown(format))
            return Formats.Describe(format);
        if (schema.Type is { } types)
            return OfTypes(types, schema) + like;
        if (schema.Ref is not null && Expected(schema.Ref, depth - 1, effort) is { } referred)
            return referred;
        foreach (SchemaNode part in schema.AllOf)
        {
            if (Expected(part, depth - 1, effort) is { } expected)
                return expected;
        }

        SchemaNode[] branches = schema.OneOf.Length > 0 ? schema.OneOf : schema.AnyOf;
        string?[] parts = [.. branches.Select(branch => Expected(branch, depth - 1, effort)).Distinct()];
        return parts.Length is > 0 and < 5 && parts.All(part => part is not null) ? Words.Or(parts!) : null;
    }

    /// <summary><c> like 'x'</c> by the schema's first example; empty where it has none.</summary>
    public static string Example(SchemaNode schema) =>
        schema.Examples.Length > 0 && schema.Examples[0] is YamlScalar example ? $" like {NodeWords.Quote(example)}" : "";

    private static IReadOnlyList<(YamlNode Value, SchemaNode Schema)>? Choices(SchemaNode schema, int depth, Effort effort)
    {
        effort.Spend(1);
        if (depth == 0 || effort.IsSpent)
            return null;
        if (schema.ListedValues() is { } values)
            return [.. values.Select(value => (value, schema))];
        if (schema.Ref is not null)
            return Choices(schema.Ref, depth - 1, effort);
        SchemaNode[] branches = schema.OneOf.Length > 0 ? schema.OneOf : schema.AnyOf;
        if (branches.Length == 0)
            return schema.AllOf.Length == 1 ? Choices(schema.AllOf[0], depth - 1, effort) : null;
        var all = new List<(YamlNode, SchemaNode)>();
        foreach (SchemaNode branch in branches)
        {
            if (Choices(branch, depth - 1, effort) is not { } some)
                return null;
            all.AddRange(some);
        }

        return all;
    }

    private static YamlNode[]? ListedValues(this SchemaNode schema) => schema.Enum ?? (schema.Const is null ? null : [schema.Const]);

    private static SchemaTypes TypeOf(YamlNode value) => value.Kind switch
    {
        NodeKind.Null => SchemaTypes.Null,
        NodeKind.Boolean => SchemaTypes.Boolean,
        NodeKind.Number => SchemaTypes.Number,
        NodeKind.String => SchemaTypes.String,
        NodeKind.Sequence => SchemaTypes.Array,
        _ => SchemaTypes.Object,
    };
}
