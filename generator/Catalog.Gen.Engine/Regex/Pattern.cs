namespace Catalog.Gen.Engine.Regex;

/// <summary>A pattern that has been read.</summary>
/// <param name="Root">What must match.</param>
/// <param name="GroupCount">The number of groups, the whole match (number 0) among them.</param>
/// <param name="Bounds">How many bounds its sets of characters have, each set that is written counted for itself.</param>
internal sealed record Pattern(PatternNode Root, int GroupCount, long Bounds);
