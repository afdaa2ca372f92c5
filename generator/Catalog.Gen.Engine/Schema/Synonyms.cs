using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// <c>x-synonyms</c>: spellings that people use for a value. They are refused, and the message names the right one.
/// Beside an <c>enum</c> it maps each synonym to its value; beside a <c>const</c> it lists the synonyms of that one.
/// </summary>
internal static class Synonyms
{
    public const string Keyword = "x-synonyms";

    public static YamlNode? Find(IReadOnlyList<(YamlNode Value, SchemaNode Schema)> choices, SchemaNode schema, YamlScalar written)
    {
        foreach ((YamlNode value, SchemaNode stands) in choices)
        {
            if (stands.Extension(Keyword) is YamlSequence list && list.Items.Any(synonym => IsSame(synonym, written)))
                return value;
        }

        foreach (SchemaNode node in choices.Select(choice => choice.Schema).Append(schema).Distinct())
        {
            if (node.Extension(Keyword) is not YamlMapping map)
                continue;
            foreach (YamlMember member in map.Members)
            {
                if (string.Equals(member.Name, written.Value, StringComparison.OrdinalIgnoreCase))
                    return member.Value;
            }
        }

        return null;
    }

    private static bool IsSame(YamlNode synonym, YamlScalar written) =>
        synonym is YamlScalar scalar && string.Equals(scalar.Value, written.Value, StringComparison.OrdinalIgnoreCase);
}
