using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

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
    CatalogAnnotations Annotations)
{
    /// <summary>
    /// Whether it is a list of which the schema does not rightly say what the id is: that is reported there, and at no item.
    /// </summary>
    public bool IsWithoutKey { get; init; }

    /// <summary>Settings of which only the entries can tell whether they do something.</summary>
    public EquatableArray<DoubtfulSetting> Doubtful { get; init; } = EquatableArray<DoubtfulSetting>.Empty;
}
