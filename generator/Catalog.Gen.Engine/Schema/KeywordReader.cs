using Catalog.Gen.Engine.Regex;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>Reads the keywords of one schema into their typed form: each family its own, with what they need of the rest.</summary>
internal sealed class KeywordReader(SchemaRegistry registry, ReferenceResolver references, SchemaOptions options, List<Problem> problems)
{
    // What the patterns have come to: see EcmaRegex.Size.
    private long _patterns;

    public void Read(SchemaNode schema)
    {
        if (schema.Source is YamlScalar { Kind: NodeKind.Boolean } flag)
            schema.Always = flag.Value == "true";
        if (schema.Source is not YamlMapping mapping)
            return;
        bool isReference = IsReferenceAlone(schema.Resource.Dialect, mapping);
        foreach (YamlMember member in mapping.Members)
        {
            if (schema.Resource.Dialect.Find(member.Name) is not { } keyword || (isReference && !ActsBesideReference(keyword)))
                continue;
            keyword.Family.Read(schema, keyword, member.Value, this);
            AddUses(schema, keyword, member.Value);
        }

        if (!isReference)
        {
            foreach (KeywordFamily family in KeywordTable.Families)
                family.Complete(schema, this);
        }

        schema.Families = [.. KeywordTable.Families.Where(family => family.Judges(schema))];
    }

    /// <summary>Up to draft-07 a <c>$ref</c> stands alone: what else its schema has to assert does not count.</summary>
    public static bool IsReferenceAlone(Dialect dialect, YamlMapping mapping) =>
        dialect.Draft <= Draft.Seven && mapping.Find("$ref") is YamlScalar { Kind: NodeKind.String };

    /// <summary>
    /// Whether a keyword counts although a <c>$ref</c> that stands alone is beside it. Keywords that only document the schema
    /// do; <c>default</c> does not, since it has an effect.
    /// </summary>
    public static bool ActsBesideReference(Keyword keyword) =>
        keyword.Name == "$ref" || (keyword.Family is DocumentationKeywords && keyword.Name != "default");

    /// <summary>The schema that a value was found to be, or null.</summary>
    public SchemaNode? Schema(SchemaNode parent, YamlNode value) => registry.FindNode(value, parent.Resource);

    public SchemaNode[] Schemas(SchemaNode parent, YamlSequence list) =>
        [.. list.Items.Select(item => Schema(parent, item)).OfType<SchemaNode>()];

    public SchemaProperty[] Schemas(SchemaNode parent, YamlMapping map) =>
    [
        .. map.Members
            .Select(member => (member.Name, Schema: Schema(parent, member.Value)))
            .Where(property => property.Schema is not null)
            .Select(property => new SchemaProperty(property.Name, property.Schema!)),
    ];

    /// <summary>The schema that a <c>$ref</c> means; null where there is none, which is reported.</summary>
    public SchemaNode? Reference(SchemaNode from, Keyword keyword, YamlScalar reference) =>
        Used(from, keyword, references.Resolve(from, reference));

    /// <summary>What a <c>$dynamicRef</c> or <c>$recursiveRef</c> can mean; null where there is none, which is reported.</summary>
    public DynamicReference? DynamicReference(SchemaNode from, Keyword keyword, YamlScalar reference)
    {
        if (references.ResolveDynamic(from, reference) is not { } found)
            return null;
        Used(from, keyword, found.Target);
        return found;
    }

    /// <summary>A regular expression; null where the text is none, which is reported.</summary>
    public EcmaRegex? Pattern(SchemaNode schema, string pattern, int start, int end)
    {
        if (_patterns > PatternLimits.OfProject)
            return null;
        if (EcmaRegex.TryCreate(pattern, out EcmaRegex? regex, out string? error))
        {
            _patterns += regex.Size;
            if (_patterns <= PatternLimits.OfProject)
                return regex;
            problems.Add(new Problem(
                Rules.SchemaTooLarge,
                schema.Document.File.Locate(start, end),
                new(
                    "the regular expressions of the project's schemas, with counts and classes written out, come to more than "
                    + $"{Words.Number(PatternLimits.OfProject)} steps with this one",
                    "count less in patterns, and leave out those that no entry needs")));
            return null;
        }

        _patterns += (long)PatternLimits.SizeOfCharacter * pattern.Length;
        problems.Add(new Problem(
            Rules.SchemaPatternInvalid,
            schema.Document.File.Locate(start, end),
            new($"{Words.Address(pattern)} is not a regular expression as ECMA-262 has them", error!)));
        return null;
    }

    /// <summary>Whether <c>format</c> is a check in a schema, and not only a remark.</summary>
    public bool AssertsFormat(SchemaNode schema) => options.AssertFormat;

    public static bool IsTrue(YamlNode? value) => value is YamlScalar { Kind: NodeKind.Boolean, Value: "true" };

    public static string[] Texts(YamlSequence list) =>
        [.. list.Items.OfType<YamlScalar>().Where(item => item.Kind == NodeKind.String).Select(item => item.Value)];

    /// <summary>
    /// A length or a number of items. No text and no list is longer than <see cref="int.MaxValue"/>, so a larger bound means
    /// the same.
    /// </summary>
    public static int Count(YamlScalar scalar)
    {
        var number = JsonNumber.Parse(scalar.Value);
        return number.TryGetInt64(out long count) ? (int)Math.Max(0, Math.Min(count, int.MaxValue))
            : number > default(JsonNumber) ? int.MaxValue
            : 0;
    }

    private void AddUses(SchemaNode schema, Keyword keyword, YamlNode value)
    {
        switch (keyword.Subschemas, value)
        {
            case (Subschemas.One or Subschemas.OneOrList, YamlMapping or YamlScalar):
                Used(schema, keyword, Schema(schema, value));
                break;
            case (Subschemas.List or Subschemas.OneOrList, YamlSequence list):
                foreach (YamlNode item in list.Items)
                    Used(schema, keyword, Schema(schema, item));
                break;
            case (Subschemas.Map or Subschemas.MapOrNames, YamlMapping map):
                foreach (YamlMember member in map.Members)
                {
                    if (Schema(schema, member.Value) is { } named)
                        schema.Uses.Add(new SubschemaUse(keyword, member.Name, named));
                }

                break;
        }
    }

    private static SchemaNode? Used(SchemaNode from, Keyword keyword, SchemaNode? target)
    {
        if (target is not null)
            from.Uses.Add(new SubschemaUse(keyword, null, target));
        return target;
    }
}
