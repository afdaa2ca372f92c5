using System.Collections.Immutable;

namespace Catalog.Gen.Tool.Differences;

/// <summary>A list whose items stayed and stand in another order.</summary>
/// <param name="Path">The list.</param>
internal sealed record OrderChange(ImmutableArray<string> Path) : FieldChange(Path);
