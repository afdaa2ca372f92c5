using System.Text;
using System.Text.RegularExpressions;
using Catalog.Gen.Engine.Regex;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary><c>id</c> of <c>x-catalog</c>: what the ids of new entries look like.</summary>
/// <param name="Pattern">The pattern that an id has to match.</param>
/// <param name="Message">What the schema says of an id that does not; null where it says nothing.</param>
internal sealed record IdForm(EcmaRegex Pattern, string? Message)
{
    private const string KebabCase = "kebab-case";
    private const string Kebab = "^[a-z0-9]+(-[a-z0-9]+)*$";

    private const char FirstAccented = '\u00C0';
    private const char LastAccented = '\u017F';

    /// <summary>
    /// The letters between these two without their accents, '?' for one that is no such letter: a host without Unicode's tables
    /// has no other way to tell.
    /// </summary>
    private const string Plain =
        "AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg"
        + "GgGgHhHhIiIiIiIiIi??JjKk?LlLlLlLlLlNnNnNn???OoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz?";

    /// <summary>What is tried between the words of a wrong id.</summary>
    private static readonly string[] Separators = ["-", "_", ""];

    /// <summary>Whether the ids are in the form that needs no pattern.</summary>
    public bool IsKebabCase => Pattern.Pattern == Kebab;

    /// <summary>Reads the setting: <c>kebab-case</c>, a pattern, or a pattern with a message. Null where there is none.</summary>
    public static IdForm? Read(YamlNode? setting)
    {
        string? pattern = setting?.Text ?? (setting as YamlMapping)?.Find("pattern")?.Text;
        return pattern is not null && EcmaRegex.TryCreate(pattern == KebabCase ? Kebab : pattern, out EcmaRegex? regex, out _)
            ? new IdForm(regex, (setting as YamlMapping)?.Find("message")?.Text)
            : null;
    }

    /// <summary>Whether an id has the form.</summary>
    public bool Fits(string id)
    {
        try
        {
            return Pattern.IsMatch(id);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>The same words as an id that does not have the form, in the form; null where that is not to be had.</summary>
    public string? Propose(string id)
    {
        string lower = Words(id);
        return (from words in (string[])[lower, lower.ToUpperInvariant()]
                from separator in Separators
                let proposal = words.Replace("-", separator)
                where proposal.Length > 0 && proposal != id && Fits(proposal)
                select proposal).FirstOrDefault();
    }

    /// <summary>
    /// The words of an id in small letters, with <c>-</c> between them: <c>newSet</c>, <c>New_Set</c> and <c>new  set</c> are
    /// <c>new-set</c>. One small letter before a capital begins no word, so that <c>dHCP</c> is <c>dhcp</c>.
    /// </summary>
    private static string Words(string id)
    {
        var words = new StringBuilder(id.Length + 4);
        string plain = WithoutAccents(id);
        for (int i = 0; i < plain.Length; i++)
        {
            char c = plain[i];
            bool isPart = char.IsLetterOrDigit(c);
            bool begins = isPart && char.IsUpper(c) && (EndsWord(plain, i) || EndsAbbreviation(plain, i));
            if ((!isPart || begins) && words.Length > 0 && words[words.Length - 1] != '-')
                words.Append('-');
            if (isPart)
                words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString().Trim('-');
    }

    /// <summary>Whether a capital stands behind a word in small letters: <c>newSet</c>.</summary>
    private static bool EndsWord(string text, int at) => at > 1 && char.IsLower(text[at - 1]) && char.IsLower(text[at - 2]);

    /// <summary>Whether a capital is the last of several and begins a word: <c>HCPData</c>.</summary>
    private static bool EndsAbbreviation(string text, int at) =>
        at > 1 && at + 1 < text.Length && char.IsUpper(text[at - 1]) && char.IsUpper(text[at - 2]) && char.IsLower(text[at + 1]);

    /// <summary>A file system may write an accent behind its letter, as a character of its own.</summary>
    private static string WithoutAccents(string id) =>
        new([.. id.Where(static c => c is not (>= '\u0300' and <= '\u036F')).Select(WithoutAccent)]);

    private static char WithoutAccent(char letter) =>
        letter is >= FirstAccented and <= LastAccented && Plain[letter - FirstAccented] is not '?' and var plain ? plain : letter;
}
