using Catalog.Gen.Schema;

namespace Catalog.Gen.Model.Catalog;

/// <summary>Finding one's way in a compiled schema.</summary>
internal static class SchemaNavigation
{
    /// <summary>What a chain of <c>$ref</c> leads to; a cycle of references ends where it began.</summary>
    public static SchemaNode Target(SchemaNode schema)
    {
        SchemaNode target = schema;
        for (int steps = 0; target.Ref is { } next && steps < 64; steps++)
            target = next;
        return target;
    }

    /// <summary>The layout that a root schema describes (DESIGN §4), where <c>x-catalog</c> doesn't say.</summary>
    public static CatalogLayout LayoutOf(SchemaNode root)
    {
        if (root.Type == SchemaTypes.Array)
            return CatalogLayout.List;
        bool map = root.Properties.Length == 0 && root.AdditionalProperties is { Always: null };
        return map ? CatalogLayout.Map : CatalogLayout.File;
    }

    /// <summary>The schema of one entry, given the schema of a whole file.</summary>
    public static SchemaNode EntrySchema(SchemaNode root, CatalogLayout layout)
    {
        SchemaNode shape = Target(root);
        return layout switch
        {
            CatalogLayout.Map => shape.AdditionalProperties
                ?? (shape.PatternProperties.Length > 0 ? shape.PatternProperties[0].Schema : root),
            CatalogLayout.List => shape.Items ?? root,
            _ => root,
        };
    }
}
