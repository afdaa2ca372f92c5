using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>Finding one's way in a compiled schema.</summary>
internal static class SchemaNavigation
{
    /// <summary>The layout that a root schema describes (DESIGN §4), where <c>x-catalog</c> doesn't say.</summary>
    public static CatalogLayout LayoutOf(SchemaNode root)
    {
        IReadOnlyList<SchemaNode> parts = SchemaWords.InPlace(root, branches: false);
        if (parts.Any(static part => part.Type == SchemaTypes.Array))
            return CatalogLayout.List;
        bool isMap = parts.All(static part => part.Properties.Length == 0)
            && parts.Any(static part => part.AdditionalProperties is { Always: null });
        return isMap ? CatalogLayout.Map : CatalogLayout.File;
    }

    /// <summary>Every schema that a file's schema applies to its entries, whatever their C# type is made of.</summary>
    public static IReadOnlyList<SchemaNode> EntrySchemas(SchemaNode root, CatalogLayout layout)
    {
        IEnumerable<SubschemaUse> uses = SchemaWords.InPlace(root, branches: true).SelectMany(static schema => schema.Uses);
        return layout switch
        {
            CatalogLayout.Map =>
            [
                .. uses.Where(static use => use.Applies is Applies.Property or Applies.OtherProperties)
                    .Select(static use => use.Schema),
            ],
            CatalogLayout.List =>
            [
                .. uses.Where(static use => use.Applies is Applies.Items or Applies.ItemsInSomeCase)
                    .Select(static use => use.Schema),
            ],
            _ => [root],
        };
    }

    /// <summary>
    /// The schemas of an entry's own property that hold for it in any case; none where the schema declares no such property.
    /// </summary>
    public static IReadOnlyList<SchemaNode> PropertySchemas(SchemaNode entry, string property) =>
    [
        .. SchemaWords.InPlace(entry, branches: false)
            .SelectMany(static part => part.Properties)
            .Where(declared => declared.Name == property)
            .SelectMany(static declared => SchemaWords.InPlace(declared.Schema, branches: false)),
    ];

    /// <summary>The schema of one entry, given the schema of a whole file: what its C# type is made of.</summary>
    public static SchemaNode EntrySchema(SchemaNode root, CatalogLayout layout)
    {
        IReadOnlyList<SchemaNode> parts = SchemaWords.InPlace(root, branches: false);
        return layout switch
        {
            CatalogLayout.Map =>
                parts.Select(static part => part.AdditionalProperties)
                    .FirstOrDefault(static values => values is { Always: not false })
                ?? parts.SelectMany(static part => part.PatternProperties).FirstOrDefault()?.Schema
                ?? root,
            CatalogLayout.List => parts.Select(static part => part.Items).FirstOrDefault(static items => items is not null) ?? root,
            _ => root,
        };
    }
}
