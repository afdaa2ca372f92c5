using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>
/// All the schemas that hold for one value at once: a schema with what it refers to and what it merges
/// (<c>$ref</c>, <c>allOf</c>, an <c>anyOf</c> or <c>oneOf</c> of one thing or null). The more basic come first.
/// </summary>
internal sealed class Conjunction
{
    public const SchemaTypes AnyKind = (SchemaTypes)127;

    private readonly List<SchemaNode> _nodes = [];
    private readonly HashSet<SchemaNode> _certain = [];
    private readonly HashSet<SchemaNode> _seen = [];
    private readonly DynamicTargets _dynamicTargets;

    public Conjunction(IEnumerable<SchemaNode> roots, DynamicTargets dynamicTargets)
    {
        _dynamicTargets = dynamicTargets;
        Roots = [.. roots];
        foreach (SchemaNode root in Roots)
            Add(root, certain: true);
    }

    /// <summary>The same schemas, of values of some kinds alone: one of the types that <c>type</c> lists.</summary>
    public Conjunction Of(SchemaTypes kinds) => new(Roots, _dynamicTargets) { Only = kinds };

    /// <summary>Another schema of the same catalog.</summary>
    public Conjunction Another(SchemaNode schema) => new([schema], _dynamicTargets);

    /// <summary>The kinds of values that it is about, where it is not about all that its schemas admit.</summary>
    public SchemaTypes? Only { get; private init; }

    public IReadOnlyList<SchemaNode> Roots { get; }

    public IReadOnlyList<SchemaNode> Nodes => _nodes;

    /// <summary>From the outermost to the most basic: the order in which annotations count.</summary>
    public IEnumerable<SchemaNode> OutermostFirst => Enumerable.Reverse(_nodes);

    /// <summary>Whether every node of another conjunction holds here as well.</summary>
    public bool Covers(IEnumerable<SchemaNode> nodes) => nodes.All(_seen.Contains);

    /// <summary>The branches that are not simply null.</summary>
    public static List<SchemaNode> Choices(SchemaNode[] branches) => [.. branches.Where(static branch => !branch.IsNull())];

    /// <summary>
    /// The kinds of values that can hold. Only where no keyword names a kind, it is the kind that the keywords are about:
    /// <c>{ "required": ["a"] }</c> within a schema that says <c>"type": ["object", "null"]</c> takes no null away.
    /// </summary>
    public SchemaTypes Kinds()
    {
        SchemaTypes kinds = Kinds(implies: false);
        kinds = kinds == AnyKind ? Kinds(implies: true) : kinds;
        return Only is { } only ? kinds & only : kinds;
    }

    /// <summary>Whether a keyword says of which kinds values are.</summary>
    public bool IsTyped => Kinds(implies: false) != AnyKind;

    private SchemaTypes Kinds(bool implies) => Kinds(depth: 0, implies, new Effort(TypeLimits.Choices));

    private SchemaTypes Kinds(int depth, bool implies, Effort effort)
    {
        SchemaTypes kinds = AnyKind;
        foreach (SchemaNode node in _certain)
            kinds &= KindsOf(node, depth, implies, effort);
        return kinds == AnyKind && implies ? Implied() : kinds;
    }

    private SchemaTypes KindsOf(SchemaNode node, int depth, bool implies, Effort effort)
    {
        if (node.Always == false)
            return SchemaTypes.None;
        SchemaTypes kinds = AnyKind;
        if (node.Type is { } type)
            kinds = (type & SchemaTypes.Number) != 0 ? type | SchemaTypes.Integer : type;
        if (node.Enum is { } values)
            kinds &= values.Aggregate(SchemaTypes.None, static (all, value) => all | Values.TypeOf(value));
        if (node.Const is { } constant)
            kinds &= Values.TypeOf(constant);
        effort.Spend(node.AnyOf.Length + node.OneOf.Length);
        if (depth < 8 && !effort.IsSpent)
        {
            if (node.AnyOf.Length > 0)
                kinds &= Any(node.AnyOf, depth, implies, effort);
            if (node.OneOf.Length > 0)
                kinds &= Any(node.OneOf, depth, implies, effort);
        }

        return kinds;
    }

    private SchemaTypes Any(SchemaNode[] branches, int depth, bool implies, Effort effort)
    {
        SchemaTypes kinds = SchemaTypes.None;
        foreach (SchemaNode branch in branches)
            kinds |= new Conjunction([branch], _dynamicTargets).Kinds(depth + 1, implies, effort);
        return kinds;
    }

    /// <summary>
    /// <c>{ "properties": … }</c> without a <c>type</c> lets a number pass, by the letter; nobody means that. Where all
    /// keywords are about one kind of value, that is the kind, and the packer refuses what the C# type cannot hold.
    /// </summary>
    private SchemaTypes Implied()
    {
        SchemaTypes implied = SchemaTypes.None;
        foreach (SchemaNode node in _nodes)
        {
            foreach (KeywordFamily family in node.Families)
                implied |= family.ImpliedTypes(node);
            if (Texts.FormatType(node) is not null)
                implied |= SchemaTypes.String;
        }

        return implied is SchemaTypes.Object or SchemaTypes.Array or SchemaTypes.String or (SchemaTypes.Number | SchemaTypes.Integer)
            ? implied
            : AnyKind;
    }

    private void Add(SchemaNode node, bool certain)
    {
        if (!_seen.Add(node))
        {
            if (certain)
                _certain.Add(node);
            return;
        }

        if (certain)
            _certain.Add(node);
        foreach (SchemaNode part in node.Applied(Applies.InPlace))
        {
            // A dynamic reference leads to the schema that it means in this catalog, which need not be its first.
            if (part != node.DynamicRef?.Target || part == node.Ref)
                Add(part, certain);
        }

        if (node.DynamicRef is { } reference && _dynamicTargets.Find(reference) is { } dynamic)
            Add(dynamic, certain);
        AddOnly(node.AnyOf, certain);
        AddOnly(node.OneOf, certain);
        _nodes.Add(node);
    }

    private void AddOnly(SchemaNode[] branches, bool certain)
    {
        if (branches.Length > 0 && Choices(branches) is [var only])
            Add(only, certain && branches.Length == 1);
    }
}
