using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>
/// How deep below the root of a file the values lie that a schema can judge, at the least. A value that would lie deeper than
/// a file may reach is never there, so that nothing needs a type for it.
/// </summary>
internal sealed class SchemaDepths
{
    private readonly HashSet<SchemaNode> _near = [];

    /// <param name="roots">The schemas of whole files.</param>
    public SchemaDepths(IEnumerable<SchemaNode> roots)
    {
        var level = new List<SchemaNode>(roots);
        for (int depth = 0; depth <= YamlLimits.Depth && level.Count > 0; depth++)
        {
            var below = new List<SchemaNode>();
            var waiting = new Stack<SchemaNode>(level);
            while (waiting.Count > 0)
            {
                SchemaNode schema = waiting.Pop();
                if (!_near.Add(schema))
                    continue;

                // What a dynamic reference means depends on where one comes from: here it may mean any of them.
                if (schema.DynamicRef is not null)
                    HasDynamic = true;
                foreach (SubschemaUse use in schema.Uses)
                {
                    if (IsBelow(use.Applies))
                        below.Add(use.Schema);
                    else if (use.Applies != Applies.Never)
                        waiting.Push(use.Schema);
                }
            }

            level = below;
        }
    }

    /// <summary>Whether a dynamic reference leads on, so that nothing is known to be too deep.</summary>
    public bool HasDynamic { get; private set; }

    /// <summary>Whether a file can have a value that a schema judges.</summary>
    public bool IsReached(SchemaNode schema) => HasDynamic || _near.Contains(schema);

    private static bool IsBelow(Applies how) =>
        how is Applies.Property or Applies.OtherProperties or Applies.Items or Applies.ItemsInSomeCase;
}
