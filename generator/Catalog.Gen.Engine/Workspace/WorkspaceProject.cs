using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Workspace;

/// <summary>What is known of a project beside its files.</summary>
/// <param name="Options">What it says of its catalogs.</param>
/// <param name="Foreign">
/// The catalogs of the projects that it refers to: read only where a schema asks for one that the project has not.
/// </param>
internal sealed record WorkspaceProject(ProjectOptions Options, Lazy<EquatableArray<CatalogMetadata>> Foreign)
{
    /// <summary>A project whose references are known, or of no account.</summary>
    public WorkspaceProject(ProjectOptions options, EquatableArray<CatalogMetadata> foreign)
        : this(options, new Lazy<EquatableArray<CatalogMetadata>>(() => foreign))
    {
    }
}
