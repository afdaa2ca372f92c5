namespace Catalog.Gen.Engine.Text;

/// <summary>
/// How much work there may be for one thing, counted in steps and not in time: the same on every machine, on any thread and
/// in any order, so that what passes in one build passes in all.
/// </summary>
/// <param name="most">How many steps there may be.</param>
internal sealed class Effort(long most)
{
    /// <summary>How many steps there may be.</summary>
    public long Most { get; } = most;

    /// <summary>How many there were.</summary>
    public long Spent { get; private set; }

    /// <summary>How many are left; negative where there were too many.</summary>
    public long Left => Most - Spent;

    /// <summary>Whether there were too many.</summary>
    public bool IsSpent => Spent > Most;

    /// <summary>Counts some steps.</summary>
    public void Spend(long steps) => Spent += steps;
}
