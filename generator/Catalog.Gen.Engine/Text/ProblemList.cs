namespace Catalog.Gen.Engine.Text;

/// <summary>Problems to report, in order.</summary>
internal sealed record ProblemList(EquatableArray<Problem> Problems)
{
    public static ProblemList None { get; } = new(EquatableArray<Problem>.Empty);
}
