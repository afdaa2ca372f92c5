namespace Catalog.Gen.Engine.Yaml;

/// <summary>A mapping (JSON: object), in the order of the file. Keys are unique: the reader has refused the rest.</summary>
internal sealed class YamlMapping(YamlMember[] members, int start, int end) : YamlNode(NodeKind.Mapping, start, end)
{
    // Of fewer members a walk over them is as fast, and needs no memory.
    private const int MostWithoutIndex = 32;

    private Dictionary<string, YamlNode>? _index;

    public YamlMember[] Members { get; } = members;

    /// <summary>The value of a key, or null where the mapping has no such key.</summary>
    public YamlNode? Find(string name)
    {
        if (Members.Length > MostWithoutIndex)
            return (_index ??= Index()).TryGetValue(name, out YamlNode? found) ? found : null;
        foreach (YamlMember member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
                return member.Value;
        }

        return null;
    }

    // Two threads may make it at the same time; both make the same.
    private Dictionary<string, YamlNode> Index()
    {
        var index = new Dictionary<string, YamlNode>(Members.Length, StringComparer.Ordinal);
        foreach (YamlMember member in Members)
        {
            if (!index.ContainsKey(member.Name))
                index.Add(member.Name, member.Value);
        }

        return index;
    }
}
