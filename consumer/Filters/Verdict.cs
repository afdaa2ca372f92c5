namespace Pedi.Filters;

/// <summary>What a condition says of an entry: it holds, it does not, or the entry does not tell.</summary>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Silence">What the entry does not tell, where that is why it does not hold.</param>
internal readonly record struct Verdict(bool Holds, Silence? Silence)
{
    public static Verdict Yes => new(true, null);

    public static Verdict No => new(false, null);

    public static Verdict Of(bool holds) => new(holds, null);

    public static Verdict Unknown(Silence silence) => new(false, silence);
}
