namespace Catalog.Gen.Engine.Yaml;

/// <summary>Visits the place of every key and every text of a tree once, although aliases may lead to it often.</summary>
internal static class ScalarWalk
{
    public static void Visit(YamlNode root, Action<int, int> visit)
    {
        var visited = new HashSet<YamlNode>();
        var waiting = new Stack<YamlNode>();
        waiting.Push(root);
        while (waiting.Count > 0)
        {
            YamlNode node = waiting.Pop();
            if (!visited.Add(node))
                continue;
            switch (node)
            {
                case YamlMapping mapping:
                    foreach (YamlMember member in mapping.Members)
                    {
                        visit(member.KeyStart, member.KeyEnd);
                        waiting.Push(member.Value);
                    }

                    break;
                case YamlSequence sequence:
                    foreach (YamlNode item in sequence.Items)
                        waiting.Push(item);
                    break;
                case YamlScalar { Kind: NodeKind.String }:
                    visit(node.Start, node.End);
                    break;
            }
        }
    }
}
