using System.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>One text for all spellings of a value: what look-ups and comparisons between entries go by.</summary>
internal static class CanonicalText
{
    /// <summary>A string is itself, a number its shortest spelling, all else JSON in an order of its own.</summary>
    public static string Of(YamlNode value)
    {
        if (value is YamlScalar scalar)
            return scalar.Kind == NodeKind.Number ? JsonNumber.Parse(scalar.Value).ToString() : scalar.Value;

        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    private static void Write(YamlNode value, StringBuilder text)
    {
        switch (value)
        {
            case YamlMapping mapping:
                text.Append('{');
                foreach (YamlMember member in mapping.Members.OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    text.Append(member.Name.Length).Append('"').Append(member.Name).Append(':');
                    Write(member.Value, text);
                }

                text.Append('}');
                break;
            case YamlSequence sequence:
                text.Append('[');
                foreach (YamlNode item in sequence.Items)
                {
                    Write(item, text);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case YamlScalar { Kind: NodeKind.String } scalar:
                text.Append('"').Append(scalar.Value.Length).Append(':').Append(scalar.Value);
                break;
            default:
                text.Append(Of(value));
                break;
        }
    }
}
