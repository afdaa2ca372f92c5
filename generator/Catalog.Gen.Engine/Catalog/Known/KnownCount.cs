using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>How often a problem is known.</summary>
internal sealed record KnownCount(KnownProblem Problem, int Count);
