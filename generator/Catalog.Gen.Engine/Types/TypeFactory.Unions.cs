using System.Collections.Immutable;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <content>One of several shapes: <c>oneOf</c> and <c>anyOf</c>.</content>
internal sealed partial class TypeFactory
{
    private const SchemaTypes Scalars = SchemaTypes.Boolean | SchemaTypes.Integer | SchemaTypes.Number | SchemaTypes.String;

    private TypeRef? Union(Conjunction schema, SchemaTypes kinds, NameHint hint)
    {
        foreach (SchemaNode node in schema.Nodes)
        {
            List<SchemaNode> branches = [.. Conjunction.Choices(node.OneOf.Length > 0 ? node.OneOf : node.AnyOf)
                .Where(branch => schema.Only is null || (Together([branch]).Kinds() & kinds) != 0)];
            if (branches.Count < 2 || !Shapes(schema, node, branches, kinds))
                continue;
            if (branches.Exists(branch => Together([branch]).Kinds() == Conjunction.AnyKind))
                return null;
            return Scalar(branches, kinds) ?? (IsFull ? TypeRef.Json : UnionType(schema, node, branches, hint));
        }

        return null;
    }

    /// <summary>Whether the branches say what a value is, and do not only restrict what is known of it already.</summary>
    private bool Shapes(Conjunction schema, SchemaNode node, List<SchemaNode> branches, SchemaTypes kinds)
    {
        IEnumerable<SchemaNode> others = schema.Nodes.Where(other => other != node);
        switch (kinds)
        {
            case SchemaTypes.String:
                return !others.Any(static other => other.Enum is not null || Texts.FormatType(other) is not null);
            case SchemaTypes.Integer or SchemaTypes.Number or (SchemaTypes.Integer | SchemaTypes.Number) or SchemaTypes.Boolean:
                return false;
            case SchemaTypes.Array:
                return !others.Any(static other => other.Items is not null || other.PrefixItems.Length > 0);
            case SchemaTypes.Object:
                var known = new HashSet<string>(
                    others.SelectMany(static other => other.Properties).Select(static property => property.Name), StringComparer.Ordinal);
                return branches.Exists(branch => Together([branch]).Nodes.Any(part =>
                    part.Properties.Any(property => !known.Contains(property.Name))
                    || part.AdditionalProperties is { Always: null }
                    || part.PatternProperties.Length > 0));
            default:
                // Branches that leave the type to a schema around them say nothing of it.
                bool isTyped = schema.Nodes.Any(static part => part.Type is not null);
                if (isTyped && branches.Exists(branch => !Together([branch]).IsTyped))
                    return false;
                List<SchemaTypes> parts = [.. branches.Select(branch => Together([branch]).Kinds() & kinds)];
                return parts.TrueForAll(part => part != SchemaTypes.None && part != kinds)
                    && parts.Aggregate(SchemaTypes.None, static (all, part) => all | part) == kinds;
        }
    }

    /// <summary>Branches that are all text, or all the same scalar, need no types of their own.</summary>
    private TypeRef? Scalar(List<SchemaNode> branches, SchemaTypes kinds)
    {
        if ((kinds & ~Scalars) != 0)
            return null;
        List<TypeRef> types = [.. branches.Select(branch => Determine(branch, new NameHint("Value", -1)).NotNull()).Distinct()];
        if (types is [var only])
            return only;
        return kinds == SchemaTypes.String ? TypeRef.Text : null;
    }

    private TypeRef UnionType(Conjunction schema, SchemaNode choice, List<SchemaNode> branches, NameHint hint)
    {
        List<SchemaNode> common = [.. schema.Nodes.Where(static node => node.Properties.Length > 0)];
        Conjunction own = Least(schema, [.. common, choice]);
        if (NewUnion(Key("union ", own), own, choice.Document, hint, out TypeRef type) is not { } union)
            return type;
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < branches.Count; i++)
        {
            SchemaNode branch = branches[i];
            Conjunction shape = Together([branch]);
            string label = Identifiers.Unique(Label(shape, i), labels);
            PendingType ofBranch = common.Count > 0 && shape.Kinds() == SchemaTypes.Object
                ? Merged(union, own, shape, label)
                : Case(union, shape, label);
            union.Cases.Add(new CaseOfUnion(ofBranch, label, Test(shape), branch));
        }

        return type;
    }

    /// <summary>A union without cases for a schema that has none yet; null where it has one, or one of the same text has.</summary>
    /// <param name="key">What the schema is known by.</param>
    /// <param name="own">The schema.</param>
    /// <param name="document">The file that it stands in.</param>
    /// <param name="hint">What it may be called.</param>
    /// <param name="type">The union's type, whichever it is.</param>
    private PendingUnion? NewUnion(string key, Conjunction own, SchemaDocument document, NameHint hint, out TypeRef type)
    {
        PendingUnion? union = null;
        if (!_byKey.TryGetValue(key, out PendingType? known))
        {
            NameWish wish = Wish(own, hint);
            known = Twin<PendingUnion>(own, wish) is { } twin
                ? Also(key, twin)
                : union = Register(
                    key, new PendingUnion(Pending.Count, wish, SchemaDocumentation.OfType(own), document) { Schema = SingleRoot(own) });
        }

        type = new TypeRef(TypeKind.Union, TypeId: known.Id);
        return union;
    }

    /// <summary>A case of a union whose schema has properties of its own: they are the case's as well.</summary>
    private PendingRecord Merged(PendingUnion union, Conjunction common, Conjunction shape, string label)
    {
        Conjunction merged = Together([.. common.Roots, .. shape.Roots]);
        var pending = Register(
            Key($"case {union.Id} ", shape) + "/" + label,
            new PendingRecord(Pending.Count, CaseWish(union, shape, label), SchemaDocumentation.OfType(shape))
            {
                Base = union,
                IsUsed = true,
            });
        Fill(pending, merged);
        return pending;
    }

    /// <summary>
    /// A case whose schema stands alone. An object is a record that derives from the union, if it is a case of this
    /// union only; anything else is wrapped, and so is an object of a schema that other catalogs can share.
    /// </summary>
    private PendingType Case(PendingUnion union, Conjunction shape, string label)
    {
        NameWish wish = CaseWish(union, shape, label);
        return Case(union, shape, label, new NameHint(wish.Name, wish.Parent) { Label = wish.Label });
    }

    private PendingType Case(PendingUnion union, Conjunction shape, string label, NameHint hint)
    {
        TypeRef type = Determine(shape, hint).NotNull();
        if (type.Kind == TypeKind.Record && Pending[type.TypeId] is PendingRecord { Base: null, IsRoot: false } record
            && record.Owners.TrueForAll(owner => owner.Document == union.Document))
        {
            record.Base = union;
            return record;
        }

        return Register(
            Key($"case {union.Id} ", shape) + "/" + label,
            new PendingCase(Pending.Count, LabelWish(union, label), SchemaDocumentation.OfType(shape), union) { Value = type });
    }

    private static NameWish CaseWish(PendingUnion union, Conjunction shape, string label) =>
        SchemaDocumentation.ShortTitle(shape.Roots[0]) is { } title
            ? new NameWish(Identifiers.Pascal(title), IsNamedBySchema: true, union.Id)
            : LabelWish(union, label);

    private static NameWish LabelWish(PendingUnion union, string label) =>
        new(Identifiers.Clip(union.Wish.Name + label), IsNamedBySchema: false, union.Id) { Label = label };

    /// <summary>What a branch is called: by its title, its key in <c>$defs</c>, the constant that tells it apart, or its kind.</summary>
    private string Label(Conjunction shape, int index)
    {
        foreach (SchemaNode node in shape.OutermostFirst)
        {
            if ((SchemaDocumentation.ShortTitle(node) ?? SchemaDocumentation.DefinitionKey(node)) is { } name)
                return Identifiers.Pascal(name);
        }

        ShapeTest test = Test(shape);
        foreach (ConstantTest constant in test.Constants)
        {
            if (constant.Values.Count == 1)
                return Identifiers.Pascal(constant.Values[0].Text);
        }

        if (test.Required.Count == 1)
            return Identifiers.Pascal(test.Required[0]);
        return (test.Kinds & ~SchemaTypes.Null) switch
        {
            SchemaTypes.String => "Text",
            SchemaTypes.Boolean => "Flag",
            SchemaTypes.Integer or SchemaTypes.Number or (SchemaTypes.Integer | SchemaTypes.Number) => "Number",
            SchemaTypes.Array => "List",
            SchemaTypes.Object => "Object",
            _ => FormattableString.Invariant($"Option{index + 1}"),
        };
    }

    private ShapeTest Test(Conjunction shape)
    {
        var constants = new List<ConstantTest>();
        foreach (SchemaProperty property in shape.Nodes.SelectMany(static node => node.Properties))
        {
            Conjunction schema = Together([property.Schema]);
            YamlNode[]? values = schema.Nodes
                .Select(static node => node.Const is { } constant ? [constant] : node.Enum)
                .FirstOrDefault(static values => values is not null);
            if (values is not null && values.All(static value => value is YamlScalar))
            {
                List<ScalarValue> scalars =
                    [.. values.Cast<YamlScalar>().Select(static value => new ScalarValue(value.Kind, value.Value))];

                // Beside a constant, null may be the other branch of a choice.
                if ((schema.Kinds() & SchemaTypes.Null) != 0 && !scalars.Exists(static value => value.Kind == NodeKind.Null))
                    scalars.Add(new ScalarValue(NodeKind.Null, "null"));
                constants.Add(new ConstantTest(property.Name, ImmutableArray.CreateRange(scalars)));
            }
        }

        return new ShapeTest(
            shape.Kinds(),
            ImmutableArray.CreateRange(shape.Nodes.SelectMany(static node => node.Required).Distinct()),
            ImmutableArray.CreateRange(constants));
    }
}
