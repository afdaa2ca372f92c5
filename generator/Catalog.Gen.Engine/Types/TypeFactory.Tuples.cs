using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Types;

/// <content>Arrays whose items each have their place: <c>prefixItems</c>.</content>
internal sealed partial class TypeFactory
{
    private TypeRef Tuple(Conjunction schema, NameHint hint)
    {
        Conjunction own = Least(schema, [.. schema.Nodes.Where(static node => node.PrefixItems.Length > 0)]);
        string key = Key("tuple ", own);
        if (_byKey.TryGetValue(key, out PendingType? known))
            return new TypeRef(TypeKind.Tuple, TypeId: known.Id);
        if (IsFull)
            return new TypeRef(TypeKind.List, Element: TypeRef.Json);

        NameWish wish = Wish(own, hint);
        if (Twin<PendingTuple>(own, wish) is { } twin)
            return new TypeRef(TypeKind.Tuple, TypeId: Also(key, twin).Id);
        PendingTuple pending =
            Register(key, new PendingTuple(Pending.Count, wish, SchemaDocumentation.OfType(own)) { Schema = SingleRoot(own) });
        int length = own.Nodes.Max(static node => node.PrefixItems.Length);
        int present = own.Nodes.Max(static node => node.MinItems ?? 0);
        for (int i = 0; i < length; i++)
        {
            // A place that one schema leaves to its items is judged by them.
            List<SchemaNode> schemas = [.. own.Nodes
                .Select(node => i < node.PrefixItems.Length
                    ? node.PrefixItems[i]
                    : node.PrefixItems.Length > 0 || node.Items is not null ? node.Items : null)
                .Where(static item => item is not null)
                .Select(static item => item!)];
            Conjunction place = Together(schemas);
            string? title = place.OutermostFirst.Select(SchemaDocumentation.ShortTitle).FirstOrDefault(static text => text is not null);
            string member = title is null ? FormattableString.Invariant($"Item{i + 1}") : Identifiers.Pascal(title);
            TypeRef type = Determine(place, new NameHint(title is null ? pending.Wish.Name + member : member, pending.Id));
            pending.Items.Add((title is null ? null : member, type, SchemaDocumentation.OfPlace(i, place, isRequired: i < present)));
            if (i >= present)
                pending.Items[i] =
                    pending.Items[i] with { Type = type.Kind == TypeKind.Json ? type with { Nullable = true } : type.OrNull() };
        }

        List<SchemaNode> rest = [.. own.Nodes.Where(static node => node.Items is not null).Select(static node => node.Items!)];
        if (rest.Count > 0 && Together(rest).Kinds() != SchemaTypes.None && !own.Nodes.Any(node => node.MaxItems <= length))
        {
            TypeRef others = Determine(Together(rest), new NameHint(pending.Wish.Name + "Rest", pending.Id));
            pending.Rest = new TypeRef(TypeKind.List, Element: others);
        }

        return new TypeRef(TypeKind.Tuple, TypeId: pending.Id);
    }
}
