using System.Text.RegularExpressions;

namespace Catalog.Gen.CodeFixes;

/// <summary>From what is written and what a message says of it, what to write instead.</summary>
internal static class EntryEdit
{
    // A message ends with what to write. Where it names several, there is no one thing to write, and no fix.
    private static readonly Regex Advice = new(": (?:did you mean|write) '(?<text>[^']+)'\\??$", RegexOptions.CultureInvariant);

    // What every YAML reader takes for text as it stands; anything else is put in quotes.
    private static readonly Regex Plain = new("^[A-Za-z][A-Za-z0-9_./+-]*$", RegexOptions.CultureInvariant);
    private static readonly Regex NotText = new("^(?:true|false|null|yes|no|on|off|y|n)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The text that takes the place of <paramref name="written"/>; null where the message does not name exactly one.</summary>
    public static string? Mend(string written, string message)
    {
        if (written.IndexOfAny(['\r', '\n']) >= 0)
            return null;
        if (message.EndsWith(": put it in quotes", StringComparison.Ordinal))
            return Quote(written);

        // The cleaned form of a text that is long or has control characters is not the text.
        return Advice.Match(message) is { Success: true } match && match.Groups["text"].Value is var advised && advised.IndexOf('…') < 0
            ? InTheSameStyle(advised, written)
            : null;
    }

    private static string InTheSameStyle(string text, string written) =>
        written.StartsWith("\"", StringComparison.Ordinal) ? "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\""
        : written.StartsWith("'", StringComparison.Ordinal) || !Plain.IsMatch(text) || NotText.IsMatch(text) ? Quote(text)
        : text;

    private static string Quote(string text) => "'" + text.Replace("'", "''") + "'";
}
