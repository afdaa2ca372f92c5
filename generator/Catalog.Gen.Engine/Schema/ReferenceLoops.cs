using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// Schemas that lead back to themselves at one and the same value: judging by them would never end. A schema that
/// comes back one level deeper (a tree of its own kind) is fine. And schemas that lead to one another for one value in more
/// steps than there may be: whoever walks along them may recurse.
/// </summary>
internal static class ReferenceLoops
{
    private enum State
    {
        Open,
        Done,
    }

    public static IEnumerable<Problem> Find(IEnumerable<SchemaNode> nodes)
    {
        var states = new Dictionary<SchemaNode, State>();
        var heights = new Dictionary<SchemaNode, int>();
        var problems = new List<Problem>();
        foreach (SchemaNode node in nodes)
            Visit(node, states, heights, problems);
        return problems;
    }

    // A stack of our own: a chain of references may be as long as the schema.
    private static void Visit(
        SchemaNode start, Dictionary<SchemaNode, State> states, Dictionary<SchemaNode, int> heights, List<Problem> problems)
    {
        if (states.ContainsKey(start))
            return;
        var stack = new Stack<(SchemaNode Node, IEnumerator<SchemaNode> Next)>();
        Push(start);
        while (stack.Count > 0)
        {
            (SchemaNode node, IEnumerator<SchemaNode> next) = stack.Peek();
            if (!next.MoveNext())
            {
                states[node] = State.Done;
                stack.Pop();
                int height = Height(node, heights);
                heights[node] = height;
                if (height == SchemaLimits.InPlace + 1)
                    problems.Add(TooFar(node));
            }
            else if (!states.TryGetValue(next.Current, out State state))
            {
                Push(next.Current);
            }
            else if (state == State.Open)
            {
                problems.Add(Report(node, next.Current));
            }
        }

        void Push(SchemaNode node)
        {
            states[node] = State.Open;
            stack.Push((node, InPlace(node).GetEnumerator()));
        }
    }

    private static int Height(SchemaNode node, Dictionary<SchemaNode, int> heights)
    {
        int height = 0;
        foreach (SchemaNode next in InPlace(node))
            height = Math.Max(height, heights.TryGetValue(next, out int below) ? below + 1 : 0);
        return height;
    }

    private static Problem TooFar(SchemaNode node)
    {
        YamlNode place = node.Extension("$ref") ?? node.Source;
        return new Problem(
            Rules.SchemaTooLarge,
            node.Document.File.Locate(place.Start, place is YamlScalar ? place.End : place.Start),
            new(
                $"from here schemas lead to one another more than {Words.Number(SchemaLimits.InPlace)} times for the same value",
                "let the references lead to what they mean in fewer steps"));
    }

    // A $dynamicRef to a dynamic anchor is followed only at run time: which schema it means depends on where one comes from.
    private static IEnumerable<SchemaNode> InPlace(SchemaNode node) => node.Uses
        .Where(use => use.Applies is Applies.InPlace or Applies.InPlaceInSomeCase or Applies.Negated
            && !(use.Keyword.Name is "$dynamicRef" or "$recursiveRef" && node.DynamicRef is { Anchor: not null }))
        .Select(use => use.Schema);

    private static Problem Report(SchemaNode from, SchemaNode to)
    {
        YamlNode place = from.Extension("$ref") ?? from.Extension("$dynamicRef") ?? from.Source;
        string back = to.Pointer.Length == 0 ? "the whole schema" : Words.Address(to.Pointer);
        return new Problem(
            Rules.SchemaInvalid,
            from.Document.File.Locate(place.Start, place.End),
            new(
                $"this leads back to {back} for the same value, so that judging it would never end",
                "let it refer to itself only from within a property or an item"));
    }
}
