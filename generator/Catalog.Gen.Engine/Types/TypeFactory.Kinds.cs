using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Types;

/// <content>Values of several types, as <c>"type": ["string", "object"]</c> has them: a union with a case for each type.</content>
internal sealed partial class TypeFactory
{
    /// <summary>What each case is called, and the types that it is for. Whole numbers are numbers.</summary>
    private static readonly (string Label, SchemaTypes Kinds)[] CasesByKind =
    [
        ("Text", SchemaTypes.String),
        ("Number", SchemaTypes.Integer | SchemaTypes.Number),
        ("Flag", SchemaTypes.Boolean),
        ("List", SchemaTypes.Array),
        ("Object", SchemaTypes.Object),
    ];

    /// <summary>
    /// The union of values of several types. Choices of values are left as they are: an enum has texts and numbers side by
    /// side, and one with lists or objects among its values has no type of its own. Nor has what may be of any type.
    /// </summary>
    private TypeRef UnionOfKinds(Conjunction schema, SchemaTypes kinds, NameHint hint)
    {
        List<(string Label, SchemaTypes Kinds)> cases =
            [.. CasesByKind.Where(one => (one.Kinds & kinds) != 0).Select(one => (one.Label, one.Kinds & kinds))];
        bool isOpen = schema.Kinds() == Conjunction.AnyKind;
        if (cases.Count < 2 || isOpen || IsFull || schema.Nodes.Any(static node => node.Enum is not null))
            return TypeRef.Json;
        Conjunction own = Least(schema, [.. schema.Nodes.Where(SaysWhatItIs)]);
        if (NewUnion(Key("kinds ", own), own, own.Roots[0].Document, hint, out TypeRef type) is not { } union)
            return type;
        foreach ((string label, SchemaTypes kind) in cases)
        {
            // The items of a list are called by what the whole is called: authors, a text or a list, has items that are an Author.
            string name = kind is SchemaTypes.Array ? union.Wish.Name : union.Wish.Name + label;
            var inner = new NameHint(name, union.Id) { Label = LabelOf(own, kind, label) };
            PendingType ofKind = Case(union, own.Of(kind), label, inner);
            union.Cases.Add(new CaseOfUnion(ofKind, label, new ShapeTest(kind, [], []), own.Roots[0]));
        }

        return type;
    }

    /// <summary>What stands behind the union's name in that of a type which the case holds; null where it is called otherwise.</summary>
    private static string? LabelOf(Conjunction schema, SchemaTypes kind, string label) => kind switch
    {
        SchemaTypes.Object => label,
        SchemaTypes.Array when schema.Nodes.Any(static node => node.PrefixItems.Length > 0) => "Items",
        _ => null,
    };

    /// <summary>Whether a schema has a part in what a value is, and does not only refer, describe or limit.</summary>
    private static bool SaysWhatItIs(SchemaNode node) =>
        node.Type is not null || node.Const is not null || Texts.FormatType(node) is not null
        || node.Properties.Length > 0 || node.PatternProperties.Length > 0 || node.AdditionalProperties is not null
        || node.Items is not null || node.PrefixItems.Length > 0 || node.AnyOf.Length > 0 || node.OneOf.Length > 0;
}
