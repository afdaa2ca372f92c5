namespace PediatricImaging;

/// <summary>The unit of an age. A year is 365.25 days, a month a twelfth of it, a week 7 days: each an exact number of days.</summary>
public enum AgeUnit
{
    /// <summary>Days.</summary>
    Days,

    /// <summary>Weeks of 7 days.</summary>
    Weeks,

    /// <summary>Months of 30.4375 days, a twelfth of a year.</summary>
    Months,

    /// <summary>Years of 365.25 days.</summary>
    Years,
}
