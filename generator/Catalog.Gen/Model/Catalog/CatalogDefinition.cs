using Catalog.Gen.Model.Types;
using Catalog.Gen.Schema;

namespace Catalog.Gen.Model.Catalog;

/// <summary>A catalog before its entries are read: one schema file and what follows from it.</summary>
/// <param name="Draft">The schema, its settings and annotations.</param>
/// <param name="Types">The C# types.</param>
/// <param name="Shape">What the static class takes from the schema.</param>
internal sealed record CatalogDefinition(CatalogDraft Draft, TypeModel Types, CatalogShape Shape)
{
    public string Folder => Draft.Folder;

    public SchemaDocument Document => Draft.Document;

    public SchemaNode Entry => Draft.Entry;

    public CatalogSettings Settings => Draft.Settings;

    public AnnotationMap Annotations => Draft.Annotations;
}
