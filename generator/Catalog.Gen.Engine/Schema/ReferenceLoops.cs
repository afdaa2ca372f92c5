using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// Schemas that lead back to themselves at one and the same value: judging by them would never end. A schema that
/// comes back one level deeper (a tree of its own kind) is fine.
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
        var problems = new List<Problem>();
        foreach (SchemaNode node in nodes)
            Visit(node, states, problems);
        return problems;
    }

    // A stack of our own: a chain of references may be as long as the schema.
    private static void Visit(SchemaNode start, Dictionary<SchemaNode, State> states, List<Problem> problems)
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
