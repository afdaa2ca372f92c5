using System.Globalization;

namespace Catalog.Gen.Engine.Schema;

/// <summary>Numbers as people write them: with separators between thousands, or with a comma before the fraction.</summary>
internal static class WrittenNumbers
{
    private const int Longest = 40;

    /// <summary>The number in YAML's form; null where there is none, or more than one that can be meant.</summary>
    /// <param name="text">What was written, as <c>1 200</c>, <c>1,200.5</c>, <c>1.200,5</c> or <c>0,25</c>.</param>
    /// <param name="isWhole">Whether only a whole number can be meant: then <c>1,200</c> is not 1.2.</param>
    public static string? Plain(string text, bool isWhole)
    {
        string bare = text.Replace("_", "").Replace(" ", "");
        string[] atCommas = bare.Split(','), atPoints = bare.Split('.');
        string? plain;
        if (atCommas.Length == 1)
            plain = bare;
        else if (AreThousands(atCommas))
            plain = atCommas.Length > 2 || atPoints.Length == 2 || isWhole ? bare.Replace(",", "") : null;
        else if (atCommas.Length == 2 && (atPoints.Length == 1 || AreThousands(atCommas[0].Split('.'))))
            plain = atCommas[0].Replace(".", "") + "." + atCommas[1];
        else
            plain = null;
        return plain is not null && IsNumber(plain) && !(isWhole && plain.Contains('.')) ? plain : null;
    }

    /// <summary>Whether a text is a number in YAML's form, with neither an exponent nor separators.</summary>
    public static bool IsNumber(string text) =>
        text.Length is > 0 and < Longest
        && text.All(static c => c is (>= '0' and <= '9') or '.' or '-')
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    /// <summary>Whether parts between separators are groups of three digits; behind the last one a fraction may follow.</summary>
    private static bool AreThousands(string[] parts)
    {
        if (parts.Length < 2 || parts[0].TrimStart('-').Length is 0 or > 3)
            return false;
        for (int i = 1; i < parts.Length; i++)
        {
            string digits = i == parts.Length - 1 ? parts[i].Split('.')[0] : parts[i];
            if (digits.Length != 3)
                return false;
        }

        return true;
    }
}
