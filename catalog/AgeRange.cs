namespace PediatricImaging;

/// <content>The bounds as ages, and what can be asked of them.</content>
public sealed partial record AgeRange
{
    /// <summary>The lowest age.</summary>
    public AgeBound From => AgeBound.Parse(FromText, Basis);

    /// <summary>The highest age, equal to <see cref="From"/> for a single age; null where the range is open.</summary>
    public AgeBound? To => ToText is null ? null : AgeBound.Parse(ToText, Basis);

    /// <summary>
    /// Whether it tells how old those imaged were at the scan, or are to be: not when they were born, nor at a moment that the
    /// source leaves open.
    /// </summary>
    public bool IsAtScan => At is AgeMoment.Scan or AgeMoment.Planned;

    /// <summary>
    /// Whether somebody of an age lies in the range. Ages are completed units, as people count them: who is 10 years old lies in a
    /// range up to 10 years until the eleventh birthday, and so does who is 10.5 years old.
    /// </summary>
    /// <returns>False, too, for an age that can't be compared with the range's: one on
    /// another clock, or where a basis is unstated.</returns>
    public bool Contains(AgeBound age) => Overlaps(From, To, age, age);

    /// <summary>Whether somebody may lie in both ranges, in completed units.</summary>
    /// <returns>False, too, for ranges on different clocks, or where a basis is unstated.</returns>
    /// <exception cref="ArgumentNullException">The range is null.</exception>
    public bool Overlaps(AgeRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Overlaps(From, To, other.From, other.To);
    }

    /// <summary>Whether somebody may lie in the range and between two ages, both included, in completed units.</summary>
    /// <param name="from">The lower age.</param>
    /// <param name="to">The higher age, on the same clock.</param>
    /// <returns>False, too, for ages on another clock than the range's, or where a basis is unstated.</returns>
    public bool Overlaps(AgeBound from, AgeBound to) => Overlaps(From, To, from, to);

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

    private static bool Overlaps(AgeBound from, AgeBound? to, AgeBound otherFrom, AgeBound? otherTo) =>
        from.IsComparableWith(otherFrom)
        && (to is not { } end || otherFrom.TotalDays < end.DaysUntilNext)
        && (otherTo is not { } otherEnd || from.TotalDays < otherEnd.DaysUntilNext);
}
