namespace Catalog.Gen.Engine.Yaml;

/// <summary>The items of the lists that are being read, one list upon another.</summary>
internal sealed class NodeStack
{
    private YamlNode[] _nodes = new YamlNode[32];

    public int Count { get; private set; }

    public void Push(YamlNode node)
    {
        if (Count == _nodes.Length)
            Array.Resize(ref _nodes, Count * 2);
        _nodes[Count++] = node;
    }

    /// <summary>The node that was pushed last.</summary>
    public YamlNode Last
    {
        get => _nodes[Count - 1];
        set => _nodes[Count - 1] = value;
    }

    /// <summary>Takes the nodes from an index on.</summary>
    public YamlNode[] Pop(int from)
    {
        int length = Count - from;
        if (length == 0)
            return [];
        var result = new YamlNode[length];
        Array.Copy(_nodes, from, result, 0, length);
        Count = from;
        return result;
    }
}
