using System.Collections.Immutable;

namespace Catalog.Gen.Tool.Differences;

/// <summary>One difference between two versions of an entry.</summary>
/// <param name="Path">From the entry to the value: property names, and items of lists in words.</param>
internal abstract record FieldChange(ImmutableArray<string> Path);
