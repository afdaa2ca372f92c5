using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>
/// Whether values that the schema refuses have all that C# cannot do without: a member that is not null needs a value, and a duration
/// its form. Of values that fit their types (<see cref="ValueFit"/>), nothing else can keep a program from reading them.
/// </summary>
internal sealed class WholeValues(TypeModel model)
{
    private readonly ValueFit _fit = new(model);

    /// <summary>Whether a value that fits its type lacks nothing, and nothing within it does.</summary>
    public bool Has(YamlNode value, TypeRef type)
    {
        if (value.Kind == NodeKind.Null)
            return true;
        return (type.Kind, value) switch
        {
            (TypeKind.Union, _) => HasCase(value, type),
            (TypeKind.Record, YamlMapping mapping) => HasRecord(mapping, type.TypeId),
            (TypeKind.Map, YamlMapping mapping) => Array.TrueForAll(mapping.Members, member => HasUndeclared(member, type)),
            (TypeKind.Tuple, YamlSequence sequence) => HasTuple(sequence, (TupleDefinition)_fit.Types[type.TypeId]),
            (TypeKind.List, YamlSequence sequence) => Array.TrueForAll(sequence.Items, item => Has(item, type.Element!)),
            // Whether a TimeSpan can hold it is asked of what is a duration.
            (TypeKind.Duration, YamlScalar scalar) => Schema.FormatRules.Durations.IsDuration(scalar.Value),
            _ => true,
        };
    }

    private bool HasCase(YamlNode value, TypeRef type)
    {
        _fit.Expected(value, type, out int choice);
        int found = ((UnionDefinition)_fit.Types[type.TypeId]).Cases[choice].TypeId;
        return _fit.Types[found] is CaseDefinition wrapper ? Has(value, wrapper.Value) : HasRecord((YamlMapping)value, found);
    }

    private bool HasRecord(YamlMapping value, int type)
    {
        Dictionary<string, PropertyModel> properties = _fit.Types.Properties(type);
        var record = (RecordDefinition)_fit.Types[type];
        foreach (PropertyModel property in record.Properties)
        {
            if (property is { IsRequired: true, Default: null } && value.Find(property.Name) is null)
                return false;
        }

        TypeRef? extra = record.Extra?.Type;
        return Array.TrueForAll(value.Members, member => properties.TryGetValue(member.Name, out PropertyModel? property)
            ? Has(member.Value, property.Type)
            : extra is null || HasUndeclared(member, extra));
    }

    private bool HasUndeclared(YamlMember member, TypeRef map) =>
        TypeLookup.ValueType(map, member.Name) is not { } type || Has(member.Value, type);

    /// <summary>An item that may be missing is nullable.</summary>
    private bool HasTuple(YamlSequence value, TupleDefinition tuple)
    {
        for (int i = value.Items.Length; i < tuple.Items.Count; i++)
        {
            if (!tuple.Items[i].Type.Nullable)
                return false;
        }

        for (int i = 0; i < value.Items.Length; i++)
        {
            if (tuple.ItemType(i) is { } type && !Has(value.Items[i], type))
                return false;
        }

        return true;
    }
}
