using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Keywords that can do nothing because of what stands, or does not stand, beside them.</summary>
/// <param name="isWithUnevaluated">Whether a schema has <c>unevaluated…</c>, for which an <c>if</c> alone has a meaning.</param>
internal sealed class IdleKeywords(bool isWithUnevaluated)
{
    private static readonly HashSet<string> OfTexts = new(StringComparer.Ordinal) { "minLength", "maxLength", "pattern" };

    private static readonly HashSet<string> OfNumbers =
        new(StringComparer.Ordinal) { "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" };

    private static readonly HashSet<string> OfLists = new(StringComparer.Ordinal)
    {
        "items", "prefixItems", "additionalItems", "contains", "minItems", "maxItems", "uniqueItems", "minContains", "maxContains",
        "unevaluatedItems",
    };

    private static readonly HashSet<string> OfMappings = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "additionalProperties", "propertyNames", "required", "minProperties", "maxProperties",
        "dependentRequired", "dependentSchemas", "dependencies", "unevaluatedProperties",
    };

    public IEnumerable<Problem> Find(SchemaNode schema)
    {
        if (schema.Source is not YamlMapping mapping || KeywordReader.IsReferenceAlone(schema.Resource.Dialect, mapping))
            yield break;
        foreach (YamlMember member in mapping.Members)
        {
            if (Of(schema, mapping, in member) is { } message)
            {
                FileSpan place = schema.Document.File.Locate(member.KeyStart, member.KeyEnd);
                yield return new Problem(Rules.SchemaKeywordWithoutEffect, place, message);
            }
        }
    }

    private Message? Of(SchemaNode schema, YamlMapping mapping, in YamlMember member)
    {
        Dialect dialect = schema.Resource.Dialect;
        if (dialect.Find(member.Name) is null)
            return ForeignKeywords.Of(schema, in member);
        if (schema.Type is { } types and not SchemaTypes.None && OfWrongKind(schema, in member, types) is { } wrong)
            return wrong;
        return member.Name switch
        {
            "then" or "else" when schema.If is null => Without(member.Name, "if"),
            "if" when schema.Then is null && schema.Else is null && !isWithUnevaluated =>
                new("'if' does nothing without 'then' or 'else'", "write what must hold in this case, or take it out"),
            "minContains" or "maxContains" when schema.Contains is null => Without(member.Name, "contains"),
            "additionalItems" when mapping.Find("items") is not YamlSequence =>
                new("'additionalItems' does nothing unless 'items' is a list", "write what each item must be as 'items', or take it out"),
            _ => null,
        };
    }

    private static Message Without(string keyword, string other) =>
        new($"'{keyword}' does nothing without '{other}'", $"write '{other}' beside it, or take it out");

    private static Message? OfWrongKind(SchemaNode schema, in YamlMember member, SchemaTypes types)
    {
        (SchemaTypes About, string What)? kind = OfTexts.Contains(member.Name) ? (SchemaTypes.String, "texts")
            : OfNumbers.Contains(member.Name) ? (SchemaTypes.Number | SchemaTypes.Integer, "numbers")
            : OfLists.Contains(member.Name) ? (SchemaTypes.Array, "lists")
            : OfMappings.Contains(member.Name) ? (SchemaTypes.Object, "mappings")
            : member.Name == "format" ? OfFormat(schema.Format)
            : null;
        if (kind is not var (about, what) || (types & about) != 0 || AsksForNothing(member.Value))
            return null;
        return new(
            $"{Words.Quote(member.Name)} does nothing here, since it is about {what} and the type is {SchemaWords.OfTypes(types)}",
            "take it out, or correct 'type'");
    }

    private static (SchemaTypes About, string What)? OfFormat(string? format) => format switch
    {
        null => null,
        _ when Formats.IsOfNumbers(format) => (SchemaTypes.Number | SchemaTypes.Integer | SchemaTypes.String, "numbers"),
        _ when Formats.IsKnown(format) => (SchemaTypes.String, "texts"),
        _ => null,
    };

    // Tools write such keywords into every schema; nobody takes them for a check.
    private static bool AsksForNothing(YamlNode value) => value switch
    {
        YamlMapping mapping => mapping.Members.Length == 0,
        YamlSequence list => list.Items.Length == 0,
        YamlScalar { Kind: NodeKind.Boolean or NodeKind.Null } => true,
        YamlScalar { Kind: NodeKind.Number, Value: "0" } => true,
        _ => false,
    };
}
