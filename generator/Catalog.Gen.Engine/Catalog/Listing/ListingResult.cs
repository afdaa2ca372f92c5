using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Listing;

/// <summary>The files of a project's catalogs.</summary>
/// <param name="Files">All files that the generator gets, in ordinal order.</param>
/// <param name="References">Those of them that are schemas because a schema refers to them.</param>
/// <param name="Items">The catalogs, with the paths that their schemas have on the disk.</param>
/// <param name="Problems">What is refused; where there is something, nothing is to be handed on.</param>
internal sealed record ListingResult(
    IReadOnlyList<string> Files,
    IReadOnlyList<string> References,
    EquatableArray<CatalogItem> Items,
    IReadOnlyList<Problem> Problems);
