using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PediatricImaging;

/// <summary>
/// An age: a number, its unit, and what it is counted from. <c>23 weeks</c> of gestation, <c>0.8 years</c> of life.
/// </summary>
/// <remarks>
/// <para>
/// Ages are compared on one clock only. Gestational and postmenstrual age share a clock, since both count from the
/// beginning of the pregnancy; chronological age counts from birth. To compare across the two, say when the birth was:
/// <see cref="ToChronological"/> and <see cref="ToPostmenstrual"/>. An age whose basis is
/// <see cref="AgeBasis.Unstated"/> is compared with no other.
/// </para>
/// <para>
/// There is no order over all ages, so this is no <see cref="IComparable{T}"/>, and sorting asks for a comparison of
/// one's own. Two ages are equal when they are on the same clock and of the same length, whatever their units:
/// <c>12 months</c> of life equal <c>1 year</c> of life.
/// </para>
/// <para>The default value is 0 days of gestation.</para>
/// </remarks>
public readonly partial struct AgeBound : IEquatable<AgeBound>
{
    private const decimal DaysInYear = 365.25m;

    /// <summary>The largest number that an age can have, whatever the unit.</summary>
    public const decimal MaxValue = 99_999.999m;

    /// <summary>Makes an age.</summary>
    /// <param name="value">The number, from 0 to <see cref="MaxValue"/>.</param>
    /// <param name="unit">The unit of the number.</param>
    /// <param name="basis">What the age is counted from.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or too large,
    /// or the unit or basis is none that exists.</exception>
    public AgeBound(decimal value, AgeUnit unit, AgeBasis basis)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxValue);
        if (!Enum.IsDefined(unit))
            throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a unit of age.");
        if (!Enum.IsDefined(basis))
            throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a basis of age.");
        // Without zeros at the end, which would make 10.0 years end a tenth of a year later.
        Value = value / 1.0000000000000000000000000000m;
        Unit = unit;
        Basis = basis;
    }

    /// <summary>The number, in <see cref="Unit"/>.</summary>
    public decimal Value { get; }

    /// <summary>The unit of <see cref="Value"/>.</summary>
    public AgeUnit Unit { get; }

    /// <summary>What the age is counted from.</summary>
    public AgeBasis Basis { get; }

    /// <summary>The clock that <see cref="Basis"/> reads.</summary>
    public AgeClock Clock => Basis switch
    {
        AgeBasis.Gestational or AgeBasis.Postmenstrual => AgeClock.SincePregnancyBegan,
        AgeBasis.Chronological => AgeClock.SinceBirth,
        _ => AgeClock.Unknown,
    };

    /// <summary>The age in days since its clock began: years of 365.25 days, months of a twelfth of that.</summary>
    public decimal TotalDays => Value * DaysIn(Unit);

    /// <summary>
    /// The days until this age is over, counted from where <see cref="TotalDays"/> is. Ages are completed units: somebody is 10
    /// years old until the eleventh birthday, 37 weeks until 38 are complete, and 4.5 years until 4.6.
    /// </summary>
    public decimal DaysUntilNext
    {
        get
        {
            decimal step = 1;
            for (int digits = Value.Scale; digits > 0; digits--)
                step /= 10;
            return (Value + step) * DaysIn(Unit);
        }
    }

    /// <summary>Whether this age can be compared with another: both are on one clock, and it is known which.</summary>
    public bool IsComparableWith(AgeBound other) => Clock == other.Clock && Clock != AgeClock.Unknown;

    /// <summary>Compares two ages, where they can be compared.</summary>
    /// <param name="other">The age to compare with.</param>
    /// <param name="order">Negative when this age is the younger, positive when it is the older, 0 when they are equal.</param>
    /// <returns>False when the ages are on different clocks or on one that is unknown; <paramref name="order"/> is then 0.</returns>
    public bool TryCompareTo(AgeBound other, out int order)
    {
        bool comparable = IsComparableWith(other);
        order = comparable ? TotalDays.CompareTo(other.TotalDays) : 0;
        return comparable;
    }

    /// <summary>Compares two ages on one clock.</summary>
    /// <returns>Negative when <paramref name="left"/> is the younger, positive when it is the older, 0 when they are equal.</returns>
    /// <exception cref="InvalidOperationException">The ages are on different clocks, or on one that is unknown.</exception>
    public static int Compare(AgeBound left, AgeBound right) =>
        left.TryCompareTo(right, out int order) ? order : throw Incomparable(left, right);

    /// <summary>Whether the left age is the younger.</summary>
    /// <exception cref="InvalidOperationException">The ages are on different clocks, or on one that is unknown.</exception>
    public static bool operator <(AgeBound left, AgeBound right) => Compare(left, right) < 0;

    /// <summary>Whether the left age is the older.</summary>
    /// <exception cref="InvalidOperationException">The ages are on different clocks, or on one that is unknown.</exception>
    public static bool operator >(AgeBound left, AgeBound right) => Compare(left, right) > 0;

    /// <summary>Whether the left age is the younger, or they are equal.</summary>
    /// <exception cref="InvalidOperationException">The ages are on different clocks, or on one that is unknown.</exception>
    public static bool operator <=(AgeBound left, AgeBound right) => Compare(left, right) <= 0;

    /// <summary>Whether the left age is the older, or they are equal.</summary>
    /// <exception cref="InvalidOperationException">The ages are on different clocks, or on one that is unknown.</exception>
    public static bool operator >=(AgeBound left, AgeBound right) => Compare(left, right) >= 0;

    /// <summary>Whether two ages are on the same clock and of the same length.</summary>
    public static bool operator ==(AgeBound left, AgeBound right) => left.Equals(right);

    /// <summary>Whether two ages differ in clock or length.</summary>
    public static bool operator !=(AgeBound left, AgeBound right) => !left.Equals(right);

    /// <summary>The age since birth of someone of this age since the pregnancy began, given when the birth was.</summary>
    /// <param name="gestationalAgeAtBirth">The age at birth, gestational or postmenstrual: 40 weeks for a birth at term.</param>
    /// <returns>The chronological age, in weeks where they come out whole, else in days. An age
    /// that is chronological already comes back as it is.</returns>
    /// <exception cref="InvalidOperationException">This age's basis is unstated, or it lies before the birth.</exception>
    /// <exception cref="ArgumentException">The age at birth is not counted from the beginning of the pregnancy.</exception>
    public AgeBound ToChronological(AgeBound gestationalAgeAtBirth)
    {
        RequirePregnancyClock(gestationalAgeAtBirth);
        if (Clock == AgeClock.SinceBirth)
            return this;
        if (Clock == AgeClock.Unknown)
            throw new InvalidOperationException($"{this} has no stated basis, so it can't be converted.");
        decimal days = TotalDays - gestationalAgeAtBirth.TotalDays;
        return days >= 0
            ? FromDays(days, AgeBasis.Chronological)
            : throw new InvalidOperationException($"{this} lies before a birth at {gestationalAgeAtBirth}.");
    }

    /// <summary>The age since the pregnancy began of someone of this age since birth, given when the birth was.</summary>
    /// <param name="gestationalAgeAtBirth">The age at birth, gestational or postmenstrual: 40 weeks for a birth at term.</param>
    /// <returns>The postmenstrual age, in weeks where they come out whole, else in days. An
    /// age on that clock already comes back as it is.</returns>
    /// <exception cref="InvalidOperationException">This age's basis is unstated.</exception>
    /// <exception cref="ArgumentException">The age at birth is not counted from the beginning of the pregnancy.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The result is more than <see cref="MaxValue"/> days.</exception>
    public AgeBound ToPostmenstrual(AgeBound gestationalAgeAtBirth)
    {
        RequirePregnancyClock(gestationalAgeAtBirth);
        return Clock switch
        {
            AgeClock.SincePregnancyBegan => this,
            AgeClock.SinceBirth => FromDays(TotalDays + gestationalAgeAtBirth.TotalDays, AgeBasis.Postmenstrual),
            _ => throw new InvalidOperationException($"{this} has no stated basis, so it can't be converted."),
        };
    }

    /// <inheritdoc/>
    public bool Equals(AgeBound other) => Clock == other.Clock && TotalDays == other.TotalDays;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is AgeBound other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Clock, TotalDays);

    /// <summary>The age as a catalog writes it, without its basis: <c>23 weeks</c>, <c>0.8 years</c>, <c>1 day</c>.</summary>
    public override string ToString()
    {
        string unit = Unit switch
        {
            AgeUnit.Days => "day",
            AgeUnit.Weeks => "week",
            AgeUnit.Months => "month",
            _ => "year",
        };
        return Value.ToString("0.############################", CultureInfo.InvariantCulture) + " " + unit + (Value == 1 ? "" : "s");
    }

    internal static decimal DaysIn(AgeUnit unit) => unit switch
    {
        AgeUnit.Days => 1,
        AgeUnit.Weeks => 7,
        AgeUnit.Months => DaysInYear / 12,
        _ => DaysInYear,
    };

    private static AgeBound FromDays(decimal days, AgeBasis basis) => decimal.Remainder(days, 7) == 0
        ? new AgeBound(days / 7, AgeUnit.Weeks, basis)
        : new AgeBound(days, AgeUnit.Days, basis);

    private static void RequirePregnancyClock(AgeBound atBirth)
    {
        if (atBirth.Clock != AgeClock.SincePregnancyBegan)
            throw new ArgumentException("An age at birth is counted from the beginning of the pregnancy.", nameof(atBirth));
    }

    private static InvalidOperationException Incomparable(AgeBound left, AgeBound right) => new(
        $"{left} ({left.Basis.ToText()}) and {right} ({right.Basis.ToText()}) can't be compared. "
        + (left.Clock == AgeClock.Unknown || right.Clock == AgeClock.Unknown
            ? "It isn't stated what they are counted from."
            : $"Say when the birth was: {nameof(ToChronological)} or {nameof(ToPostmenstrual)}."));
}
