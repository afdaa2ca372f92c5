using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Api;
using Catalog.Gen.Tool.Reading;
using Microsoft.CodeAnalysis.Emit;
using AssemblyFile = Catalog.Gen.Tool.Api.AssemblyFile;

namespace Catalog.Gen.Tool.Tests.Api;

/// <summary>The API of projects in memory, by both ways to it.</summary>
internal static class ApiProjects
{
    public static ApiSurface? FromModel(CatalogProject project) => ModelApi.Read(Files(project));

    public static ApiSurface FromAssembly(CatalogProject project)
    {
        using var image = new MemoryStream();
        EmitResult result = project.Compile().Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(20)));
        using PEReader file = AssemblyFile.Open(image.ToArray())!;
        return AssemblyApi.Read(file.GetMetadataReader());
    }

    /// <summary>The files as the package's targets would hand them over.</summary>
    private static CatalogFiles Files(CatalogProject project) => new(
        project.PropertyOf("RootNamespace"),
        CatalogProject.Root,
        [.. project.PropertyOf("CatalogSchemas").Split('|', StringSplitOptions.RemoveEmptyEntries)],
        [
            .. project.Paths.Where(CatalogFiles.IsRead)
                .Select(path => new SourceFile(CatalogProject.Root + path, project.TextOf(path))),
        ]);
}
