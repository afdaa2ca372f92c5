using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// The values of a file in which a slip of syntax leaves open what was meant. Much would fail in them that only follows from
/// the slip.
/// </summary>
internal sealed class BrokenParts
{
    private readonly HashSet<YamlNode> _touched = [];

    private BrokenParts()
    {
    }

    /// <summary>The broken parts of a tree; null where there are none.</summary>
    public static BrokenParts? In(YamlNode root)
    {
        var parts = new BrokenParts();
        return parts.Visit(root, []) ? parts : null;
    }

    /// <summary>Is a value broken, or something within it?</summary>
    public bool Touch(YamlNode value) => _touched.Contains(value);

    // Trees are at most YamlLimits.Depth deep; what aliases repeat is visited once.
    private bool Visit(YamlNode node, HashSet<YamlNode> visited)
    {
        if (!visited.Add(node))
            return _touched.Contains(node);
        bool isTouched = node.IsBroken;
        switch (node)
        {
            case YamlMapping mapping:
                foreach (YamlMember member in mapping.Members)
                    isTouched |= Visit(member.Value, visited);
                break;
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.Items)
                    isTouched |= Visit(item, visited);
                break;
        }

        if (isTouched)
            _touched.Add(node);
        return isTouched;
    }
}
