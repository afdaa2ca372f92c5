namespace Catalog.Gen.Engine.Schema;

/// <summary>The one way to walk over schemas: from some, along what each says that it leads to (<see cref="SchemaNode.Uses"/>).</summary>
internal static class SchemaWalk
{
    /// <summary>
    /// Every schema that a walk comes to, each once, in the order in which they are written: a schema, then what it leads to.
    /// With a stack of its own, since schemas can lead far.
    /// </summary>
    /// <param name="starts">Where to begin.</param>
    /// <param name="next">Where a schema leads.</param>
    public static IReadOnlyList<SchemaNode> From(IEnumerable<SchemaNode> starts, Func<SchemaNode, IEnumerable<SchemaNode>> next)
    {
        var found = new List<SchemaNode>();
        var seen = new HashSet<SchemaNode>();
        var waiting = new Stack<SchemaNode>(starts.Reverse());
        while (waiting.Count > 0)
        {
            SchemaNode schema = waiting.Pop();
            if (!seen.Add(schema))
                continue;
            found.Add(schema);
            foreach (SchemaNode target in next(schema).Reverse())
                waiting.Push(target);
        }

        return found;
    }
}
