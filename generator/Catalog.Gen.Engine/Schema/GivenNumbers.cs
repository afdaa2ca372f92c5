using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// <c>x-value</c>: the numbers that values have in the C# enum. Beside a <c>const</c> it is the number of that one; beside an
/// <c>enum</c>, or beside the whole choice, it maps values to their numbers.
/// </summary>
internal static class GivenNumbers
{
    public const string Keyword = "x-value";

    /// <summary>The number that a schema gives to a value, as it is written; null where it gives none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="stands">The schema in which the value is listed.</param>
    /// <param name="choice">The schema of the whole choice.</param>
    public static YamlScalar? Of(YamlScalar value, SchemaNode stands, SchemaNode choice)
    {
        if (stands.Const is not null && stands.Extension(Keyword) is YamlScalar only)
            return only;
        foreach (SchemaNode node in new[] { stands, choice })
        {
            if (node.Extension(Keyword) is YamlMapping map
                && map.Members.FirstOrDefault(member => member.Name == value.Value).Value is YamlScalar number)
            {
                return number;
            }
        }

        return null;
    }
}
