using System.Collections.Immutable;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Differences;

/// <summary>Items that came into a list or left it.</summary>
/// <param name="Path">The list.</param>
/// <param name="Added">In the order of the list now.</param>
/// <param name="Removed">In the order of the list then.</param>
internal sealed record ItemsChange(ImmutableArray<string> Path, ImmutableArray<YamlNode> Added, ImmutableArray<YamlNode> Removed)
    : FieldChange(Path);
