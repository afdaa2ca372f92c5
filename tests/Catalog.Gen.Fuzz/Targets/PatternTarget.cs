using System.Text;
using System.Text.RegularExpressions;
using Catalog.Gen.Engine.Regex;

namespace Catalog.Gen.Fuzz.Targets;

/// <summary>Any text is a pattern, or refused with a reason; a pattern answers the same twice, within its budget.</summary>
internal static class PatternTarget
{
    private static readonly string[] Pieces =
    [
        "a", "b", ".", "*", "+", "?", "|", "(", ")", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?<n>", "[", "]", "[^", "-", "^", "$",
        "\\d", "\\w", "\\s", "\\b", "\\B", "\\1", "\\k<n>", "\\p{L}", "\\P{Lu}", "\\u0061", "\\u{1F600}", "\\x41", "{2}", "{1,}",
        "{0,3}", "{99999}", "\\", "é", "\uD83D\uDE00", "\uD83D", "\\c", "\\0", "/",
    ];

    public static void Try(Random random)
    {
        string pattern = Join(random, 12), text = Join(random, 8);
        if (!EcmaRegex.TryCreate(pattern, out EcmaRegex? regex, out string? problem))
        {
            FuzzException.Unless(!string.IsNullOrEmpty(problem), "refused without a reason");
            return;
        }

        FuzzException.Unless(Answer(regex, text) == Answer(regex, text), $"{pattern} does not answer twice the same on {text}");
    }

    /// <summary>Null where the pattern ran past its budget of steps, which is lawful, and must be so each time.</summary>
    private static bool? Answer(EcmaRegex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static string Join(Random random, int most)
    {
        var text = new StringBuilder();
        for (int i = random.Next(most); i >= 0; i--)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }
}
