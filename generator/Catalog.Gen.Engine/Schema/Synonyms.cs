using System.Runtime.CompilerServices;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// <c>x-synonyms</c>: spellings that people use for a value. They are refused, and the message names the right one.
/// Beside an <c>enum</c> it maps each synonym to its value; beside a <c>const</c> it lists the synonyms of that one.
/// </summary>
internal static class Synonyms
{
    public const string Keyword = "x-synonyms";

    // The synonyms of a mapping by their values, which are asked for once for each value of the enum.
    private static readonly ConditionalWeakTable<YamlMapping, ILookup<YamlNode, YamlMember>> ByValue = new();

    /// <summary>The value for which a text is a synonym, or null.</summary>
    /// <param name="choices">The values, each with the schema that lists it.</param>
    /// <param name="schema">The schema of the whole choice.</param>
    /// <param name="written">The text.</param>
    /// <param name="comparisons">Where each synonym that is looked at counts.</param>
    public static YamlNode? Find(
        IReadOnlyList<(YamlNode Value, SchemaNode Schema)> choices, SchemaNode schema, YamlScalar written, Effort comparisons)
    {
        foreach ((YamlNode value, SchemaNode stands) in choices)
        {
            if (stands.Extension(Keyword) is not YamlSequence list)
                continue;
            comparisons.Spend(list.Items.Length);
            if (list.Items.Any(synonym => IsSame(synonym, written)))
                return value;
        }

        foreach (SchemaNode node in choices.Select(choice => choice.Schema).Append(schema).Distinct())
        {
            if (node.Extension(Keyword) is not YamlMapping map)
                continue;
            comparisons.Spend(map.Members.Length);
            foreach (YamlMember member in map.Members)
            {
                if (string.Equals(member.Name, written.Value, StringComparison.OrdinalIgnoreCase))
                    return member.Value;
            }
        }

        return null;
    }

    /// <summary>The synonyms of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="stands">The schema in which the value is listed.</param>
    /// <param name="choice">The schema of the whole choice.</param>
    public static IReadOnlyList<YamlNode> Of(YamlNode value, SchemaNode stands, SchemaNode choice)
    {
        var found = new List<YamlNode>();
        if (stands.Const is not null && stands.Extension(Keyword) is YamlSequence list)
            found.AddRange(list.Items);
        foreach (SchemaNode node in new[] { stands, choice }.Distinct())
        {
            if (node.Extension(Keyword) is YamlMapping map)
            {
                found.AddRange(ByValue
                    .GetValue(map, static map => map.Members.ToLookup(static member => member.Value, YamlEquality.Instance))[value]
                    .Select(static member => new YamlScalar(NodeKind.String, member.Name, member.KeyStart, member.KeyEnd)));
            }
        }

        return found;
    }

    /// <summary>
    /// The property that people write under another name: a list in the schema of a property has other spellings of its key.
    /// Beside a <c>const</c> the list is about the value.
    /// </summary>
    public static string? FindProperty(IEnumerable<SchemaProperty> properties, string written)
    {
        foreach (SchemaProperty property in properties)
        {
            if (property.Schema is { Const: null } schema
                && schema.Extension(Keyword) is YamlSequence list
                && list.Items.Any(synonym => IsSame(synonym, written)))
            {
                return property.Name;
            }
        }

        return null;
    }

    private static bool IsSame(YamlNode synonym, YamlScalar written) => IsSame(synonym, written.Value);

    private static bool IsSame(YamlNode synonym, string written) =>
        synonym is YamlScalar scalar && string.Equals(scalar.Value, written, StringComparison.OrdinalIgnoreCase);
}
