using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>A known problem as a baseline records it.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Count">How often it is known.</param>
/// <param name="Place">Where it is recorded.</param>
internal sealed record RecordedProblem(KnownProblem Problem, int Count, FileSpan Place);
