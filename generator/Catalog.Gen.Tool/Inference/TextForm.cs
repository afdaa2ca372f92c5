using System.Text;
using System.Text.RegularExpressions;
using Catalog.Gen.Engine.Regex;

namespace Catalog.Gen.Tool.Inference;

/// <summary>The one form that all texts of a place have, as a pattern.</summary>
internal static class TextForm
{
    /// <summary>Below this number of different texts, what they have in common may be chance.</summary>
    public const int FewestTexts = 5;

    /// <summary>From this number on, a length that all texts share is taken for a rule.</summary>
    private const int FewestForLength = 8;

    private const int MostRuns = 12;
    private const int LongestText = 80;

    public const string KebabCase = "^[a-z0-9]+(-[a-z0-9]+)*$";
    private const string SnakeCase = "^[a-z0-9]+(_[a-z0-9]+)*$";

    /// <summary>Forms that have a name, with what of the texts must have their mark: else other forms would be as good.</summary>
    private static readonly (string Pattern, char Mark, int Share)[] Known =
    [
        ("^\\.[^\\s/]+$", '.', 1),
        ("^10\\.[0-9]{4,9}/\\S+$", '/', 1),
        ("^[0-9]+(\\.[0-9]+)+$", '.', 1),
        ("^[0-9]+(\\.[0-9]+)*$", '.', 4),
        (KebabCase, '-', 4),
        (SnakeCase, '_', 4),
    ];

    private static readonly string[] Colors = ["^#[0-9A-Fa-f]{6}$", "^#[0-9A-Fa-f]{3}([0-9A-Fa-f]{3})?$"];

    private static readonly string[] Digests = ["^[0-9a-f]{32}$", "^[0-9a-f]{40}$", "^[0-9a-f]{64}$"];

    /// <summary>Whether all ids are in the form that has a name in <c>x-catalog</c>.</summary>
    public static bool IsKebabCase(IReadOnlyCollection<string> ids) => Fits(KebabCase, ids);

    /// <summary>The pattern of some texts; null where they have no clear form, or are too few to tell.</summary>
    public static string? Of(IReadOnlyCollection<string> texts)
    {
        if (texts.Count < FewestTexts
            || texts.Any(static text => text.Length is 0 or > LongestText || text.Count(static c => c == ' ') > 1))
            return null;
        string? found = Colors.FirstOrDefault(pattern => Fits(pattern, texts))
            ?? OfRuns(texts)
            ?? Digests.FirstOrDefault(pattern => Fits(pattern, texts))
            ?? OfWords(texts)
            ?? Known.FirstOrDefault(form => texts.Count(text => text.Contains(form.Mark)) * form.Share >= texts.Count
                && Fits(form.Pattern, texts)).Pattern;
        return found is not null && Fits(found, texts) ? found : null;
    }

    private static bool Fits(string pattern, IReadOnlyCollection<string> texts)
    {
        if (!EcmaRegex.TryCreate(pattern, out EcmaRegex? regex, out _))
            return false;
        try
        {
            return texts.All(regex.IsMatch);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Capitals, small letters, digits and signs in the same order, with digits among them: <c>CVE-2026-1</c>.</summary>
    private static string? OfRuns(IReadOnlyCollection<string> texts)
    {
        if (Aligned(texts, KindOfRun) is not { } runs || !runs[0].Any(static run => char.IsAsciiDigit(run[0])))
            return null;
        return Pattern(runs, texts.Count, static run =>
            char.IsAsciiDigit(run[0]) ? "[0-9]" : char.IsAsciiLetterUpper(run[0]) ? "[A-Z]" : "[a-z]");
    }

    /// <summary>Letters and digits mixed, in groups of fixed lengths between signs: <c>GHSA-7f2c-9x4q-m3vp</c>.</summary>
    private static string? OfWords(IReadOnlyCollection<string> texts)
    {
        if (texts.Count < FewestForLength || Aligned(texts, KindOfWord) is not { } runs)
            return null;
        bool areFixed = Enumerable.Range(0, runs[0].Count).All(i => runs.All(run => run[i].Length == runs[0][i].Length));
        bool hasSign = runs[0].Exists(static run => !char.IsAsciiLetterOrDigit(run[0]));
        if (!areFixed || !hasSign || !texts.Any(static text => text.Any(char.IsAsciiDigit)))
            return null;

        // What is the same in all texts is written as it is, and tells nothing of the rest.
        string[] others = [.. Enumerable.Range(0, runs[0].Count).Where(i => !runs.TrueForAll(run => run[i] == runs[0][i]))
            .SelectMany(i => runs.Select(run => run[i]))];
        bool hasSmall = others.Any(static run => run.Any(char.IsAsciiLetterLower)),
            hasLarge = others.Any(static run => run.Any(char.IsAsciiLetterUpper));
        string letters = hasSmall && hasLarge ? "[0-9A-Za-z]" : hasSmall ? "[0-9a-z]" : "[0-9A-Z]";
        return Pattern(runs, texts.Count, _ => letters);
    }

    private static int KindOfRun(char c) =>
        char.IsAsciiDigit(c) ? 1 : char.IsAsciiLetterUpper(c) ? 2 : char.IsAsciiLetterLower(c) ? 3 : 0;

    private static int KindOfWord(char c) => char.IsAsciiLetterOrDigit(c) ? 1 : 0;

    /// <summary>The runs of all texts, where they are of the same kinds in the same order; null where they are not.</summary>
    private static List<List<string>>? Aligned(IReadOnlyCollection<string> texts, Func<char, int> kind)
    {
        var all = new List<List<string>>(texts.Count);
        foreach (string text in texts)
        {
            if (Runs(text, kind) is not { } runs || (all.Count > 0 && !IsLike(all[0], runs, kind)))
                return null;
            all.Add(runs);
        }

        return all;
    }

    private static bool IsLike(List<string> one, List<string> other, Func<char, int> kind) =>
        one.Count == other.Count
        && one.Zip(other).All(pair => kind(pair.First[0]) == kind(pair.Second[0])
            && (kind(pair.First[0]) > 0 || pair.First == pair.Second));

    private static List<string>? Runs(string text, Func<char, int> kind)
    {
        var runs = new List<string>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or > '~')
                return null;
            bool ends = i + 1 == text.Length || kind(text[i]) == 0 || kind(text[i]) != kind(text[i + 1]);
            if (!ends)
                continue;
            runs.Add(text[start..(i + 1)]);
            start = i + 1;
            if (runs.Count > MostRuns)
                return null;
        }

        return runs;
    }

    private static string Pattern(List<List<string>> all, int count, Func<string, string> letters)
    {
        var pattern = new StringBuilder("^");
        for (int i = 0; i < all[0].Count; i++)
        {
            string first = all[0][i];
            bool isSame = all.TrueForAll(runs => runs[i] == first);
            bool isSign = !char.IsAsciiLetterOrDigit(first[0]);
            if (isSign || (isSame && first.All(char.IsAsciiLetter)))
            {
                pattern.Append(isSign && ".^$*+?()[]{}|\\/".Contains(first[0]) ? "\\" + first : first);
                continue;
            }

            bool isFixed = count >= FewestForLength && all.TrueForAll(runs => runs[i].Length == first.Length);
            pattern.Append(letters(first))
                .Append(!isFixed ? "+" : first.Length == 1 ? "" : FormattableString.Invariant($"{{{first.Length}}}"));
        }

        return pattern.Append('$').ToString();
    }
}
