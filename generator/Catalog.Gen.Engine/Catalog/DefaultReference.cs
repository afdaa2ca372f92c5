using System.Collections.Immutable;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>An id that a schema gives as a <c>default</c>, where <c>x-ref</c> says that the value is one.</summary>
/// <param name="Target">The catalog that it is an id of.</param>
/// <param name="Placed">The id, in the schema's file.</param>
internal sealed record DefaultReference(string Target, PlacedFact Placed)
{
    /// <summary>All of them in the schemas that a file's schema leads to.</summary>
    public static EquatableArray<DefaultReference> Find(SchemaNode root) => SchemaWalk
        .From([root], static schema => schema.Uses.Where(static use => use.Applies != Applies.Never).Select(static use => use.Schema))
        .Where(static schema => schema.Default is not null)
        .SelectMany(static schema => Of(schema, schema.Default!, schema.Document.File))
        .Distinct()
        .ToImmutableArray();

    private static IEnumerable<DefaultReference> Of(SchemaNode schema, YamlNode value, SourceFile file)
    {
        IReadOnlyList<SchemaNode> parts = SchemaWords.InPlace(schema, branches: false);
        IEnumerable<DefaultReference> own =
            from part in parts
            let target = part.Extension(CatalogAnnotations.Reference)?.Text
            where target is not null

            // The keyword on a list is about its items.
            from text in value is YamlSequence list ? list.Items : [value]
            where text.Text is not null
            select new DefaultReference(target, FactAt(text, file));
        return value switch
        {
            YamlSequence list => own.Concat(parts
                .Where(static part => part.Items is not null)
                .SelectMany(part => list.Items.Skip(part.PrefixItems.Length).SelectMany(item => Of(part.Items!, item, file)))),
            YamlMapping mapping => own.Concat(
                from part in parts
                from property in part.Properties
                let member = mapping.Find(property.Name)
                where member is not null
                from found in Of(property.Schema, member, file)
                select found),
            _ => own,
        };
    }

    private static PlacedFact FactAt(YamlNode text, SourceFile file) => new(
        new EntryFact(-1, text.Text!, NodeKind.String, IsNested: false), file.Locate(text.Start, text.End), file.Text[text.Start]);
}
