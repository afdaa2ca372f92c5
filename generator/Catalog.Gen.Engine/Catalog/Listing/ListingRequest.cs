using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Listing;

/// <summary>What is asked of a listing.</summary>
/// <param name="ProjectDirectory">The project's folder, normalised, with a trailing separator.</param>
/// <param name="Root">
/// The folder that nothing is read outside of, but for the folders of the project's own catalogs; normalised, with a trailing
/// separator. Null for the repository that the project lies in (see <see cref="RepositoryRoot"/>).
/// </param>
/// <param name="Outputs">Folders that the project writes to, normalised, with a trailing separator.</param>
/// <param name="Items">The catalogs, as the project names them.</param>
internal sealed record ListingRequest(
    string ProjectDirectory,
    string? Root,
    EquatableArray<string> Outputs,
    EquatableArray<CatalogItem> Items)
{
    /// <summary>Whether there is a project: beside its file lies much JSON that is nobody's entry.</summary>
    public bool HasProject { get; init; } = true;
}
