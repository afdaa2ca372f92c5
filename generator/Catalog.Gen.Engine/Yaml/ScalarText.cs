using System.Globalization;
using System.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>A text as it must stand in a file, so that it is read as that text: for fixes.</summary>
internal static class ScalarText
{
    private static readonly string[] NotText = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    /// <summary>A text in place of another one, in the style of that.</summary>
    /// <param name="opening">The first character of what stands in the file now.</param>
    /// <param name="text">The new text.</param>
    public static string Like(char opening, string text) => opening switch
    {
        '"' => DoubleQuoted(text),
        '\'' => Quoted(text),
        _ => IsPlain(text) ? text : Quoted(text),
    };

    /// <summary>A text in quotes: in single ones where they can hold it, since they escape nothing.</summary>
    public static string Quoted(string text) => text.Any(char.IsControl) ? DoubleQuoted(text) : "'" + text.Replace("'", "''") + "'";

    /// <summary>A text in double quotes, which is also its form in JSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isEscaped">Which characters are written by their numbers; null for control characters.</param>
    public static string DoubleQuoted(string text, Func<char, bool>? isEscaped = null)
    {
        isEscaped ??= char.IsControl;
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (isEscaped(c))
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>
    /// Whether a text needs no quotes, for a reader of YAML 1.1 either: it begins with a letter, and has nothing that could
    /// begin a comment, a key or a list.
    /// </summary>
    private static bool IsPlain(string text) =>
        text.Length > 0
        && text[0] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
        && text.All(static c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '.' or '/' or '+' or '-')
        && !NotText.Contains(text.ToLowerInvariant());
}
