using System.Diagnostics.CodeAnalysis;
using PediatricImaging;

namespace Pedi.Filters;

/// <summary>
/// An age on the command line: <c>2 years</c> of life, as people say it, or with the basis behind it where it counts
/// from the beginning of the pregnancy, <c>30 weeks gestational</c>.
/// </summary>
internal static class AgeOption
{
    private static readonly AgeBasis[] Bases = [AgeBasis.Gestational, AgeBasis.Postmenstrual, AgeBasis.Chronological];

    public static bool TryRead(string text, out AgeBound? age, [NotNullWhen(false)] out string? mistake)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        AgeBasis? basis = words.Length switch
        {
            2 => AgeBasis.Chronological,
            3 => BasisNamed(words[2]),
            _ => null,
        };

        if (basis is { } known && AgeBound.TryParse($"{words[0]} {words[1]}", known, out AgeBound read))
        {
            age = read;
            mistake = null;
            return true;
        }

        age = null;
        mistake = $"'{text}' is not an age. Write a number and a unit (days, weeks, months, years), like \"2 years\"; "
            + "and where it counts from the beginning of the pregnancy, the basis (gestational, postmenstrual), "
            + "like \"30 weeks gestational\".";
        return false;
    }

    private static AgeBasis? BasisNamed(string word)
    {
        foreach (AgeBasis basis in Bases)
        {
            if (string.Equals(basis.ToText(), word, StringComparison.OrdinalIgnoreCase))
                return basis;
        }

        return null;
    }
}
