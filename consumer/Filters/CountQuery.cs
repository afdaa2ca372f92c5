using System.Globalization;
using System.Text.RegularExpressions;
using PediatricImaging;

namespace Pedi.Filters;

/// <summary>How many subjects are asked for: <c>&gt;100</c>, <c>&lt;=50</c>, <c>100..500</c>, <c>80</c>.</summary>
/// <param name="Least">The least number.</param>
/// <param name="Most">The greatest number.</param>
internal sealed partial record CountQuery(long Least, long Most)
{
    /// <summary>Reads the numbers that are asked for.</summary>
    /// <exception cref="PediException">The text is nothing that compares with a number.</exception>
    public static CountQuery Read(string text)
    {
        if (Range().Match(text) is { Success: true } range)
        {
            long least = range.Groups["least"].Length == 0 ? 0 : Number(range.Groups["least"]);
            long most = range.Groups["most"].Length == 0 ? long.MaxValue : Number(range.Groups["most"]);
            if (least <= most)
                return new CountQuery(least, most);
            throw PediException.Usage($"'{text}' is no range of numbers: write the lower one first");
        }

        if (Comparison().Match(text) is not { Success: true } comparison)
            throw PediException.Usage(
                $"'{text}' is no number of subjects: write a number, a comparison in quotes, like '>100' or '<=50', "
                + "or a range, like 50..100");
        long number = Number(comparison.Groups["number"]);
        return comparison.Groups["sign"].Value switch
        {
            ">" => new CountQuery(number + 1, long.MaxValue),
            ">=" or "≥" => new CountQuery(number, long.MaxValue),
            "<" => new CountQuery(0, number - 1),
            "<=" or "≤" => new CountQuery(0, number),
            _ => new CountQuery(number, number),
        };
    }

    /// <summary>Whether so many subjects were imaged. Scans are no subjects, and a goal is no count.</summary>
    public Verdict Judge(Dataset entry)
    {
        if (entry.Subjects is not { } subjects)
            return Verdict.Unknown(Silence.NoCount);
        if (subjects.Of == CountUnit.Scans)
            return Verdict.Unknown(Silence.CountsScans);
        if (subjects.Qualifier == CountQualifier.Goal)
            return Verdict.Unknown(Silence.OnlyGoal);
        bool isWithin = subjects.Count >= Least && subjects.Count <= Most;
        if (subjects.Qualifier != CountQualifier.AtLeast)
            return Verdict.Of(isWithin);

        // So many or more: plain only where there is no upper end, or the least is above it.
        if (Most == long.MaxValue && isWithin)
            return Verdict.Yes;
        return subjects.Count > Most ? Verdict.No : Verdict.Unknown(Silence.OpenCount);
    }

    /// <summary>The number; one past all numbers there are is as good as the greatest.</summary>
    private static long Number(Group group) =>
        long.TryParse(group.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture,
            out long number)
            ? Math.Min(number, long.MaxValue - 1)
            : long.MaxValue - 1;

    [GeneratedRegex(@"^\s*(?<sign>>=|<=|>|<|=|≥|≤)?\s*(?<number>[0-9][0-9,]{0,20})\s*$")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^\s*(?<least>[0-9][0-9,]{0,20})?\s*(?:\.\.|–|-)\s*(?<most>[0-9][0-9,]{0,20})?\s*$")]
    private static partial Regex Range();
}
