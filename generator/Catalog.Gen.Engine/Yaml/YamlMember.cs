namespace Catalog.Gen.Engine.Yaml;

/// <summary>A key and its value in a mapping; the key's own span is kept for messages about it.</summary>
internal readonly struct YamlMember(string name, int keyStart, int keyEnd, YamlNode value)
{
    public string Name { get; } = name;

    public int KeyStart { get; } = keyStart;

    public int KeyEnd { get; } = keyEnd;

    public YamlNode Value { get; } = value;
}
