using System.Runtime.CompilerServices;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>
/// What the members of an entry give beyond what is written: the defaults of properties that its objects do not have. The
/// generated constructors fill in the same ones, since both go by <see cref="PropertyModel.Default"/>.
/// </summary>
internal sealed class StandIns
{
    private static readonly ConditionalWeakTable<TypeModel, StandIns> Made = new();

    private readonly TypeModel _model;
    private readonly TypeLookup _types;

    // Which types have properties with defaults, or lead to such types: nearly all values need no second look.
    private readonly bool[] _leading;

    private StandIns(TypeModel model)
    {
        _model = model;
        _types = TypeLookup.Of(model);
        _leading = new bool[model.Types.Count];
        bool isNew = true;
        while (isNew)
        {
            isNew = false;
            for (int i = 0; i < _leading.Length; i++)
            {
                if (!_leading[i] && Leads(model.Types[i]))
                    isNew = _leading[i] = true;
            }
        }
    }

    /// <summary>Whether there can be any in an entry.</summary>
    public bool CanBe => Leads(_model.Root);

    public static StandIns Of(TypeModel model) => Made.GetValue(model, static key => new StandIns(key));

    /// <summary>
    /// Each object of an entry that lacks a property with a default, and the property; after that, the same of the default
    /// itself, which may be an object that lacks others.
    /// </summary>
    public IEnumerable<StandIn> In(YamlNode entry) => Below(entry, _model.Root);

    /// <summary>
    /// The objects in a value whose types have defaults, and their records; not those in the defaults that they bring.
    /// </summary>
    public IEnumerable<(YamlMapping Object, int TypeId)> Objects(YamlNode value, TypeRef type)
    {
        if (!Leads(type))
            return [];
        return (type.Kind, value) switch
        {
            (TypeKind.Record, YamlMapping mapping) => OfRecord(mapping, type.TypeId),
            (TypeKind.Union, _) => OfUnion(value, (UnionDefinition)_types[type.TypeId]),
            (TypeKind.Map, YamlMapping mapping) => mapping.Members.SelectMany(member => OfUndeclared(member, type)),
            (TypeKind.List, YamlSequence sequence) => sequence.Items.SelectMany(item => Objects(item, type.Element!)),
            (TypeKind.Tuple, YamlSequence sequence) => OfTuple(sequence, (TupleDefinition)_types[type.TypeId]),
            _ => [],
        };
    }

    /// <summary>The properties of a record that have defaults.</summary>
    public IEnumerable<PropertyModel> WithDefault(int type) =>
        ((RecordDefinition)_types[type]).Properties.Where(static property => property.Default is not null);

    /// <summary>The value that a property of the entry itself has in C#: what is written, or else the default; null for none.</summary>
    public YamlNode? Find(YamlNode? entry, string property)
    {
        if (entry is not YamlMapping mapping)
            return null;
        return mapping.Find(property)
            ?? (CanBe && RecordOf(entry, _model.Root) is >= 0 and var type
                && _types.Properties(type).TryGetValue(property, out PropertyModel? found)
                ? found.Default?.Value
                : null);
    }

    private IEnumerable<StandIn> Below(YamlNode value, TypeRef type) =>
        from found in Objects(value, type)
        from property in WithDefault(found.TypeId)
        where found.Object.Find(property.Name) is null
        from standIn in new[] { new StandIn(found.Object, property) }.Concat(Below(property.Default!.Value, property.Type))
        select standIn;

    private IEnumerable<(YamlMapping Object, int TypeId)> OfRecord(YamlMapping mapping, int type)
    {
        Dictionary<string, PropertyModel> properties = _types.Properties(type);
        TypeRef? extra = ((RecordDefinition)_types[type]).Extra?.Type;
        return mapping.Members
            .SelectMany(member => properties.TryGetValue(member.Name, out PropertyModel? property) ? Objects(member.Value, property.Type)
                : extra is not null ? OfUndeclared(member, extra)
                : [])
            .Prepend((mapping, type));
    }

    private IEnumerable<(YamlMapping Object, int TypeId)> OfUnion(YamlNode value, UnionDefinition union)
    {
        int index = TypeLookup.Case(union, value);
        if (index < 0)
            return [];
        int type = union.Cases[index].TypeId;
        if (_types[type] is CaseDefinition wrapper)
            return Objects(value, wrapper.Value);
        return value is YamlMapping mapping ? OfRecord(mapping, type) : [];
    }

    private IEnumerable<(YamlMapping Object, int TypeId)> OfUndeclared(YamlMember member, TypeRef map) =>
        Leads(map.Element!) && TypeLookup.IsKey(map, member.Name) ? Objects(member.Value, map.Element!) : [];

    private IEnumerable<(YamlMapping Object, int TypeId)> OfTuple(YamlSequence sequence, TupleDefinition tuple) =>
        sequence.Items.SelectMany((item, i) =>
            tuple.ItemType(i) is { } type ? Objects(item, type) : []);

    /// <summary>The record that an object is, or -1.</summary>
    private int RecordOf(YamlNode value, TypeRef type)
    {
        if (type.Kind == TypeKind.Record)
            return type.TypeId;
        if (type.Kind != TypeKind.Union)
            return -1;
        var union = (UnionDefinition)_types[type.TypeId];
        int index = TypeLookup.Case(union, value);
        if (index < 0)
            return -1;
        int found = union.Cases[index].TypeId;
        return _types[found] is CaseDefinition wrapper ? RecordOf(value, wrapper.Value) : found;
    }

    private bool Leads(TypeDefinition type) => type switch
    {
        RecordDefinition record => record.Properties.Any(property => property.Default is not null || Leads(property.Type))
            || Leads(record.Extra?.Type),
        UnionDefinition union => union.Cases.Any(item => _leading[item.TypeId]),
        CaseDefinition wrapper => Leads(wrapper.Value),
        TupleDefinition tuple => tuple.Items.Any(item => Leads(item.Type)) || Leads(tuple.Rest),
        _ => false,
    };

    private bool Leads(TypeRef? type)
    {
        while (type?.Element is { } element)
            type = element;
        return type is { IsGenerated: true } && _leading[type.TypeId];
    }
}
