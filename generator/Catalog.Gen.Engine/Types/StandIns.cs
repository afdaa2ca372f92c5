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

    /// <summary>Those of a value itself, and not of the defaults that they bring.</summary>
    public IEnumerable<StandIn> Of(YamlNode value, TypeRef type)
    {
        if (!Leads(type))
            return [];
        return (type.Kind, value) switch
        {
            (TypeKind.Record, YamlMapping mapping) => OfRecord(mapping, type.TypeId),
            (TypeKind.Union, _) => OfUnion(value, (UnionDefinition)_types[type.TypeId]),
            (TypeKind.Map, YamlMapping mapping) => mapping.Members.SelectMany(member => OfUndeclared(member, type)),
            (TypeKind.List, YamlSequence sequence) => sequence.Items.SelectMany(item => Of(item, type.Element!)),
            (TypeKind.Tuple, YamlSequence sequence) => OfTuple(sequence, (TupleDefinition)_types[type.TypeId]),
            _ => [],
        };
    }

    /// <summary>The value that a property of the entry itself has in C#: what is written, or else the default; null for none.</summary>
    public YamlNode? Find(YamlNode? entry, string property)
    {
        if (entry is not YamlMapping mapping)
            return null;
        return mapping.Find(property)
            ?? (RecordOf(entry, _model.Root) is >= 0 and var type && _types.Properties(type).TryGetValue(property, out PropertyModel? found)
                ? found.Default?.Value
                : null);
    }

    private IEnumerable<StandIn> Below(YamlNode value, TypeRef type)
    {
        foreach (StandIn found in Of(value, type))
        {
            yield return found;
            foreach (StandIn below in Below(found.Property.Default!.Value, found.Property.Type))
                yield return below;
        }
    }

    private IEnumerable<StandIn> OfRecord(YamlMapping mapping, int type)
    {
        Dictionary<string, PropertyModel> properties = _types.Properties(type);
        var record = (RecordDefinition)_types[type];
        foreach (PropertyModel property in record.Properties)
        {
            if (property.Default is not null && mapping.Find(property.Name) is null)
                yield return new StandIn(mapping, type, property);
        }

        foreach (YamlMember member in mapping.Members)
        {
            IEnumerable<StandIn> below = properties.TryGetValue(member.Name, out PropertyModel? property) ? Of(member.Value, property.Type)
                : record.Extra is { } extra ? OfUndeclared(member, extra.Type)
                : [];
            foreach (StandIn found in below)
                yield return found;
        }
    }

    private IEnumerable<StandIn> OfUnion(YamlNode value, UnionDefinition union)
    {
        int index = TypeLookup.Case(union, value);
        if (index < 0)
            return [];
        int type = union.Cases[index].TypeId;
        if (_types[type] is CaseDefinition wrapper)
            return Of(value, wrapper.Value);
        return value is YamlMapping mapping ? OfRecord(mapping, type) : [];
    }

    private IEnumerable<StandIn> OfUndeclared(YamlMember member, TypeRef map) =>
        Leads(map.Element!) && TypeLookup.IsKey(map, member.Name) ? Of(member.Value, map.Element!) : [];

    private IEnumerable<StandIn> OfTuple(YamlSequence sequence, TupleDefinition tuple) => sequence.Items.SelectMany((item, i) =>
        (i < tuple.Items.Count ? tuple.Items[i].Type : tuple.Rest?.Element) is { } type ? Of(item, type) : []);

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
