using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What the generated static class takes from the schema.</summary>
/// <param name="Settings">The root keyword <c>x-catalog</c>.</param>
/// <param name="Description">The schema's description; null without.</param>
/// <param name="SchemaFile">The schema's path as people say it.</param>
/// <param name="EntryTypeName">The full name of the entry's type, with <c>global::</c>.</param>
/// <param name="Indexes">The look-ups.</param>
/// <param name="Inverses">The look-ups on this catalog's entries, back from those that refer to them.</param>
/// <param name="SupersededBy">The annotation that names an entry's successor; empty without.</param>
/// <param name="Supersedes">The annotation that names an entry's predecessor; empty without.</param>
internal sealed record CatalogShape(
    CatalogSettings Settings,
    string? Description,
    string SchemaFile,
    string EntryTypeName,
    EquatableArray<IndexShape> Indexes,
    EquatableArray<InverseShape> Inverses,
    EquatableArray<int> SupersededBy,
    EquatableArray<int> Supersedes);
