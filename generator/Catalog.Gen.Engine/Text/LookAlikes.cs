using System.Globalization;
using System.Text;

namespace Catalog.Gen.Engine.Text;

/// <summary>
/// Characters that look like others or like nothing: Cyrillic and Greek letters in a Latin word, full-width forms, blanks
/// that are no spaces, dashes. Shown in a message they look right, so that it has to say which one is foreign, and where.
/// </summary>
internal static class LookAlikes
{
    private const string Cyrillic = "АВЕЅІЈКМНОРСТУХаеѕіјкорсухһԁԛԝ";
    private const string CyrillicMeans = "ABESIJKMHOPCTYXaesijkopcyxhdqw";
    private const string Greek = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυχ";
    private const string GreekMeans = "ABEZHIKMNOPTYXaivopux";
    private const string Dashes = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private const string Blanks = "\u00A0\u2002\u2003\u2007\u2008\u2009\u200A\u202F\u3000";
    private const string Invisible = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";

    /// <summary>The text with the characters for which others stand; the text itself where none does.</summary>
    public static string Plain(string text)
    {
        if (text.All(static c => c < '\u0080'))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (Invisible.IndexOf(c) < 0)
                plain.Append(Means(c));
        }

        return plain.ToString();
    }

    /// <summary>The candidate that a text is but for characters that look alike; null where it is none.</summary>
    public static string? Find(string written, IEnumerable<string> candidates)
    {
        string plain = Plain(written);
        return plain == written ? null : candidates.FirstOrDefault(candidate => candidate == plain);
    }

    /// <summary>Which character of a text is foreign: <c>has the Cyrillic letter U+0430 as character 2</c>.</summary>
    public static string Describe(string written)
    {
        int first = -1, others = 0, place = 0;
        for (int i = 0; i < written.Length; i++)
        {
            bool isForeign = Invisible.IndexOf(written[i]) >= 0 || Means(written[i]) != written[i];
            if (first < 0 && !char.IsLowSurrogate(written[i]))
                place++;
            if (isForeign && first < 0)
                first = i;
            else if (isForeign)
                others++;
        }

        string more = others == 0 ? "" : $", and {Words.Number(others)} more like it";
        return $"has {Name(written[first])} as character {Words.Number(place)}{more}";
    }

    private static string Name(char c)
    {
        string code = "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
        return Cyrillic.IndexOf(c) >= 0 ? $"the Cyrillic letter {code}"
            : Greek.IndexOf(c) >= 0 ? $"the Greek letter {code}"
            : Dashes.IndexOf(c) >= 0 ? $"the dash {code}"
            : c == '\u00A0' ? $"a no-break space ({code})"
            : Blanks.IndexOf(c) >= 0 ? $"the blank {code}"
            : Invisible.IndexOf(c) >= 0 ? $"an invisible character ({code})"
            : $"the full-width form {code}";
    }

    private static char Means(char c)
    {
        if (c < '\u0080')
            return c;
        if (c is >= '\uFF01' and <= '\uFF5E')
            return (char)(c - 0xFEE0);
        if (Dashes.IndexOf(c) >= 0)
            return '-';
        if (Blanks.IndexOf(c) >= 0)
            return ' ';
        int cyrillic = Cyrillic.IndexOf(c), greek = Greek.IndexOf(c);
        return cyrillic >= 0 ? CyrillicMeans[cyrillic] : greek >= 0 ? GreekMeans[greek] : c;
    }
}
