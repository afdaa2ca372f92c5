using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>An id that a schema gives as a <c>default</c>, where <c>x-ref</c> says that the value is one.</summary>
/// <param name="Target">The catalog that it is an id of.</param>
/// <param name="Placed">The id, in the schema's file.</param>
internal sealed record DefaultReference(string Target, PlacedFact Placed)
{
    /// <summary>
    /// All of them: what the schemas that a file's schema leads to say of their own defaults, and what C# follows where a
    /// default stands in. The second may have the reference from one schema and the default from another.
    /// </summary>
    public static EquatableArray<DefaultReference> Find(SchemaNode root, TypeModel types)
    {
        IEnumerable<DefaultReference> bySchema = SchemaWalk
            .From([root], static schema => schema.Uses.Where(static use => use.Applies != Applies.Never).Select(static use => use.Schema))
            .Where(static schema => schema.Default is not null)
            .SelectMany(static schema => DefaultReferences.In(schema));
        TypeLookup lookup = TypeLookup.Of(types);
        IEnumerable<DefaultReference> byType =
            from record in types.Own.Select(own => lookup[own]).OfType<RecordDefinition>()
            from property in record.Properties
            where property.Default is not null
            from found in Followed(property.Default!.Value, property.Type, property.Default.File, lookup)
            select found;
        return [.. bySchema.Concat(byType).Distinct()];
    }

    /// <summary>An id at its place in a schema.</summary>
    public static DefaultReference At(string target, YamlNode id, SourceFile file) => new(target, new PlacedFact(
        new EntryFact(-1, id.Text!, NodeKind.String, IsNested: false), file.Locate(id.Start, id.End), file.Text[id.Start]));

    /// <summary>The ids in a value that are references by its C# type.</summary>
    private static IEnumerable<DefaultReference> Followed(YamlNode value, TypeRef type, SourceFile file, TypeLookup types)
    {
        IEnumerable<DefaultReference> Of(YamlNode part, TypeRef? itsType) => itsType is null ? [] : Followed(part, itsType, file, types);
        switch (type.Kind, value)
        {
            case (TypeKind.Text, { Text: not null }) when type.Catalog is { } target:
                return [At(target, value, file)];
            case (TypeKind.List, YamlSequence list):
                return list.Items.SelectMany(item => Of(item, type.Element));
            case (TypeKind.Map, YamlMapping map):
                return map.Members.SelectMany(member => Of(member.Value, TypeLookup.ValueType(type, member.Name)));
            case (TypeKind.Tuple, YamlSequence list):
                var tuple = (TupleDefinition)types[type.TypeId];
                return list.Items.SelectMany((item, i) => Of(item, tuple.ItemType(i)));
            case (TypeKind.Union, _):
                var union = (UnionDefinition)types[type.TypeId];
                return TypeLookup.Case(union, value) is >= 0 and var found ? FollowedCase(union.Cases[found].TypeId) : [];
            case (TypeKind.Record, YamlMapping):
                return FollowedCase(type.TypeId);
            default:
                return [];
        }

        IEnumerable<DefaultReference> FollowedCase(int id)
        {
            if (types[id] is CaseDefinition wrapper)
                return Of(value, wrapper.Value);
            return value is YamlMapping mapping
                ? mapping.Members.SelectMany(member => Of(member.Value, types.MemberType(id, member.Name)))
                : [];
        }
    }
}
