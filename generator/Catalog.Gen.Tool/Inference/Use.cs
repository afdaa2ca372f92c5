namespace Catalog.Gen.Tool.Inference;

/// <summary>How often something was seen, and where first.</summary>
/// <param name="Count">How often.</param>
/// <param name="First">The number of the first entry that has it.</param>
internal readonly record struct Use(int Count, int First)
{
    public Use And(Use other) =>
        Count == 0 ? other : other.Count == 0 ? this : new(Count + other.Count, Math.Min(First, other.First));
}
