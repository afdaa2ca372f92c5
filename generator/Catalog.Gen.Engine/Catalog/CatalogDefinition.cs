using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>A catalog before its entries are read: one schema file and what follows from it.</summary>
/// <param name="Compiled">The schema, its settings and annotations.</param>
/// <param name="Types">The C# types.</param>
/// <param name="Numbers">The numbers of the enums that it brings.</param>
/// <param name="Shape">What the static class takes from the schema.</param>
/// <param name="Defaults">References that the schema gives as defaults: they must lead to entries too.</param>
internal sealed record CatalogDefinition(
    CompiledCatalog Compiled, TypeModel Types, CatalogNumbers Numbers, CatalogShape Shape, EquatableArray<DefaultReference> Defaults)
{
    public string Folder => Compiled.Folder;

    public SchemaDocument Document => Compiled.Document;

    public SchemaNode Entry => Compiled.Entry;

    public CatalogSettings Settings => Compiled.Settings;

    public CatalogAnnotations Annotations => Compiled.Annotations;
}
