namespace Catalog.Gen.Benchmarks.Measuring;

/// <summary>A line of the table.</summary>
/// <param name="Measurement">What a user pays for.</param>
/// <param name="Result">What was measured.</param>
/// <param name="Alternative">What others need for the same, in the same run.</param>
/// <param name="Target">What it must keep to.</param>
/// <param name="IsMet">Whether the target is met.</param>
internal sealed record Row(string Measurement, string Result, string Alternative, string Target, bool IsMet)
{
    /// <summary>Something is not installed here without which it cannot be measured; that is no failure.</summary>
    public bool IsSkipped { get; private init; }

    public string Verdict => IsSkipped ? "skipped" : IsMet ? "holds" : "missed";

    public static Row Skipped(string what, string why) => new(what, "", why, "", IsMet: true) { IsSkipped = true };
}
