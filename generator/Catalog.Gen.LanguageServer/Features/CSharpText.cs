using System.Collections.Immutable;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>How a fact shows in C#, in the short names that code uses.</summary>
internal static class CSharpText
{
    /// <summary>The property that a way through an entry ends with: <c>ImmutableArray&lt;Modality&gt; Dataset.Modalities</c>.</summary>
    /// <param name="model">The types of the catalog.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="steps">The way from the entry; its last step is a member of a mapping.</param>
    public static string? Property(TypeModel model, YamlNode? entry, ImmutableArray<PlaceStep> steps)
    {
        TypeLookup types = TypeLookup.Of(model);
        TypeRef? type = model.Root;
        YamlNode? value = entry;
        string? text = null;
        foreach (PlaceStep step in steps)
        {
            text = null;
            if (step.Key is not { } key)
            {
                type = type switch
                {
                    { Kind: TypeKind.List } => type.Element,
                    { Kind: TypeKind.Tuple } => ((TupleDefinition)types[type.TypeId]).ItemType(step.Index),
                    _ => null,
                };
            }
            else if (type is { Kind: TypeKind.Map })
            {
                type = TypeLookup.ValueType(type, key);
            }
            else if (RecordOf(type, value, types) is { } id && types[id] is RecordDefinition record)
            {
                PropertyModel? property = types.Properties(id).GetValueOrDefault(key);
                string owner = type == model.Root ? model.EntryName : record.Name;
                text = property is null ? null
                    : property.Member.Length == 0 ? $"string {owner}.Id"
                    : $"{Of(property, model)} {owner}.{property.Member}";
                type = types.MemberType(id, key);
            }
            else
            {
                type = null;
            }

            if (type is null && text is null)
                return null;
            value = step.Value;
        }

        return text;
    }

    private static int? RecordOf(TypeRef? type, YamlNode? value, TypeLookup types) => type switch
    {
        { Kind: TypeKind.Record } => type.TypeId,
        { Kind: TypeKind.Union } when value is not null && types[type.TypeId] is UnionDefinition union =>
            TypeLookup.Case(union, value) is >= 0 and var found ? union.Cases[found].TypeId : null,
        _ => null,
    };

    private static string Of(PropertyModel property, TypeModel model)
    {
        var names = new CSharpNames(model, isGlobal: false);
        if (property.Reference?.Target is not { } target)
            return names.Of(property.Type);
        string entry = target.EntryName[(target.EntryName.LastIndexOfAny(['.', ':']) + 1)..];
        string type = property.Type.Kind == TypeKind.List ? names.ListOf(entry) : entry;
        return property.Type.Nullable ? type + "?" : type;
    }
}
