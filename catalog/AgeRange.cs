namespace PediatricImaging;

/// <content>The bounds as ages, and what can be asked of them.</content>
public sealed partial record AgeRange
{
    /// <summary>The lowest age.</summary>
    public AgeBound From => AgeBound.Parse(FromText, Basis);

    /// <summary>The highest age, equal to <see cref="From"/> for a single age; null where the range is open.</summary>
    public AgeBound? To => ToText is null ? null : AgeBound.Parse(ToText, Basis);

    /// <summary>Whether an age lies in the range, bounds included.</summary>
    /// <returns>False, too, for an age that can't be compared with the range's: one on
    /// another clock, or where a basis is unstated.</returns>
    public bool Contains(AgeBound age) =>
        From.TryCompareTo(age, out int lower) && lower <= 0 && (To is not { } to || AgeBound.Compare(age, to) <= 0);

    /// <summary>Whether any age lies in both ranges.</summary>
    /// <returns>False, too, for ranges on different clocks, or where a basis is unstated.</returns>
    /// <exception cref="ArgumentNullException">The range is null.</exception>
    public bool Overlaps(AgeRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return From.IsComparableWith(other.From)
            && (To is not { } to || other.From <= to)
            && (other.To is not { } otherTo || From <= otherTo);
    }

    /// <summary>The range in words: <c>23–37 weeks</c>, <c>7 days – 14 years</c>, <c>6 months</c>, <c>7 years and up</c>.</summary>
    public string Describe()
    {
        AgeBound from = From;
        if (To is not { } to)
            return $"{from} and up";
        if (from.Unit != to.Unit)
            return $"{from} – {to}";
        if (from.Value == to.Value)
            return to.ToString();
        string low = from.ToString();
        return $"{low[..low.IndexOf(' ', StringComparison.Ordinal)]}–{to}";
    }
}
