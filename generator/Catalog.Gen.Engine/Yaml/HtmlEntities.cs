using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>Entities of HTML, as <c>&amp;amp;</c>: they come with what is copied from a web page, and mean nothing in YAML.</summary>
internal static class HtmlEntities
{
    private const int LongestName = 8;

    // Names and what they stand for: those that people paste, of the more than two thousand that HTML has.
    private const string Names =
        "amp & lt < gt > quot \" apos ' copy © reg ® trade ™ hellip … ndash – mdash — lsquo ‘ rsquo ’ ldquo “ rdquo ” "
        + "laquo « raquo » bull • middot · deg ° plusmn ± times × divide ÷ micro µ sup2 ² sup3 ³ frac12 ½ le ≤ ge ≥ ne ≠ "
        + "asymp ≈ alpha α beta β gamma γ delta δ mu μ sigma σ auml ä ouml ö uuml ü Auml Ä Ouml Ö Uuml Ü szlig ß "
        + "eacute é egrave è ecirc ê euml ë aacute á agrave à acirc â iacute í oacute ó ocirc ô uacute ú ntilde ñ "
        + "ccedil ç aring å oslash ø aelig æ euro € pound £ sect §";

    private static readonly Dictionary<string, string> Known = Read();

    /// <summary>Warns of each text that holds one, at the first of them.</summary>
    public static void Check(YamlNode root, ProblemSink problems)
    {
        string text = problems.File.Text;
        if (Find(text, 0, text.Length, out _, out _) >= 0)
            ScalarWalk.Visit(root, (start, end) => Check(start, end, problems));
    }

    private static Dictionary<string, string> Read()
    {
        string[] words = Names.Split(' ');
        var known = new Dictionary<string, string>(StringComparer.Ordinal) { ["nbsp"] = " " };
        for (int i = 0; i < words.Length; i += 2)
            known.Add(words[i], words[i + 1]);
        return known;
    }

    private static void Check(int start, int end, ProblemSink problems)
    {
        string text = problems.File.Text;
        int at = Find(text, start, end, out int behind, out string character);
        if (at < 0)
            return;
        string entity = text.Substring(at, behind - at);
        problems.Add(
            Rules.HtmlEntity,
            at,
            behind,
            new($"'{entity}' is HTML for {Words.Quote(character)}, and stays as it is written here", $"write {Words.Quote(character)}"),
            fix: new Fix(new TextSpan(at, behind), character, IsCertain: false));
    }

    private static int Find(string text, int start, int end, out int behind, out string character)
    {
        for (int at = start; (at = text.IndexOf('&', at, end - at)) >= 0; at++)
        {
            int close = text.IndexOf(';', at, Math.Min(end - at, LongestName + 2));
            if (close > at + 1 && Decode(text.Substring(at + 1, close - at - 1)) is { } known)
            {
                behind = close + 1;
                character = known;
                return at;
            }
        }

        behind = 0;
        character = "";
        return -1;
    }

    private static string? Decode(string name)
    {
        if (Known.TryGetValue(name, out string? character))
            return character;
        bool isHexadecimal = name.Length > 2 && name[1] is 'x' or 'X';
        if (name[0] != '#' || name.Length < 2)
            return null;
        int code = 0;
        foreach (char c in name.Substring(isHexadecimal ? 2 : 1))
        {
            int letter = c | ' ';
            int digit = c is >= '0' and <= '9' ? c - '0' : isHexadecimal && letter is >= 'a' and <= 'f' ? letter - 'a' + 10 : -1;
            if (digit < 0)
                return null;
            code = (code * (isHexadecimal ? 16 : 10)) + digit;
        }

        return code is >= ' ' and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? char.ConvertFromUtf32(code) : null;
    }
}
