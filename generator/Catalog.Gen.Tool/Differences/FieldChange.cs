using System.Collections.Immutable;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Tool.Differences;

/// <summary>One difference between two versions of an entry.</summary>
/// <param name="Path">From the entry to the value: property names, and items of lists in words.</param>
internal abstract record FieldChange(ImmutableArray<string> Path);

/// <summary>A value that was set, taken out or replaced.</summary>
/// <param name="Path">Where.</param>
/// <param name="Old">The value then; null where there was none.</param>
/// <param name="New">The value now; null where there is none.</param>
internal sealed record ValueChange(ImmutableArray<string> Path, YamlNode? Old, YamlNode? New) : FieldChange(Path);

/// <summary>Items that came into a list or left it.</summary>
/// <param name="Path">The list.</param>
/// <param name="Added">In the order of the list now.</param>
/// <param name="Removed">In the order of the list then.</param>
internal sealed record ItemsChange(ImmutableArray<string> Path, ImmutableArray<YamlNode> Added, ImmutableArray<YamlNode> Removed) : FieldChange(Path);

/// <summary>A list whose items stayed and stand in another order.</summary>
/// <param name="Path">The list.</param>
internal sealed record OrderChange(ImmutableArray<string> Path) : FieldChange(Path);
