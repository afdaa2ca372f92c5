namespace Catalog.Gen.Engine.Types;

/// <summary>Which types each catalog of a namespace comes to, from its entries.</summary>
internal sealed class TypeReach
{
    private readonly IReadOnlyList<PendingType> _pendingTypes;
    private readonly HashSet<int>[] _reached;

    public TypeReach(IReadOnlyList<PendingType> pendingTypes, IReadOnlyList<TypeRef> roots)
    {
        _pendingTypes = pendingTypes;
        _reached = [.. roots.Select(root => new HashSet<int>())];
        for (int i = 0; i < _reached.Length; i++)
        {
            // With one catalog there is nothing to tell apart.
            if (_reached.Length == 1)
                _reached[i].UnionWith(pendingTypes.Select(static pending => pending.Id));
            else
                Visit(roots[i], _reached[i]);
        }
    }

    /// <summary>Whether more than one catalog comes to a type.</summary>
    public bool IsShared(PendingType pending) => _reached.Count(reached => reached.Contains(pending.Id)) > 1;

    /// <summary>Whether a catalog comes to a type.</summary>
    public Func<PendingType, bool> Of(int catalog) => pending => _reached[catalog].Contains(pending.Id);

    /// <summary>The catalog that brings a type: the first that comes to it.</summary>
    public int Owner(PendingType pending) => Math.Max(0, Array.FindIndex(_reached, reached => reached.Contains(pending.Id)));

    private void Visit(TypeRef? type, HashSet<int> reached)
    {
        for (; type is not null; type = type.Element)
        {
            if (type.IsGenerated)
                Visit(_pendingTypes[type.TypeId], reached);
        }
    }

    private void Visit(PendingType pending, HashSet<int> reached)
    {
        if (!reached.Add(pending.Id))
            return;
        switch (pending)
        {
            case PendingRecord record:
                foreach (PendingProperty property in record.Properties)
                    Visit(property.Type, reached);
                Visit(record.Extra, reached);
                if (record.Base is not null)
                    Visit(record.Base, reached);
                break;
            case PendingUnion union:
                foreach (CaseOfUnion item in union.Cases)
                    Visit(item.Type, reached);
                break;
            case PendingCase wrapper:
                Visit(wrapper.Value, reached);
                break;
            case PendingTuple tuple:
                foreach ((_, TypeRef type, _) in tuple.Items)
                    Visit(type, reached);
                Visit(tuple.Rest, reached);
                break;
        }
    }
}
