namespace PediatricImaging;

/// <summary>
/// When an age starts to count. Ages on different clocks can't be compared: 30 weeks of pregnancy are not 30 weeks of
/// life. An <see cref="AgeBasis"/> says it in finer words.
/// </summary>
public enum AgeClock
{
    /// <summary>Nobody says when: such an age is compared with no other.</summary>
    Unknown,

    /// <summary>The beginning of the pregnancy (<see cref="AgeBasis.Gestational"/>, <see cref="AgeBasis.Postmenstrual"/>).</summary>
    SincePregnancyBegan,

    /// <summary>Birth (<see cref="AgeBasis.Chronological"/>).</summary>
    SinceBirth,
}
