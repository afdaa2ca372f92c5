using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// Whether what is public shows what is internal, which C# refuses (CS0053): entries of a public catalog that refer to those
/// of an internal one, or that are looked up back from there.
/// </summary>
internal static class VisibilityCheck
{
    /// <param name="catalog">The catalog that refers.</param>
    /// <param name="schemas">All catalogs of the project.</param>
    /// <param name="properties">Which C# property a property of the schema has become.</param>
    public static IEnumerable<Problem> Run(CompiledCatalog catalog, CompiledCatalogs schemas, DeclaredProperties properties)
    {
        var problems = new List<Problem>();
        CatalogSettings own = catalog.Settings;
        foreach (Annotation annotation in catalog.Annotations.All)
        {
            if ((annotation.Target ?? annotation.InverseTarget) is not { } target
                || schemas.Resolve(target, catalog) is not { } full
                || schemas.Find(full).Settings is var other
                && other.IsInternal == own.IsInternal)
            {
                continue;
            }

            if (other.IsInternal && annotation.Target is not null && IsEntry(annotation, catalog, properties))
            {
                problems.Add(new Problem(Rules.SettingInvalid, catalog.Annotations.Locate(annotation, CatalogAnnotations.Reference), new(
                    $"{Subject(annotation)} leads to entries of {other.Class}, which is internal, and {own.Class} is public",
                    "make both of them public, or both internal, by 'visibility' of x-catalog")));
            }
            else if (!other.IsInternal && annotation.Inverse is { } inverse)
            {
                problems.Add(new Problem(Rules.SettingInvalid, catalog.Annotations.Locate(annotation, CatalogAnnotations.Inverse), new(
                    $"{Words.Quote(inverse)} shows entries of {own.Class}, which is internal, and {other.Class} is public",
                    "make both of them public, or both internal, by 'visibility' of x-catalog")));
            }
        }

        return problems.Distinct();
    }

    /// <summary>Whether C# follows the reference; in some case only, it stays a text.</summary>
    private static bool IsEntry(Annotation annotation, CompiledCatalog catalog, DeclaredProperties properties) =>
        annotation.Property.Length == 0
        || properties.FindAll(catalog.Annotations.OwnersOf(annotation), annotation.Property)
            .Any(static property => property.Reference?.Target is not null);

    private static string Subject(Annotation annotation) => annotation.Property.Length == 0 ? "this" : Words.Quote(annotation.Property);
}
