using System.Runtime.CompilerServices;
using Catalog.Gen.Emit.Packing;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Model.Types;

/// <summary>A value that means something beyond its entry.</summary>
/// <param name="Mark">What it means.</param>
/// <param name="Value">The value itself; of a list, one item.</param>
internal readonly record struct MarkedValue(MarkModel Mark, YamlNode Value);

/// <summary>Finds, in an entry, the values of properties that are marked (<c>x-ref</c>, <c>x-index</c>, <c>x-unique</c>).</summary>
internal sealed class MarkedValues
{
    private static readonly ConditionalWeakTable<TypeModel, MarkedValues> Finders = new();

    private readonly TypeModel _model;
    private readonly PackPlan _plan;
    private readonly ILookup<(int Owner, string Name), MarkModel> _marks;
    private readonly Dictionary<string, MarkModel> _loose;
    private readonly bool[] _reaches;

    private MarkedValues(TypeModel model)
    {
        _model = model;
        _plan = PackPlan.Of(model);
        _marks = model.Marks.Where(static mark => mark.Owner >= 0).ToLookup(static mark => (mark.Owner, mark.Name));
        _loose = model.Marks.Where(static mark => mark.Owner < 0).ToDictionary(static mark => mark.Reference!.Catalog, StringComparer.Ordinal);
        _reaches = Reaching(model);
    }

    /// <summary>In the order of the file. The entry should be valid; of one that is not, what fits is found.</summary>
    public static IReadOnlyList<MarkedValue> Find(YamlNode entry, TypeModel model)
    {
        if (model.Marks.Count == 0)
            return [];
        var found = new List<MarkedValue>();
        Finders.GetValue(model, static key => new MarkedValues(key)).Visit(entry, model.Root, found);
        return found;
    }

    private void Visit(YamlNode node, TypeRef type, List<MarkedValue> found)
    {
        switch (type.Kind)
        {
            case TypeKind.Text when type.Catalog is { } catalog && node.Kind == NodeKind.String && _loose.TryGetValue(catalog, out MarkModel mark):
                found.Add(new MarkedValue(mark, node));
                break;
            case TypeKind.List when node is YamlSequence sequence && Reaches(type.Element!):
                foreach (YamlNode item in sequence.Items)
                    Visit(item, type.Element!, found);
                break;
            case TypeKind.Map when node is YamlMapping mapping && Reaches(type.Element!):
                foreach (YamlMember member in mapping.Members)
                    VisitLoose(member, type, found);
                break;
            default:
                if (type.IsGenerated && _reaches[type.TypeId])
                    VisitDefinition(node, type.TypeId, found);
                break;
        }
    }

    private void VisitDefinition(YamlNode node, int type, List<MarkedValue> found)
    {
        switch (_model.Types[type])
        {
            case RecordDefinition record when node is YamlMapping mapping:
                foreach (YamlMember member in mapping.Members)
                {
                    if (_plan.Properties(type).TryGetValue(member.Name, out PropertyModel property))
                        VisitProperty(member.Value, type, property, found);
                    else if (record.Extra is { } extra && Reaches(extra.Type.Element!))
                        VisitLoose(member, extra.Type, found);
                }

                break;
            case CaseDefinition wrapper:
                Visit(node, wrapper.Value, found);
                break;
            case UnionDefinition union:
                if (PackPlan.Case(union, node) is >= 0 and { } index)
                    VisitDefinition(node, union.Cases[index].TypeId, found);
                break;
            case TupleDefinition tuple when node is YamlSequence sequence:
                for (int i = 0; i < sequence.Items.Length; i++)
                {
                    if ((i < tuple.Items.Count ? tuple.Items[i].Type : tuple.Rest?.Element) is { } item)
                        Visit(sequence.Items[i], item, found);
                }

                break;
        }
    }

    private void VisitProperty(YamlNode value, int owner, PropertyModel property, List<MarkedValue> found)
    {
        bool isReference = false;
        foreach (MarkModel mark in _marks[(owner, property.Name)])
        {
            isReference |= mark.Kind == MarkKind.Reference;
            if (!mark.Many)
                Add(mark, value);
            else if (value is YamlSequence sequence)
            {
                foreach (YamlNode item in sequence.Items)
                    Add(mark, item);
            }
        }

        if (!isReference)
            Visit(value, property.Type, found);

        void Add(MarkModel mark, YamlNode node)
        {
            if (node.Kind != NodeKind.Null && (mark.Kind != MarkKind.Reference || node.Kind == NodeKind.String))
                found.Add(new MarkedValue(mark, node));
        }
    }

    private void VisitLoose(YamlMember member, TypeRef map, List<MarkedValue> found)
    {
        if (PackPlan.IsKey(map, member.Name))
            Visit(member.Value, map.Element!, found);
    }

    private bool Reaches(TypeRef type) => type.Kind switch
    {
        TypeKind.Text => type.Catalog is not null,
        TypeKind.List or TypeKind.Map => Reaches(type.Element!),
        _ => type.IsGenerated && _reaches[type.TypeId],
    };

    /// <summary>The types in whose values a marked one can be: most parts of an entry need not be looked at.</summary>
    private static bool[] Reaching(TypeModel model)
    {
        bool[] reaches = new bool[model.Types.Count];
        foreach (MarkModel mark in model.Marks)
        {
            if (mark.Owner >= 0)
                reaches[mark.Owner] = true;
        }

        for (bool grows = true; grows;)
        {
            grows = false;
            for (int i = 0; i < reaches.Length; i++)
            {
                if (!reaches[i] && Parts(model.Types[i]).Any(part => Reaches(part)))
                    grows = reaches[i] = true;
            }
        }

        return reaches;

        bool Reaches(TypeRef type) => type.Catalog is not null || (type.Element is { } element && Reaches(element)) || (type.IsGenerated && reaches[type.TypeId]);
    }

    private static IEnumerable<TypeRef> Parts(TypeDefinition type) => type switch
    {
        RecordDefinition record => record.Properties.Select(static property => property.Type).Concat(record.Extra is { } extra ? [extra.Type] : []),
        CaseDefinition wrapper => [wrapper.Value],
        UnionDefinition union => union.Cases.Select(static item => new TypeRef(TypeKind.Record, TypeId: item.TypeId)),
        TupleDefinition tuple => tuple.Items.Select(static item => item.Type).Concat(tuple.Rest is { } rest ? [rest] : []),
        _ => [],
    };
}
