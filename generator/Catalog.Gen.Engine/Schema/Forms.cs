using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>The forms that a value may have (<c>anyOf</c>, <c>oneOf</c>), in words, and by what they are told apart.</summary>
internal static class Forms
{
    /// <summary>
    /// Each form by its title, else by its values, the keys that it requires, its bounds, its pattern or what else it expects.
    /// Null where one of them cannot be described, or is described as another.
    /// </summary>
    public static IReadOnlyList<string>? Describe(IReadOnlyList<SchemaNode> forms) =>
        Distinct(forms, ByTitle) ?? Distinct(forms, ByContent);

    /// <summary>The keys that a form requires and no other does, for each form; null where one has none.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? OwnKeys(IReadOnlyList<SchemaNode> forms)
    {
        IReadOnlyList<string>[] required = [.. forms.Select(SchemaWords.RequiredKeys)];
        IReadOnlyList<string>[] own =
        [
            .. required.Select((keys, i) => (IReadOnlyList<string>)
                [.. keys.Where(key => !required.Where((_, other) => other != i).Any(others => others.Contains(key)))]),
        ];
        return own.All(static keys => keys.Count > 0) ? own : null;
    }

    /// <summary>The values that a form allows for a property; null where it does not list them.</summary>
    public static IReadOnlyList<(YamlNode Value, SchemaNode Schema)>? ValuesOf(SchemaNode form, string property) =>
        SchemaWords.Properties(form)
            .Where(declared => declared.Name == property)
            .Select(static declared => SchemaWords.Choices(declared.Schema))
            .FirstOrDefault(static choices => choices is not null);

    /// <summary>Groups of keys, of which one is needed: <c>'doi' or 'isbn'</c>, <c>'city' and 'country', or 'place'</c>.</summary>
    public static string OneOf(IEnumerable<IReadOnlyList<string>> groups)
    {
        IReadOnlyList<string>[] all = [.. groups];
        IReadOnlyList<string> parts = [.. all.Select(static keys => Words.And([.. keys.Select(Words.Quote)]))];
        return all.All(static keys => keys.Count == 1) ? Words.Or(parts) : string.Join(", or ", parts);
    }

    private static List<string>? Distinct(IReadOnlyList<SchemaNode> forms, Func<SchemaNode, string?> describe)
    {
        var descriptions = new List<string>();
        foreach (SchemaNode form in forms)
        {
            if (describe(form) is not { } description || descriptions.Contains(description))
                return null;
            descriptions.Add(description);
        }

        return descriptions;
    }

    private static string? ByTitle(SchemaNode form) =>
        SchemaWords.InPlace(form, branches: false)
            .Select(SchemaWords.TitleOf)
            .FirstOrDefault(static title => title is not null) is { } title
            ? Words.A(title)
            : ByContent(form);

    private static string? ByContent(SchemaNode form)
    {
        IReadOnlyList<SchemaNode> parts = SchemaWords.InPlace(form, branches: false);
        if (SchemaWords.Choices(form) is { Count: > 0 and < 7 } choices)
            return Words.Or([.. choices.Select(static choice => NodeWords.Quote(choice.Value))]);
        if (SchemaWords.RequiredKeys(form) is { Count: > 0 } required)
            return SchemaWords.MappingWith(required);
        return parts.Select(Bounds).FirstOrDefault(static bounds => bounds is not null)
            ?? (parts.FirstOrDefault(static part => part.Pattern is not null)?.Pattern is { } pattern
                ? $"text that matches {pattern.Pattern}"
                : SchemaWords.Expected(form));
    }

    /// <summary>The bounds that a schema sets, worded to follow "must be".</summary>
    private static string? Bounds(SchemaNode schema)
    {
        if (NumberKeywords.Range(schema) is { } range)
            return range;
        return HowMany(schema.MinLength, schema.MaxLength, "character") is { } length ? $"text of {length}"
            : HowMany(schema.MinItems, schema.MaxItems, "item") is { } size ? $"a list of {size}"
            : null;
    }

    private static string? HowMany(int? least, int? most, string noun) =>
        Words.HowMany(least, most, noun) is { } sentence ? char.ToLowerInvariant(sentence[0]) + sentence.Substring(1).TrimEnd('.') : null;
}
