using System.Text.RegularExpressions;
using NetRegex = System.Text.RegularExpressions.Regex;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// The unit of a property's numbers, where its description names one in parentheses: <c>Age at the first scan (weeks).</c>
/// Only units that are known count, since a parenthesis may hold anything.
/// </summary>
internal static class Units
{
    private static readonly NetRegex Parenthesis = new(@"\(([^()]{1,20})\)", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Known = new(
        (
            "ns µs us ms s sec min h hr seconds minutes hours days weeks months years second minute hour day week month year "
            + "nm µm um mm cm dm m km inches feet miles m² m³ mm² mm³ cm² cm³ km² ha ml l litres liters "
            + "µg ug mg g kg t grams kilograms tonnes mol mmol Hz kHz MHz GHz T mT tesla V mV kV A mA W mW kW kWh J kJ MJ N Pa hPa kPa bar "
            + "K °C °F celsius kelvin fahrenheit ° deg degrees rad radians dB % percent ppm "
            + "bit bits byte bytes B kB KB MB GB TB KiB MiB GiB TiB "
            + "px pixels pt em rem dpi fps EUR USD GBP CHF JPY € $ £ ¥ cents euros dollars voxels")
        .Split(' '),
        StringComparer.Ordinal);

    /// <summary>The unit that a description names; null where it names none, or several.</summary>
    public static string? In(string description)
    {
        string? found = null;
        foreach (Match match in Parenthesis.Matches(description))
        {
            string unit = match.Groups[1].Value.Trim();
            unit = unit.StartsWith("in ", StringComparison.Ordinal) ? unit.Substring("in ".Length) : unit;
            if (!unit.Split('/').All(Known.Contains))
                continue;
            if (found is not null)
                return null;
            found = unit;
        }

        return found;
    }
}
