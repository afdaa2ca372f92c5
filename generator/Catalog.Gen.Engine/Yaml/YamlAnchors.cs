namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// The nodes of a file that have a name, and how much the aliases of them bring along: what <see cref="YamlLimits"/> bounds.
/// </summary>
internal sealed class YamlAnchors
{
    private Dictionary<string, YamlAnchor>? _byName;
    private List<YamlAnchor>? _all;
    private int _deepest;
    private long _weight;
    private long _aliased;

    /// <summary>All of them, in the order of the file; a name that is given twice stands for two nodes.</summary>
    public IReadOnlyList<YamlAnchor> All => _all ?? [];

    /// <summary>Counts a mapping or a list.</summary>
    /// <param name="depth">How deep it stands; the root stands at 1.</param>
    public void Enter(int depth)
    {
        if (depth > _deepest)
            _deepest = depth;
        _weight += YamlLimits.NodeWeight;
    }

    /// <summary>Counts a scalar with a text of so many characters.</summary>
    public void AddScalar(int length) => _weight += YamlLimits.NodeWeight + length;

    /// <summary>Reads a node that has a name. Until it is read, an alias of it would stand inside itself.</summary>
    /// <param name="name">The name, without its sign.</param>
    /// <param name="start">Where the sign stands.</param>
    /// <param name="depth">The depth of the node, if it is a mapping or a list.</param>
    /// <param name="read">Reads the node; null where it cannot be read.</param>
    public T Read<T>(string name, int start, int depth, Func<T> read)
        where T : YamlNode?
    {
        var anchor = new YamlAnchor { Start = start, End = start + 1 + name.Length };
        (_byName ??= new Dictionary<string, YamlAnchor>(StringComparer.Ordinal))[name] = anchor;
        (_all ??= []).Add(anchor);
        int deepest = _deepest;
        long weight = _weight;
        _deepest = depth - 1;
        T node = read();
        anchor.Node = node;
        anchor.Height = _deepest - (depth - 1);
        anchor.Weight = _weight - weight;
        _deepest = Math.Max(_deepest, deepest);
        return node;
    }

    /// <summary>
    /// Gives the very node that the anchor names: a message about it then points at the text that has to change, and nothing
    /// is copied.
    /// </summary>
    /// <param name="name">The name, without its sign.</param>
    /// <param name="depth">The depth of the node where the alias stands, if it is a mapping or a list.</param>
    public AliasedNode Resolve(string name, int depth)
    {
        if (_byName is null || !_byName.TryGetValue(name, out YamlAnchor? anchor))
            return new(null, SyntaxWording.NoAnchor(name)) { IsUnknown = true };
        anchor.IsUsed = true;
        if (anchor.Node is null)
            return new(null, SyntaxWording.AliasOfItself(name));
        int deepest = depth - 1 + anchor.Height;
        if (deepest > YamlLimits.Depth)
            return new(null, SyntaxWording.AliasTooDeep(name)) { IsTooMuch = true };
        _deepest = Math.Max(_deepest, deepest);
        _weight += anchor.Weight;
        _aliased += anchor.Weight;
        return _aliased > YamlLimits.AliasedLength
            ? new(null, SyntaxWording.AliasedTooMuch) { IsTooMuch = true }
            : new(anchor.Node, null);
    }
}
