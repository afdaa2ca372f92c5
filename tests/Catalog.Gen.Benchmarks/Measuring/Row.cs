namespace Catalog.Gen.Benchmarks.Measuring;

/// <summary>A line of the table.</summary>
/// <param name="What">What a user pays for.</param>
/// <param name="Ours">What was measured.</param>
/// <param name="Beside">What others need for the same, in the same run.</param>
/// <param name="Mark">What is asked for.</param>
/// <param name="Holds">Is the mark met?</param>
internal sealed record Row(string What, string Ours, string Beside, string Mark, bool Holds)
{
    /// <summary>Something is not installed here without which it cannot be measured; that is no failure.</summary>
    public bool IsSkipped { get; private init; }

    public string Verdict => IsSkipped ? "skipped" : Holds ? "holds" : "missed";

    public static Row Skipped(string what, string why) => new(what, "", why, "", Holds: true) { IsSkipped = true };
}
