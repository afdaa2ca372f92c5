using System.Globalization;
using System.Text.RegularExpressions;
using Pedi.Vocabularies;
using PediatricImaging;

namespace Pedi.Filters;

/// <summary>
/// Reads an age as people write it: <c>2 years</c>, <c>2y</c>, <c>6 months..2 years</c>, <c>30w GA</c>, <c>30+3 weeks PMA</c>,
/// <c>28..32 weeks of gestation</c>, <c>18 years..</c>, <c>newborn</c>.
/// </summary>
internal static partial class AgeReader
{
    private const string Help =
        "write a number and a unit, like '2 years', '6 months' or '30w', or a range, like '6 months..2 years'; "
        + "behind weeks of pregnancy write GA for those not yet born, and PMA for those already born";

    /// <summary>Weeks that are more likely of pregnancy than of life.</summary>
    private const decimal FirstWeekOfDoubt = 20, LastWeekOfDoubt = 45;

    /// <summary>Reads the ages that are asked for.</summary>
    /// <exception cref="PediException">The text is no age.</exception>
    public static AgeQuery Read(string text)
    {
        RefuseWhatIsNoAge(text);
        Match range = Range().Match(text);
        bool isRange = range.Success;
        (string first, AgeBasis? firstBasis) = SplitBasis(isRange ? range.Groups["from"].Value : text);
        (string second, AgeBasis? secondBasis) = SplitBasis(range.Groups["to"].Value);
        if (first.Length == 0 && second.Length == 0)
            throw Refuse(text, Help);
        if (isRange && firstBasis is { } low && (secondBasis ?? (second.Length == 0 ? low : AgeBasis.Chronological)) != low)
            throw Refuse(text, "both ends of a range count from the same moment: ask for the time before birth and after it one by one");

        AgeBasis? written = secondBasis ?? firstBasis;
        AgeBasis basis = written ?? AgeBasis.Chronological;

        // 28..32 weeks: the unit of the end is that of the beginning, too.
        if (isRange && Number().IsMatch(first) && Bound().Match(second) is { Success: true } end)
            first += " " + end.Groups["unit"].Value;
        AgeBound? from = first.Length == 0 ? null : ReadBound(text, first, basis);
        AgeBound? to = !isRange ? from : second.Length == 0 ? null : ReadBound(text, second, basis);
        if (from is { } younger && to is { } older && younger.TotalDays > older.TotalDays)
            throw Refuse(text, $"{younger} is more than {older}: write the lower age first");
        return new AgeQuery(from, to, basis, written is null ? HintFor(from, to) : null);
    }

    /// <summary>What is likely to be written in place of an age is answered with how it is asked for.</summary>
    private static void RefuseWhatIsNoAge(string text)
    {
        string word = text.Trim();
        if (word.StartsWith('>') || word.StartsWith('≥'))
            throw Refuse(text, $"write a range that is open above: '{word.TrimStart('>', '≥', '=', ' ')}..'");
        if (word.StartsWith('<') || word.StartsWith('≤'))
            throw Refuse(text, $"write a range that is open below: '..{word.TrimStart('<', '≤', '=', ' ')}'");
        if (!IsBirth(word) && Terms.LifeStages.TryRead(word, out LifeStage stage, out _))
            throw Refuse(text, $"it is a stage of life: write --life-stage {stage.ToText()}");
    }

    private static bool IsBirth(string bound) => bound.ToUpperInvariant() is "BIRTH" or "NEWBORN" or "NEONATE" or "TERM";

    /// <summary>What stands before or behind a bound and says what it counts from.</summary>
    private static (string Bound, AgeBasis? Basis) SplitBasis(string text)
    {
        Match match = Basis().Match(text);
        if (!match.Success)
            return (text.Trim(), null);
        string name = (match.Groups["before"].Value + match.Groups["behind"].Value).ToUpperInvariant();
        AgeBasis basis = name.StartsWith("PM", StringComparison.Ordinal) || name.StartsWith("POST-M", StringComparison.Ordinal)
            || name.StartsWith("POSTM", StringComparison.Ordinal) ? AgeBasis.Postmenstrual
            : name.StartsWith('G') || name.StartsWith("OF", StringComparison.Ordinal) ? AgeBasis.Gestational
            : AgeBasis.Chronological;

        // Weeks of gestation may be written as one unit.
        string bound = match.Groups["bound"].Value.Trim();
        return (name == "GW" ? bound + " weeks" : bound, basis);
    }

    private static AgeBound ReadBound(string text, string bound, AgeBasis basis)
    {
        if (IsBirth(bound) && basis == AgeBasis.Chronological)
            return new AgeBound(0, AgeUnit.Months, basis);
        Match match = Bound().Match(bound);
        if (!match.Success)
            throw Refuse(text, Number().IsMatch(bound) ? $"'{bound}' has no unit: {Help}" : Help);
        AgeUnit? unit = match.Groups["unit"].Value.ToUpperInvariant() switch
        {
            "D" or "DAY" or "DAYS" => AgeUnit.Days,
            "W" or "WK" or "WKS" or "WEEK" or "WEEKS" => AgeUnit.Weeks,
            "M" or "MO" or "MOS" or "MONTH" or "MONTHS" => AgeUnit.Months,
            "Y" or "YR" or "YRS" or "YEAR" or "YEARS" => AgeUnit.Years,
            _ => null,
        };
        if (unit is null)
            throw Refuse(text, $"'{match.Groups["unit"].Value}' is no unit: write days, weeks, months or years, or d, w, mo, y");
        if (!decimal.TryParse(
                match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            || number > AgeBound.MaxValue)
            throw Refuse(text, $"ages go up to {AgeBound.MaxValue.ToString(CultureInfo.InvariantCulture)}");

        // 30+3 weeks are 30 complete weeks and 3 days.
        if (match.Groups["days"] is not { Success: true, Value: var days })
            return new AgeBound(number, unit.Value, basis);
        return unit == AgeUnit.Weeks && decimal.IsInteger(number)
            ? new AgeBound((number * 7) + decimal.Parse(days, CultureInfo.InvariantCulture), AgeUnit.Days, basis)
            : throw Refuse(text, "days are added to whole weeks: write it like '30+3 weeks GA'");
    }

    private static string? HintFor(AgeBound? from, AgeBound? to) =>
        (from ?? to) is { Unit: AgeUnit.Weeks, Value: >= FirstWeekOfDoubt and <= LastWeekOfDoubt } age
            ? $"{age} is counted from birth here: write '{age} GA' for those not yet born, or '{age} PMA' for those born early."
            : null;

    private static PediException Refuse(string text, string why) => PediException.Usage($"'{text}' is not an age: {why}");

    /// <summary>Two bounds with dots, a dash or <c>to</c> between them; either may be missing.</summary>
    [GeneratedRegex(
        @"^(?<from>.*?)(?:\.\.\.?|…|\s*–\s*|(?<=[0-9a-z\s])-(?=\s*[0-9])|\bto\b)(?<to>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(
        @"^\s*(?<before>GA|PMA)\s+(?<bound>.*)$"
        + @"|^(?<bound>.*?)\s*(?<behind>GW|GA|PMA|gestational(?: age)?|gest\.?|of (?:gestation|pregnancy)|post-?menstrual(?: age)?"
        + @"|chronological(?: age)?|postnatal(?: age)?|since birth|of age|old)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Basis();

    [GeneratedRegex(@"^(?<number>[0-9]+(?:\.[0-9]+)?)(?:\s*\+\s*(?<days>[0-6]))?\s*(?<unit>\p{L}+)$")]
    private static partial Regex Bound();

    [GeneratedRegex(@"^[0-9]+(?:\.[0-9]+)?(?:\+[0-6])?$")]
    private static partial Regex Number();
}
