using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Which keyword refuses values that a schema lists, in words: <c>is text</c>, <c>is not among the values of 'enum'</c>.</summary>
/// <param name="By">The keyword.</param>
/// <param name="Due">What is asked of a value, after "no value": <c>is text</c>.</param>
/// <param name="DueNot">What a value is not, after the value.</param>
internal sealed record ValueRefusal(KeywordPlace By, string Due, string DueNot)
{
    /// <summary>The keyword that refuses all of the values; null where they are refused for different reasons.</summary>
    /// <param name="values">The values, none of which is valid.</param>
    /// <param name="parts">The schemas that must hold.</param>
    /// <param name="except">The keyword that lists the values.</param>
    public static ValueRefusal? Common(YamlNode[] values, IReadOnlyList<SchemaNode> parts, KeywordPlace except)
    {
        foreach (SchemaNode part in parts)
        {
            if (part.Type is { } types && Array.TrueForAll(values, value => !Values.IsType(value, types)))
            {
                string kind = SchemaWords.OfTypes(types);
                return new ValueRefusal(new(part, "type"), $"is {kind}, as 'type' asks", $"is not {kind}, as 'type' asks");
            }

            if (part.EnumSet is { } listed
                && except != new KeywordPlace(part, "enum")
                && Array.TrueForAll(values, value => !listed.Contains(value)))
            {
                return new ValueRefusal(
                    new(part, "enum"), "is among those of the other 'enum'", "is not among the values of 'enum'");
            }

            if (part.Const is { } only
                && except != new KeywordPlace(part, "const")
                && Array.TrueForAll(values, value => !YamlEquality.Equals(only, value)))
            {
                return new ValueRefusal(new(part, "const"), "is that of 'const'", $"is not {NodeWords.Quote(only)}, as 'const' asks");
            }
        }

        return null;
    }
}
