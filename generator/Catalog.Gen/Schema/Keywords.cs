namespace Catalog.Gen.Schema;

/// <summary>Every keyword that means something, and those that only look so.</summary>
internal static class Keywords
{
    private static readonly Dictionary<string, Keyword> ByName = Table().ToDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>Keywords of editors, form builders and OpenAPI that are near to one of ours and yet are no slip of it.</summary>
    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "defaults", "example", "group", "id", "item", "name", "note", "notes", "option", "options", "order", "style", "tags", "tip", "types", "unit", "units",
    };

    /// <summary>The keywords that a catalog adds (rules/keywords.md).</summary>
    public static IReadOnlyList<string> Extensions { get; } =
        ["x-catalog", "x-ref", "x-inverse", "x-index", "x-unique", "x-message", "x-member", "x-synonyms"];

    public static Keyword? Find(string name) => ByName.TryGetValue(name, out Keyword? keyword) ? keyword : null;

    /// <summary>The keyword of which an unknown one looks like a slip, or null.</summary>
    public static string? Misspelt(string name, Dialect dialect)
    {
        if (name.Length < 4 || Foreign.Contains(name) || Extensions.Contains(name))
            return null;
        if (name.StartsWith("x-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("x_", StringComparison.OrdinalIgnoreCase))
            return Diagnostics.DidYouMean.Nearest(name, Extensions);
        return Diagnostics.DidYouMean.Nearest(name, ByName.Keys.Where(known => known.Length >= 4 && dialect.Find(known) is not null));
    }

    private static IEnumerable<Keyword> Table()
    {
        const Drafts Both = Drafts.Both, Seven = Drafts.Seven, Later = Drafts.TwentyTwentyTwelve;
        const Vocabularies Core = Vocabularies.Core, Applicator = Vocabularies.Applicator, Validation = Vocabularies.Validation,
            MetaData = Vocabularies.MetaData, Content = Vocabularies.Content, Unevaluated = Vocabularies.Unevaluated;

        foreach (string name in new[] { "$schema", "$id", "$ref", "$comment" })
            yield return new(name, Both, Core, Subschemas.None);
        foreach (string name in new[] { "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary" })
            yield return new(name, Later, Core, Subschemas.None);
        yield return new("$defs", Later, Core, Subschemas.Map);
        yield return new("definitions", Both, Core, Subschemas.Map);

        foreach (string name in new[] { "additionalProperties", "propertyNames", "contains", "not", "if", "then", "else" })
            yield return new(name, Both, Applicator, Subschemas.One);
        foreach (string name in new[] { "allOf", "anyOf", "oneOf" })
            yield return new(name, Both, Applicator, Subschemas.List);
        foreach (string name in new[] { "properties", "patternProperties" })
            yield return new(name, Both, Applicator, Subschemas.Map);
        yield return new("items", Both, Applicator, Subschemas.OneOrList);
        yield return new("prefixItems", Later, Applicator, Subschemas.List);
        yield return new("additionalItems", Seven, Applicator, Subschemas.One);
        yield return new("dependentSchemas", Later, Applicator, Subschemas.Map);
        yield return new("dependencies", Both, Applicator, Subschemas.MapOrNames);
        yield return new("unevaluatedItems", Later, Unevaluated, Subschemas.One);
        yield return new("unevaluatedProperties", Later, Unevaluated, Subschemas.One);

        foreach (string name in new[]
            {
                "type", "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength",
                "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "required",
            })
        {
            yield return new(name, Both, Validation, Subschemas.None);
        }

        foreach (string name in new[] { "maxContains", "minContains", "dependentRequired" })
            yield return new(name, Later, Validation, Subschemas.None);
        yield return new("format", Both, Vocabularies.Format, Subschemas.None);

        foreach (string name in new[] { "title", "description", "default", "readOnly", "writeOnly", "examples" })
            yield return new(name, Both, MetaData, Subschemas.None);

        // Draft-07 does not define it, yet people write it there, and it can only mean one thing.
        yield return new("deprecated", Both, MetaData, Subschemas.None);
        foreach (string name in new[] { "contentEncoding", "contentMediaType" })
            yield return new(name, Both, Content, Subschemas.None);
        yield return new("contentSchema", Later, Content, Subschemas.One);
    }
}
