using System.Globalization;
using System.Text;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>
/// What stands at the place of a problem, in a form that stays the same when lines move, blanks or line ends change, and comments
/// come and go: on one line, and of a length that a person can read in a list.
/// </summary>
internal static class KnownText
{
    /// <summary>How long a text may be that is kept whole.</summary>
    public const int Longest = 60;

    /// <summary>How much is kept of one that is longer; a hash stands for the rest.</summary>
    private const int Beginning = 40;

    /// <summary>What stands in a part of a file; where that is nothing, what stands on its line.</summary>
    public static string At(SourceFile file, TextSpan span)
    {
        string part = file.Text.Substring(span.Start, span.Length);
        return string.IsNullOrWhiteSpace(part) ? OfLine(file, span.Start) : Of(part);
    }

    /// <summary>The line of an offset: a slip of syntax is often a single sign.</summary>
    public static string OfLine(SourceFile file, int offset) => Of(LineAt(file.Text, offset));

    /// <summary>A text as it is recorded.</summary>
    public static string Of(string text)
    {
        string folded = Words.OneLine(text.IndexOf('\n') >= 0 ? WithoutComments(text) : text);
        if (!ValueFit.IsWellFormed(folded))
            folded = WellFormed(folded);
        if (folded.Length <= Longest)
            return folded;
        int end = char.IsHighSurrogate(folded[Beginning - 1]) ? Beginning - 1 : Beginning;
        return folded.Substring(0, end) + "… #" + TextHash.Long(folded).ToString("x16", CultureInfo.InvariantCulture);
    }

    private static string LineAt(string text, int offset)
    {
        int start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1, end = text.IndexOf('\n', offset);
        return text.Substring(start, (end < 0 ? text.Length : end) - start);
    }

    /// <summary>The lines of a text as far as they say something. What looks like a comment within a text does no harm to miss.</summary>
    private static string WithoutComments(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (string line in text.Split('\n'))
        {
            string trimmed = line.Trim();
            int comment = trimmed.StartsWith("#", StringComparison.Ordinal) ? 0 : trimmed.IndexOf(" #", StringComparison.Ordinal);
            kept.Append(comment < 0 ? trimmed : trimmed.Substring(0, comment)).Append('\n');
        }

        return kept.ToString();
    }

    /// <summary>Half of a surrogate pair can be in no file.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
