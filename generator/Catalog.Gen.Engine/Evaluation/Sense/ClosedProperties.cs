using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// Properties that <c>$ref</c> or <c>allOf</c> declare, and <c>additionalProperties</c> beside them refuses, since it sees only
/// what its own schema declares.
/// </summary>
internal sealed class ClosedProperties(ObjectAdmission objects)
{
    public Problem? Find(SchemaNode schema)
    {
        if (schema.AdditionalProperties is null)
            return null;
        string[] refused =
        [
            .. SchemaParts.Of(schema).Skip(1)
                .SelectMany(static part => part.Properties)
                .Where(static property => property.Schema.Always != false)
                .Select(static property => property.Name)
                .Distinct()
                .Where(name => objects.Refuses(schema, name)),
        ];
        if (refused.Length == 0)
            return null;
        string beside = schema.Ref is null ? "allOf" : "$ref";
        string names = Words.And([.. refused.Select(Words.Quote)]);
        return new Problem(
            Rules.SchemaKeywordWithoutEffect,
            new KeywordPlace(schema, "additionalProperties").Locate(),
            new(
                $"'additionalProperties' refuses {names}, which '{beside}' beside it declares for nothing",
                schema.Resource.Dialect.Draft >= Draft.TwentyNineteen
                    ? "write 'unevaluatedProperties' in its place, which sees what stands beside it"
                    : "declare them under 'properties' beside it as well"));
    }
}
