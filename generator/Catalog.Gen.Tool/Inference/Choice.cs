using System.Collections.Immutable;

namespace Catalog.Gen.Tool.Inference;

/// <summary>The values among which the texts of a place choose.</summary>
/// <param name="Values">All that were seen, in ordinal order.</param>
/// <param name="Rare">Those of them that look like slips, each with the value that was meant.</param>
/// <param name="IsConstant">Whether there is one, seen so often that there will hardly be another.</param>
internal sealed record Choice(ImmutableArray<string> Values, SortedDictionary<string, string> Rare, bool IsConstant);
