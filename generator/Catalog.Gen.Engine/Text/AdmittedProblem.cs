namespace Catalog.Gen.Engine.Text;

/// <summary>A problem that was found and is no reason not to build, since it is known.</summary>
/// <param name="Known">What it is recognised by.</param>
/// <param name="Problem">The problem, as it would be shown.</param>
internal sealed record AdmittedProblem(KnownProblem Known, Problem Problem);
