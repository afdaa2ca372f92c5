namespace Catalog.Gen.Engine.Yaml;

/// <summary>A sequence (JSON: array).</summary>
internal sealed class YamlSequence(YamlNode[] items, int start, int end) : YamlNode(NodeKind.Sequence, start, end)
{
    public YamlNode[] Items { get; } = items;
}
