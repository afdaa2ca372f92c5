using System.Collections.Immutable;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Differences;

/// <summary>Which items of a list are those of another one.</summary>
internal sealed class ListMatch
{
    /// <summary>Texts this long are prose: one in place of another is a change of words, not an item gone and an item come.</summary>
    private const int ShortestProse = 40;

    private readonly YamlNode[] _old;
    private readonly YamlNode[] _new;

    // For each new item, the old one that it is; -1 without. For each old item, whether it is taken.
    private readonly int[] _origin;
    private readonly bool[] _taken;
    private readonly ImmutableArray<ItemPair>.Builder _changed = ImmutableArray.CreateBuilder<ItemPair>();

    private ListMatch(YamlNode[] old, YamlNode[] @new)
    {
        _old = old;
        _new = @new;
        _origin = [.. Enumerable.Repeat(-1, @new.Length)];
        _taken = new bool[old.Length];
    }

    public ImmutableArray<YamlNode> Added => [.. _new.Where((_, index) => _origin[index] < 0)];

    public ImmutableArray<YamlNode> Removed => [.. _old.Where((_, index) => !_taken[index])];

    /// <summary>Items that are the same one and say something else, in the order of the new list.</summary>
    public ImmutableArray<ItemPair> Changed => _changed.ToImmutable();

    /// <summary>Whether items that stayed have changed places.</summary>
    public bool IsReordered
    {
        get
        {
            int[] stayed = [.. _origin.Where(index => index >= 0)];
            return stayed.Zip(stayed.Skip(1)).Any(pair => pair.First > pair.Second);
        }
    }

    public static ListMatch Of(YamlNode[] old, YamlNode[] @new)
    {
        var match = new ListMatch(old, @new);
        match.PairEqual();
        match.PairByKey();
        match.PairInOrder();
        match._changed.Sort((x, y) => x.Position.CompareTo(y.Position));
        return match;
    }

    private void PairEqual()
    {
        var byValue = new Dictionary<YamlNode, Queue<int>>(YamlEquality.Instance);
        for (int i = 0; i < _old.Length; i++)
        {
            if (!byValue.TryGetValue(_old[i], out Queue<int>? places))
                byValue.Add(_old[i], places = new Queue<int>());
            places.Enqueue(i);
        }

        for (int i = 0; i < _new.Length; i++)
        {
            if (byValue.TryGetValue(_new[i], out Queue<int>? places) && places.TryDequeue(out int place))
                Pair(place, i);
        }
    }

    /// <summary>Objects are known by a property whose value no two of them share, where one of then and one of now have the same.</summary>
    private void PairByKey()
    {
        if (KeyProperty() is not { } key)
            return;
        foreach (int i in OpenNew())
        {
            YamlNode value = ((YamlMapping)_new[i]).Find(key)!;
            foreach (int j in OpenOld().Where(j => YamlEquality.Equals(((YamlMapping)_old[j]).Find(key)!, value)).Take(1))
                Change(j, i, ((YamlScalar)value).Value);
        }
    }

    private string? KeyProperty()
    {
        if (_old.Length == 0 || _new.Length == 0 || !_old.Concat(_new).All(item => item is YamlMapping))
            return null;

        // The one that knows most items again; of two that know as many, the one that stands first.
        YamlMapping[] open = [.. OpenNew().Select(i => (YamlMapping)_new[i])];
        return open.SelectMany(item => item.Members.Select(member => member.Name))
            .Distinct()
            .Where(name => IsKey(_old, name) && IsKey(_new, name))
            .Select(name => (Name: name, Known: Known(name, open)))
            .Where(candidate => candidate.Known > 0)
            .OrderByDescending(candidate => candidate.Known)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    private int Known(string name, YamlMapping[] open)
    {
        var values = new HashSet<YamlNode>(OpenOld().Select(i => ((YamlMapping)_old[i]).Find(name)!), YamlEquality.Instance);
        return open.Count(item => values.Contains(item.Find(name)!));
    }

    private static bool IsKey(YamlNode[] items, string name)
    {
        var seen = new HashSet<YamlNode>(YamlEquality.Instance);
        return items.All(
            item => ((YamlMapping)item).Find(name) is YamlScalar { Kind: NodeKind.String or NodeKind.Number } value && seen.Add(value));
    }

    /// <summary>What is left on both sides, in equal number and of a form that can be compared, is paired as it stands.</summary>
    private void PairInOrder()
    {
        int[] old = [.. OpenOld()], @new = [.. OpenNew()];
        if (old.Length != @new.Length || !old.Zip(@new).All(pair => IsComparable(_old[pair.First], _new[pair.Second])))
            return;
        foreach ((int j, int i) in old.Zip(@new))
            Change(j, i, null);
    }

    private static bool IsComparable(YamlNode old, YamlNode @new) => (old, @new) switch
    {
        (YamlMapping, YamlMapping) or (YamlSequence, YamlSequence) => true,
        (YamlScalar { Kind: NodeKind.String } x, YamlScalar { Kind: NodeKind.String } y) =>
            x.Value.Length >= ShortestProse && y.Value.Length >= ShortestProse && x.Value.Contains(' ') && y.Value.Contains(' '),
        _ => false,
    };

    private IEnumerable<int> OpenOld() => Enumerable.Range(0, _old.Length).Where(index => !_taken[index]);

    private IEnumerable<int> OpenNew() => Enumerable.Range(0, _new.Length).Where(index => _origin[index] < 0);

    private void Change(int old, int @new, string? name)
    {
        Pair(old, @new);
        _changed.Add(new ItemPair(@new, name ?? FormattableString.Invariant($"item {@new + 1}"), _old[old], _new[@new]));
    }

    private void Pair(int old, int @new)
    {
        _origin[@new] = old;
        _taken[old] = true;
    }
}
