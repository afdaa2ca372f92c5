using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>A catalog before its C# types are made, which takes knowing what other catalogs there are.</summary>
/// <param name="Folder">The folder whose files are its own, normalised, with a trailing separator.</param>
/// <param name="Document">The compiled schema of a whole file.</param>
/// <param name="Entry">The schema of one entry.</param>
/// <param name="Settings">The root keyword <c>x-catalog</c>.</param>
/// <param name="Annotations">Where references and look-ups stand.</param>
internal sealed record CompiledCatalog(
    string Folder,
    SchemaDocument Document,
    SchemaNode Entry,
    CatalogSettings Settings,
    CatalogAnnotations Annotations);
