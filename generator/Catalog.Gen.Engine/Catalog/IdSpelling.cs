using Catalog.Gen.Engine.Schema.FormatRules;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// Whether an id is written as everybody writes it, in Unicode's normal form C: an <c>é</c> is one character, and not an <c>e</c>
/// with a mark behind it. Else two entries could have ids that nobody can tell apart, and that some systems take for one.
/// </summary>
internal static class IdSpelling
{
    /// <summary>Before this character every text is in form C.</summary>
    private const char FirstMark = '\u0300';

    public static bool IsComposed(string id)
    {
        foreach (char c in id)
        {
            if (c >= FirstMark)
                return !HasSingleton(id) && !HasSyllableInParts(id) && Normalization.IsComposed(CodePoints(id));
        }

        return true;
    }

    /// <summary>The signs for ohm, kelvin and ångström are letters in form C.</summary>
    private static bool HasSingleton(string id) => id.Any(static c => c is '\u2126' or '\u212A' or '\u212B');

    /// <summary>A Korean syllable as two or three characters, as an older Mac writes it in the names of files.</summary>
    private static bool HasSyllableInParts(string id)
    {
        for (int i = 1; i < id.Length; i++)
        {
            if (id[i] is >= '\u1161' and <= '\u1175' && id[i - 1] is >= '\u1100' and <= '\u1112')
                return true;
        }

        return false;
    }

    private static int[] CodePoints(string text)
    {
        var points = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            points.Add(isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i]);
            if (isPair)
                i++;
        }

        return [.. points];
    }
}
