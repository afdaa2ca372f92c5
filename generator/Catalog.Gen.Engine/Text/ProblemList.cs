namespace Catalog.Gen.Engine.Text;

/// <summary>Problems to report, in order.</summary>
internal sealed record ProblemList(EquatableArray<Problem> Problems)
{
    public static ProblemList None { get; } = new(EquatableArray<Problem>.Empty);

    /// <summary>
    /// The problems that are known, all of them and in order, for doors that show or record them; empty for those that did not ask.
    /// </summary>
    public EquatableArray<AdmittedProblem> Known { get; init; } = EquatableArray<AdmittedProblem>.Empty;
}
