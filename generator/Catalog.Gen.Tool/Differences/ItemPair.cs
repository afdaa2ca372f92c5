using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Differences;

/// <summary>An item of two lists.</summary>
/// <param name="Position">In the new list, from 0.</param>
/// <param name="Name">What it is called in a path.</param>
/// <param name="Old">Then.</param>
/// <param name="New">Now.</param>
internal sealed record ItemPair(int Position, string Name, YamlNode Old, YamlNode New);
