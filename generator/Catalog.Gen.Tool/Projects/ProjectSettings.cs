using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tasks;

namespace Catalog.Gen.Tool.Projects;

/// <summary>What a project says of its catalogs.</summary>
/// <param name="Path">The project file; for a folder without a project the folder, with a trailing separator.</param>
/// <param name="Items">The catalogs.</param>
internal sealed record ProjectSettings(string Path, ImmutableArray<CatalogItem> Items)
{
    /// <summary>The properties of a project that <see cref="With"/> asks for.</summary>
    public static ImmutableArray<string> Properties { get; } =
        ["RootNamespace", "CatalogRoot", "CatalogLocked", "CatalogLarge", "ImplicitUsings", "CatalogGlobalUsing"];

    /// <summary>Where catalogs live that name no namespace.</summary>
    public string RootNamespace { get; init; } = "";

    /// <summary>The folder that nothing is read outside of; null for the repository.</summary>
    public string? Root { get; init; }

    public bool IsLocked { get; init; }

    public bool IsLarge { get; init; }

    public bool HasGlobalUsing { get; init; }

    /// <summary>The projects that it refers to, as full paths.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Whether there is a project file.</summary>
    public bool HasProject => !Path.EndsWith('/');

    /// <summary>What tells it from others: its path; without a project file, its schemas.</summary>
    public string Key => HasProject ? Path : string.Join('\n', Items.Select(static item => item.Schema));

    /// <summary>The project's folder, with a trailing separator.</summary>
    public string Folder => FilePaths.Folder(Path);

    /// <summary>The same for the engine.</summary>
    public ProjectOptions ToOptions(EquatableArray<CatalogItem> items) => new(
        RootNamespace,
        DiskTree.Native(Folder),
        [.. items.Select(static item => item.Schema)],
        IsLocked,
        TooOld: null)
    {
        Items = items,

        // Where nothing is built, no compiler has to bear it.
        IsLarge = IsLarge || !HasProject,
        HasGlobalUsing = HasGlobalUsing,
        HasProject = HasProject,
    };

    /// <summary>The settings with what the properties of a project say.</summary>
    /// <param name="property">Gives the value of a property; an empty text where it has none.</param>
    public ProjectSettings With(Func<string, string> property)
    {
        string root = property("CatalogRoot"), usings = property("ImplicitUsings");
        return this with
        {
            RootNamespace = property("RootNamespace") is { Length: > 0 } given
                ? given
                : System.IO.Path.GetFileNameWithoutExtension(Path).Replace(' ', '_'),
            Root = root.Length == 0 ? null : FullPath(Folder, root).TrimEnd('/') + "/",
            IsLocked = IsTrue(property("CatalogLocked")),
            IsLarge = IsTrue(property("CatalogLarge")),
            HasGlobalUsing = (IsTrue(usings) || usings.Equals("enable", StringComparison.Ordinal))
                && !property("CatalogGlobalUsing").Equals("false", StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>A path as a project writes it, made full.</summary>
    public static string FullPath(string folder, string path) =>
        DiskTree.Normalise(System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, path.Replace('\\', '/'))));

    private static bool IsTrue(string value) => value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
