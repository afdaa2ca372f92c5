using System.Collections.Immutable;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Differences;

/// <summary>A value that was set, taken out or replaced.</summary>
/// <param name="Path">Where.</param>
/// <param name="Old">The value then; null where there was none.</param>
/// <param name="New">The value now; null where there is none.</param>
internal sealed record ValueChange(ImmutableArray<string> Path, YamlNode? Old, YamlNode? New) : FieldChange(Path);
