using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>
/// The schemas that judge a place of a document, valid or not: of forms those that the value can still become, by its type and by
/// the constants that it has.
/// </summary>
internal static class SchemasAt
{
    /// <summary>The text that stands for what is being typed: it says nothing yet.</summary>
    public const string Marker = "zqCatalogIsTypedHere";

    /// <summary>The schemas of the value at the end of a way, outermost first.</summary>
    public static IReadOnlyList<SchemaNode> Of(SchemaNode root, YamlNode? rootValue, IEnumerable<PlaceStep> steps)
    {
        IReadOnlyList<SchemaNode> schemas = InPlace([root], rootValue);
        foreach (PlaceStep step in steps)
            schemas = InPlace(schemas.SelectMany(schema => Children(schema, step)), step.Value);
        return schemas;
    }

    /// <summary>What schemas say of a property's value or of an item, before it is known what that is.</summary>
    public static IEnumerable<SchemaNode> Children(SchemaNode schema, PlaceStep step) =>
        step.Key is { } key ? OfProperty(schema, key) : OfItem(schema, step.Index);

    /// <summary>The schemas, and those that hold for the same value because they do.</summary>
    public static IReadOnlyList<SchemaNode> InPlace(IEnumerable<SchemaNode> schemas, YamlNode? value)
    {
        var found = new List<SchemaNode>();
        var seen = new HashSet<SchemaNode>();
        foreach (SchemaNode schema in schemas)
            Add(schema, value, found, seen);
        return found;
    }

    private static SchemaNode[] OfProperty(SchemaNode schema, string key)
    {
        SchemaNode[] named =
        [
            .. schema.Properties.Where(property => property.Name == key).Select(static property => property.Schema),
            .. schema.PatternProperties.Where(property => property.Pattern.IsMatch(key)).Select(static property => property.Schema),
        ];
        SchemaNode? rest = schema.AdditionalProperties ?? schema.Applied(Applies.OtherProperties)
            .FirstOrDefault(other => !schema.PatternProperties.Any(property => property.Schema == other));
        return named.Length > 0 || rest is null ? named : [rest];
    }

    private static IEnumerable<SchemaNode> OfItem(SchemaNode schema, int index) =>
        index < schema.PrefixItems.Length ? [schema.PrefixItems[index]]
        : schema.Items is { } items ? [items]
        : schema.Applied(Applies.Items).Except(schema.PrefixItems);

    private static void Add(SchemaNode schema, YamlNode? value, List<SchemaNode> found, HashSet<SchemaNode> seen)
    {
        if (schema.Always is not null || !seen.Add(schema))
            return;
        found.Add(schema);
        foreach (SubschemaUse use in schema.Uses)
        {
            if (use.Applies == Applies.InPlace || (use.Applies == Applies.InPlaceInSomeCase && IsCase(schema, use, value)))
                Add(use.Schema, value, found, seen);
        }

        foreach (SchemaNode[] forms in new[] { schema.AnyOf, schema.OneOf })
        {
            SchemaNode[] fitting = [.. forms.Where(form => CanBecome(form, value))];
            foreach (SchemaNode form in fitting.Length == 0 ? forms : fitting)
                Add(form, value, found, seen);
        }
    }

    private static bool IsCase(SchemaNode schema, SubschemaUse use, YamlNode? value) => use.Keyword.Name switch
    {
        "then" => value is not null && schema.If is { } condition && Validator.IsValid(value, condition),
        "else" => value is not null && schema.If is { } condition && !Validator.IsValid(value, condition),
        "dependentSchemas" or "dependencies" => use.Name is { } name && (value as YamlMapping)?.Find(name) is not null,
        _ => false,
    };

    private static bool CanBecome(SchemaNode form, YamlNode? value)
    {
        if (IsOpen(value))
            return true;
        if (SchemaWords.Types(form) is { } types && !Values.IsType(value!, types))
            return false;
        return value is not YamlMapping mapping || SchemaWords.Properties(form).All(property =>
            mapping.Find(property.Name) is not { } given
            || IsOpen(given)
            || SchemaWords.Choices(property.Schema) is not { } choices
            || choices.Any(choice => YamlEquality.Equals(choice.Value, given)));
    }

    /// <summary>Whether nothing is written yet that could tell what the value becomes.</summary>
    private static bool IsOpen(YamlNode? value) =>
        value is null or YamlScalar { Kind: NodeKind.Null } or YamlScalar { Value: Marker } or { IsBroken: true };
}
