using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Types;

/// <summary>
/// Which schema a <c>$dynamicRef</c> or <c>$recursiveRef</c> means in the entries of a catalog, as far as that is the same
/// for all of them: a C# type must hold every value.
/// </summary>
/// <param name="file">The schema of a whole file: evaluation begins in its resource, so that what this one has comes first.</param>
internal sealed class DynamicTargets(SchemaNode file)
{
    private HashSet<SchemaResource>? _resources;
    private bool _hasReference;

    /// <summary>Whether evaluation can come to a dynamic reference at all.</summary>
    public bool IsNeeded()
    {
        _resources ??= Reach();
        return _hasReference;
    }

    /// <summary>The schema; null where it may be one or another.</summary>
    public SchemaNode? Find(DynamicReference reference)
    {
        if (reference.Anchor is not { } anchor)
            return reference.Target;
        if (file.Resource.DynamicAnchors.TryGetValue(anchor, out SchemaNode? outermost))
            return outermost;
        _resources ??= Reach();
        SchemaResource[] found = [.. _resources.Where(resource => resource.DynamicAnchors.ContainsKey(anchor))];
        return found is [var only] ? only.DynamicAnchors[anchor] : null;
    }

    /// <summary>Every resource that evaluation can come to; a dynamic reference may lead to any anchor of theirs.</summary>
    private HashSet<SchemaResource> Reach()
    {
        var resources = new HashSet<SchemaResource>();
        var seen = new HashSet<SchemaNode>();
        var waiting = new Queue<SchemaNode>();
        waiting.Enqueue(file);
        while (waiting.Count > 0)
        {
            SchemaNode schema = waiting.Dequeue();
            if (!seen.Add(schema))
                continue;
            _hasReference |= schema.DynamicRef is not null;
            if (resources.Add(schema.Resource))
            {
                foreach (SchemaNode anchored in schema.Resource.DynamicAnchors.Values)
                    waiting.Enqueue(anchored);
            }

            foreach (SubschemaUse use in schema.Uses)
            {
                if (use.Applies != Applies.Never)
                    waiting.Enqueue(use.Schema);
            }
        }

        return resources;
    }
}
