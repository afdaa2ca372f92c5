namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Where a collector was before evaluation went down.</summary>
/// <param name="Site">The use site.</param>
/// <param name="Entry">The entry.</param>
internal readonly record struct CollectorState(int Site, int Entry);
