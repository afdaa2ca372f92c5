using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>The resources that evaluation has come through, outermost first: where a <c>$dynamicRef</c> looks.</summary>
internal sealed class DynamicScope
{
    private SchemaResource[] _resources = new SchemaResource[8];
    private int _count;

    /// <summary>Whether evaluation has not left the resource that it began in.</summary>
    public bool IsSingle => _count <= 1;

    /// <summary>Goes into a schema's resource; the depth that is handed back is for <see cref="Leave"/>.</summary>
    public int Enter(SchemaResource resource)
    {
        int before = _count;
        if (before == 0 || _resources[before - 1] != resource)
        {
            if (before == _resources.Length)
                Array.Resize(ref _resources, before * 2);
            _resources[_count++] = resource;
        }

        return before;
    }

    public void Leave(int depth) => _count = depth;

    /// <summary>The schema that a reference means here; null where there is none, which only v1 allows.</summary>
    public SchemaNode? Find(DynamicReference reference)
    {
        if (reference.Anchor is not { } anchor)
            return reference.Target;
        for (int i = 0; i < _count; i++)
        {
            if (_resources[i].DynamicAnchors.TryGetValue(anchor, out SchemaNode? node))
                return node;
        }

        return reference.Target;
    }
}
