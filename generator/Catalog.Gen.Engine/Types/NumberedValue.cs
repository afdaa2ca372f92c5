using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>
/// How a value is spelt in <c>dataset.numbers.txt</c>: a text as it stands where that fits on a line and is read back as this
/// text, else as a string of JSON; a number or a boolean as it stands. One value has one spelling.
/// </summary>
internal static class NumberedValue
{
    public static string Spell(YamlScalar value) => value.Kind == NodeKind.String ? Spell(value.Value) : CanonicalText.Of(value);

    /// <summary>The spelling of what stands on a line; null where that is no value.</summary>
    public static string? Read(string written)
    {
        if (written.Length > 0 && written[0] == '"')
        {
            YamlDocument document = YamlReader.Read(new SourceFile("", written), CancellationToken.None);
            return document is { Problems.Count: 0, Root: YamlScalar { Kind: NodeKind.String } text } ? Spell(text.Value) : null;
        }

        NodeKind kind = CoreSchema.Resolve(written, out string? value);
        return kind is NodeKind.Null || value is null ? null : Spell(new YamlScalar(kind, value, 0, 0));
    }

    /// <summary>A character that an editor does not show, or that some program takes for the end of a line, is escaped.</summary>
    private static string Spell(string text) => IsPlain(text) ? text : ScalarText.DoubleQuoted(text, Words.IsInvisible);

    private static bool IsPlain(string text) =>
        text.Length > 0 && text[0] != '"' && text.Trim().Length == text.Length && !text.Any(Words.IsInvisible)
        && CoreSchema.Resolve(text, out _) == NodeKind.String;
}
