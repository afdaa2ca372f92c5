using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tool.Inference;

/// <summary>JSON as people write it: two blanks for each level, and what is short on one line.</summary>
internal static class JsonText
{
    private const int LineLength = 120;

    public static string Write(JsonNode value)
    {
        var text = new StringBuilder();
        Write(value, 0, 0, text);
        return text.Append('\n').ToString();
    }

    /// <param name="value">The value.</param>
    /// <param name="level">How deep it lies.</param>
    /// <param name="before">How much of the line is used already.</param>
    /// <param name="text">What is written to.</param>
    private static void Write(JsonNode? value, int level, int before, StringBuilder text)
    {
        if (value is JsonArray list && Line(list) is { } line && before + line.Length < LineLength)
        {
            text.Append(line);
        }
        else if (value is JsonArray items)
        {
            Write('[', ']', [.. items.Select(static item => ("", item))], level, text);
        }
        else if (value is JsonObject { Count: > 0 } mapping)
        {
            Write('{', '}', [.. mapping.Select(static member => (Quote(member.Key) + ": ", member.Value))], level, text);
        }
        else
        {
            text.Append(Scalar(value));
        }
    }

    private static void Write(char open, char close, (string Key, JsonNode? Value)[] parts, int level, StringBuilder text)
    {
        text.Append(open).Append('\n');
        for (int i = 0; i < parts.Length; i++)
        {
            text.Append(' ', 2 * (level + 1)).Append(parts[i].Key);
            Write(parts[i].Value, level + 1, (2 * (level + 1)) + parts[i].Key.Length + 1, text);
            text.Append(i < parts.Length - 1 ? ",\n" : "\n");
        }

        text.Append(' ', 2 * level).Append(close);
    }

    /// <summary>A list of scalars on one line; null for any other.</summary>
    private static string? Line(JsonArray list) => list.All(static item => item is null or JsonValue)
        ? "[" + string.Join(", ", list.Select(Scalar)) + "]"
        : null;

    private static string Scalar(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "{}",
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => Quote(scalar.GetValue<string>()),
        _ => value.ToJsonString(),
    };

    /// <summary>A text in quotes. What nobody can see is written as an escape, since the schema's reader warns of it.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder("\"", value.Length + 2);
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool isPair = i + 1 < value.Length && char.IsSurrogatePair(c, value[i + 1]);
            if (isPair && IsSeen(char.ConvertToUtf32(c, value[i + 1])))
                text.Append(c).Append(value[++i]);
            else if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (c == '\n')
                text.Append("\\n");
            else if (c == '\t')
                text.Append("\\t");
            else if (char.IsSurrogate(c) || Words.IsInvisible(c))
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                text.Append(c);
        }

        return text.Append('"').ToString();
    }

    private static bool IsSeen(int character) => CharUnicodeInfo.GetUnicodeCategory(character)
        is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
