using System.Collections.Immutable;
using System.Text;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Reading;

/// <summary>The files of a project's catalogs, now or then, as texts; paths are those of the project today.</summary>
/// <param name="RootNamespace">Where catalogs live that name no namespace.</param>
/// <param name="ProjectDirectory">With a trailing separator.</param>
/// <param name="Schemas">The schema files that are catalogs, as full paths with <c>/</c>.</param>
/// <param name="Files">Schemas and files of entries, in ordinal order of their paths.</param>
internal sealed record CatalogFiles(
    string RootNamespace,
    string ProjectDirectory,
    ImmutableArray<string> Schemas,
    ImmutableArray<SourceFile> Files)
{
    /// <summary>What the project says of single catalogs.</summary>
    public ImmutableArray<CatalogItem> Items { get; init; } = [];

    /// <summary>The assemblies that the project refers to, without those of .NET.</summary>
    public ImmutableArray<string> Assemblies { get; init; } = [];

    /// <summary>The files as they lie on the disk.</summary>
    public static CatalogFiles FromDisk(ToolArguments arguments) => new(
        arguments.Project.RootNamespace,
        arguments.Project.ProjectDirectory,
        [.. arguments.Project.Items.Items.Select(static item => item.Schema)],
        [
            .. arguments.All("file").Where(IsRead).Concat(arguments.All("reference"))
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(FromDisk),
        ])
    {
        Items = arguments.Project.Items.Items,
        Assemblies = [.. arguments.All("assembly")],
    };

    /// <summary>Whether a file can be a schema, hold entries, or record the numbers of enums.</summary>
    public static bool IsRead(string path) => FilePaths.IsSchema(path) || FilePaths.IsEntry(path) || FilePaths.IsNumbers(path);

    public static SourceFile FromBytes(string path, Stream bytes)
    {
        using var reader = new StreamReader(bytes, Encoding.UTF8);
        return new SourceFile(path, reader.ReadToEnd());
    }

    /// <exception cref="ToolException">The file cannot be read.</exception>
    public static SourceFile FromDisk(string path) => FromBytes(path, new MemoryStream(TextFiles.ReadBytes(path)));
}
