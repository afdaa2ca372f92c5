using System.Globalization;
using System.Text.RegularExpressions;
using Pedi.Vocabularies;
using PediatricImaging;

namespace Pedi.Filters;

/// <summary>
/// Reads an age as people write it: <c>2 years</c>, <c>2y</c>, <c>6 months..2 years</c>, <c>30w GA</c>, <c>28..32 weeks PMA</c>,
/// <c>18 years..</c>, <c>newborn</c>.
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
        Match match = Query().Match(text);
        if (!match.Success)
            throw Refuse(text, Help);
        AgeBasis? written = match.Groups["basis"] is { Success: true, Value: var word } ? ReadBasis(text, word) : null;
        AgeBasis basis = written ?? AgeBasis.Chronological;
        string first = match.Groups["from"].Value.Trim(), second = match.Groups["to"].Value.Trim();
        bool isRange = match.Groups["dots"].Success;
        if (first.Length == 0 && second.Length == 0)
            throw Refuse(text, Help);

        // 28..32 weeks: the unit of the end is that of the beginning, too.
        if (isRange && Number().IsMatch(first) && Bound().Match(second) is { Success: true } end)
            first += " " + end.Groups["unit"].Value;
        AgeBound? from = first.Length == 0 ? null : ReadBound(text, first, basis);
        AgeBound? to = !isRange ? from : second.Length == 0 ? null : ReadBound(text, second, basis);
        if (from is { } low && to is { } high && low.TotalDays > high.TotalDays)
            throw Refuse(text, $"{low} is more than {high}: write the lower age first");
        return new AgeQuery(from, to, basis, written is null ? HintFor(from, to) : null);
    }

    private static AgeBasis ReadBasis(string text, string word)
    {
        if (word.Equals("since birth", StringComparison.OrdinalIgnoreCase))
            return AgeBasis.Chronological;
        if (Terms.AgeBases.TryRead(word, out AgeBasis basis, out _) && basis != AgeBasis.Unstated)
            return basis;
        throw Refuse(text, $"'{word}' is nothing that an age counts from: write GA (gestational) for those not yet born, PMA "
            + "(postmenstrual) for those already born, and nothing for an age since birth");
    }

    private static AgeBound ReadBound(string text, string bound, AgeBasis basis)
    {
        if (bound.ToUpperInvariant() is "BIRTH" or "NEWBORN" or "NEONATE" && basis == AgeBasis.Chronological)
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
        return new AgeBound(number, unit.Value, basis);
    }

    private static string? HintFor(AgeBound? from, AgeBound? to) =>
        (from ?? to) is { Unit: AgeUnit.Weeks, Value: >= FirstWeekOfDoubt and <= LastWeekOfDoubt } age
            ? $"{age} is counted from birth here: write '{age} GA' for those not yet born, or '{age} PMA' for those born early."
            : null;

    private static PediException Refuse(string text, string why) => PediException.Usage($"'{text}' is not an age: {why}");

    /// <summary>One bound, or two with dots, a dash or <c>to</c> between them, and then what they count from.</summary>
    [GeneratedRegex(
        @"^\s*(?<from>[^.…–]*?(?:\d\.\d[^.…–]*?)?)(?:\s*(?<dots>\.\.\.?|…|–|(?<=[\da-z\s])-(?=[\s\d])|\bto\b)\s*(?<to>.*?))?"
        + @"(?:\s+(?<basis>GA|PMA|gest\w*|post\w*|post-\w+|chron\w*|since birth|unstated))?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Query();

    [GeneratedRegex(@"^(?<number>\d+(?:\.\d+)?)\s*(?<unit>[\p{L}]+)$")]
    private static partial Regex Bound();

    [GeneratedRegex(@"^\d+(?:\.\d+)?$")]
    private static partial Regex Number();
}
