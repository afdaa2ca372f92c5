using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Keywords of OpenAPI and of drafts that are long gone: they look like checks, and JSON Schema does not know them.</summary>
internal static class ForeignKeywords
{
    /// <summary>What is to be said of a keyword that is none of the schema's dialect; null where it is a remark.</summary>
    public static Message? Of(SchemaNode schema, in YamlMember member)
    {
        // v1 refuses what it does not know.
        if (schema.Resource.Dialect.Draft == Draft.One)
            return null;
        return member.Name switch
        {
            "nullable" when KeywordReader.IsTrue(member.Value) => Nullable(schema),
            "discriminator" when member.Value is YamlMapping => new(
                "'discriminator' is a keyword of OpenAPI and does nothing here", "tell the forms apart by a 'const' in each"),
            "divisibleBy" when member.Value.Kind == NodeKind.Number => OfOldDraft("divisibleBy", "write 'multipleOf'"),
            "disallow" when member.Value is YamlSequence or YamlScalar { Kind: NodeKind.String } =>
                OfOldDraft("disallow", "write 'not', with a schema that has the 'type'"),
            "extends" when member.Value is YamlMapping or YamlSequence => OfOldDraft("extends", "write 'allOf'"),
            "id" when schema.Resource.Dialect.Draft != Draft.Four && IsAddress(member.Value) => new(
                $"'id' is a keyword of draft-04 and does nothing in {DraftNames.NameOf(schema.Resource.Dialect.Draft)}", "write '$id'"),
            _ => null,
        };
    }

    private static Message? Nullable(SchemaNode schema)
    {
        const string Foreign = "'nullable' is a keyword of OpenAPI and does nothing here, so null is refused";
        if (schema.Type is not { } types)
        {
            return SaysNothingOfNull(schema)
                ? null
                : new(Foreign, "write \"anyOf\": [{ … }, { \"type\": \"null\" }], with what stands here now as '…'");
        }

        if ((types & SchemaTypes.Null) != 0)
            return null;
        YamlNode? written = schema.Extension("type");
        IEnumerable<YamlNode> names = written is YamlSequence list ? list.Items : written is null ? [] : [written];
        IEnumerable<string> quoted = names.OfType<YamlScalar>().Select(static name => $"\"{Words.Clean(name.Value)}\"");
        return new(Foreign, $"write \"type\": [{string.Join(", ", quoted.Append("\"null\""))}]");
    }

    private static bool SaysNothingOfNull(SchemaNode schema) =>
        schema.Ref is null && schema.AllOf.Length == 0 && schema.AnyOf.Length == 0 && schema.OneOf.Length == 0 && schema.Enum is null;

    private static Message OfOldDraft(string keyword, string advice) =>
        new($"'{keyword}' is a keyword of draft-03 and does nothing here", advice);

    private static bool IsAddress(YamlNode value) =>
        value.Text is { } text
        && (text.StartsWith("http://", StringComparison.Ordinal)
            || text.StartsWith("https://", StringComparison.Ordinal)
            || text.StartsWith("urn:", StringComparison.Ordinal));
}
