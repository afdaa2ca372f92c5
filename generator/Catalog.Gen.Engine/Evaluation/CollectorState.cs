namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Where a collector was before evaluation went down.</summary>
/// <param name="Site">The use site.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Depth">How deep below the entry.</param>
/// <param name="SiteDepth">How deep the property of the use site is.</param>
internal readonly record struct CollectorState(int Site, int Entry, int Depth = 0, int SiteDepth = 0);
