using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PediatricImaging;

/// <content>Reading an age from text.</content>
public readonly partial struct AgeBound
{
    /// <summary>
    /// Reads an age as a catalog writes it: a number, a space, and <c>days</c>,
    /// <c>weeks</c>, <c>months</c> or <c>years</c>.
    /// </summary>
    /// <param name="text">The text: <c>23 weeks</c>, <c>0.8 years</c>, <c>1 day</c>.</param>
    /// <param name="basis">What the age is counted from, which the text doesn't say.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no age.</exception>
    public static AgeBound Parse(string text, AgeBasis basis)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, basis, out AgeBound age)
            ? age
            : throw new FormatException($"'{text}' is no age: write a number and a unit, like '23 weeks', '0.8 years' or '7 days'.");
    }

    /// <summary>Reads an age as a catalog writes it, where the text is one.</summary>
    /// <param name="text">The text: <c>23 weeks</c>, <c>0.8 years</c>, <c>1 day</c>.</param>
    /// <param name="basis">What the age is counted from, which the text doesn't say.</param>
    /// <param name="age">The age; the default where the text is none.</param>
    /// <returns>Whether the text is an age. A number without a unit is none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, AgeBasis basis, out AgeBound age)
    {
        age = default;
        ReadOnlySpan<char> rest = text;
        int space = rest.IndexOf(' ');
        if (space <= 0
            || !TryReadUnit(rest[(space + 1)..], out AgeUnit unit)
            || !char.IsAsciiDigit(rest[0])
            || !decimal.TryParse(rest[..space], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            || rest[space - 1] == '.'
            || value > MaxValue
            || !Enum.IsDefined(basis))
        {
            return false;
        }

        age = new AgeBound(value, unit, basis);
        return true;
    }

    private static bool TryReadUnit(ReadOnlySpan<char> text, out AgeUnit unit)
    {
        AgeUnit? found = text switch
        {
            "day" or "days" => AgeUnit.Days,
            "week" or "weeks" => AgeUnit.Weeks,
            "month" or "months" => AgeUnit.Months,
            "year" or "years" => AgeUnit.Years,
            _ => null,
        };
        unit = found.GetValueOrDefault();
        return found is not null;
    }
}
