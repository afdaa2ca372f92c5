using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Workspace;

/// <summary>What is known of a project beside its files.</summary>
/// <param name="Options">What it says of its catalogs.</param>
/// <param name="Foreign">The catalogs of the projects and packages that it refers to.</param>
internal sealed record WorkspaceProject(ProjectOptions Options, EquatableArray<CatalogMetadata> Foreign);
