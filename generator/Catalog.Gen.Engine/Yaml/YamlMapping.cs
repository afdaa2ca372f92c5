namespace Catalog.Gen.Engine.Yaml;

/// <summary>A mapping (JSON: object), in the order of the file. Keys are unique: the reader has refused the rest.</summary>
internal sealed class YamlMapping(YamlMember[] members, int start, int end) : YamlNode(NodeKind.Mapping, start, end)
{
    public YamlMember[] Members { get; } = members;

    /// <summary>The value of a key, or null where the mapping has no such key.</summary>
    public YamlNode? Find(string name)
    {
        foreach (YamlMember member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
                return member.Value;
        }

        return null;
    }
}
