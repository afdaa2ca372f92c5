using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What a project says about its catalogs, beside their files.</summary>
/// <param name="RootNamespace">Where catalogs live that name no namespace; may be empty.</param>
/// <param name="ProjectDirectory">With a trailing separator; what output and messages are made relative to.</param>
/// <param name="Schemas">The schema files that are catalogs, as full paths; empty means that every file named as a schema is one.</param>
/// <param name="Locked">Whether what is new and not recorded is an error (<c>CatalogLocked</c>).</param>
/// <param name="TooOld">Why generated code cannot be used in the project; null where it can.</param>
internal sealed record ProjectOptions(
    string RootNamespace,
    string ProjectDirectory,
    EquatableArray<string> Schemas,
    bool Locked,
    Message? TooOld)
{
    /// <summary>What the project says of single catalogs, beside their schemas.</summary>
    public EquatableArray<CatalogItem> Items { get; init; } = EquatableArray<CatalogItem>.Empty;

    /// <summary>
    /// Whether the namespaces of catalogs are in view in every file, as those of <c>ImplicitUsings</c> are: where that is on, unless
    /// <c>CatalogGlobalUsing</c> says no.
    /// </summary>
    public bool HasGlobalUsing { get; init; }

    /// <summary>Whether the project says that its catalogs are large (<c>CatalogLarge</c>), and takes the time that they take.</summary>
    public bool IsLarge { get; init; }

    /// <summary>Whether there is a project; a folder with a schema is a catalog without one, to which nothing is built.</summary>
    public bool HasProject { get; init; } = true;

    /// <summary>How to record what is new: <c>run 'dotnet build -t:CatalogLock' in the folder 'catalog'</c>.</summary>
    public string RunLock
    {
        get
        {
            if (!HasProject)
                return "run 'catalog lock'";
            string project = FilePaths.FileName(FilePaths.Normalise(ProjectDirectory).TrimEnd('/'));
            return $"run 'dotnet build -t:CatalogLock' in the {(project.Length == 0 ? "project's folder" : $"folder '{project}'")}";
        }
    }
}
