using System.Runtime.InteropServices;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Inference;

/// <summary>
/// What was seen at one place of the entries, over all of them: kinds, texts, numbers, lists, keys, each with how often. All of
/// it is sums, so that the order of the files does not matter.
/// </summary>
internal sealed class Shape
{
    private const int Kinds = (int)NodeKind.Mapping + 1;

    private readonly Use[] _kinds = new Use[Kinds];

    /// <summary>How many values were seen.</summary>
    public int Count { get; private set; }

    /// <summary>The texts.</summary>
    public Dictionary<string, Use> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The numbers, as JSON spells them.</summary>
    public Dictionary<string, Use> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>Texts that are the id of the very entry in which they stand.</summary>
    public int OwnIds { get; private set; }

    /// <summary>The items of all lists; null where there was none.</summary>
    public Shape? Items { get; private set; }

    /// <summary>Lists and mappings with nothing in them.</summary>
    public int Empty { get; private set; }

    /// <summary>Lists of two items or more.</summary>
    public int LongLists { get; private set; }

    /// <summary>Lists that have an item twice.</summary>
    public Use Repeating { get; private set; }

    /// <summary>What was seen under each key.</summary>
    public Dictionary<string, PropertyShape> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>How many values of a kind were seen, and where.</summary>
    public Use Of(NodeKind kind) => _kinds[(int)kind];

    /// <summary>Whether all values are of one kind, those apart that are null.</summary>
    public bool IsOnly(NodeKind kind) => Of(kind).Count > 0 && Of(kind).Count + Of(NodeKind.Null).Count == Count;

    /// <summary>All values, and where the first one stands.</summary>
    public Use FirstUse => _kinds.Aggregate(default(Use), static (all, kind) => all.And(kind));

    /// <summary>Counts a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="entry">The number of the entry in which it stands.</param>
    /// <param name="id">The id of that entry.</param>
    public void Add(YamlNode value, int entry, string id)
    {
        var use = new Use(1, entry);
        Count++;
        _kinds[(int)value.Kind] = Of(value.Kind).And(use);
        switch (value)
        {
            case YamlScalar { Kind: NodeKind.String } text:
                Add(Texts, text.Value, use);
                if (text.Value == id)
                    OwnIds++;
                break;
            case YamlScalar { Kind: NodeKind.Number } number:
                Add(Numbers, number.Value, use);
                break;
            case YamlSequence list:
                AddItems(list.Items, use, id);
                break;
            case YamlMapping mapping:
                AddMembers(mapping.Members, entry, id);
                break;
        }
    }

    /// <summary>Counts what was seen at another place, as if it had been seen here.</summary>
    public void Add(Shape other)
    {
        Count += other.Count;
        OwnIds += other.OwnIds;
        Empty += other.Empty;
        LongLists += other.LongLists;
        Repeating = Repeating.And(other.Repeating);
        for (int kind = 0; kind < Kinds; kind++)
            _kinds[kind] = _kinds[kind].And(other._kinds[kind]);
        foreach ((string text, Use use) in other.Texts)
            Add(Texts, text, use);
        foreach ((string number, Use use) in other.Numbers)
            Add(Numbers, number, use);
        if (other.Items is { } items)
            (Items ??= new Shape()).Add(items);
        foreach ((string key, PropertyShape property) in other.Properties)
            Property(key).Add(property);
    }

    /// <summary>What was seen under all keys together.</summary>
    public Shape AllValues()
    {
        var all = new Shape();
        foreach (PropertyShape property in Properties.Values)
            all.Add(property.Value);
        return all;
    }

    private void AddItems(YamlNode[] items, Use use, string id)
    {
        Items ??= new Shape();
        foreach (YamlNode item in items)
            Items.Add(item, use.First, id);
        if (items.Length == 0)
            Empty++;
        if (items.Length < 2)
            return;
        LongLists++;
        if (new HashSet<YamlNode>(items, YamlEquality.Instance).Count < items.Length)
            Repeating = Repeating.And(use);
    }

    private void AddMembers(YamlMember[] members, int entry, string id)
    {
        if (members.Length == 0)
            Empty++;
        for (int i = 0; i < members.Length; i++)
        {
            PropertyShape property = Property(members[i].Name);
            property.AddPlace(i, members.Length);
            property.Value.Add(members[i].Value, entry, id);
        }
    }

    private PropertyShape Property(string key)
    {
        ref PropertyShape? property = ref CollectionsMarshal.GetValueRefOrAddDefault(Properties, key, out _);
        return property ??= new PropertyShape();
    }

    private static void Add(Dictionary<string, Use> uses, string text, Use use)
    {
        ref Use known = ref CollectionsMarshal.GetValueRefOrAddDefault(uses, text, out _);
        known = known.And(use);
    }
}
