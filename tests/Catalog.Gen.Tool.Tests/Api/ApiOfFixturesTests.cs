using Catalog.Gen.Tests;
using Microsoft.CodeAnalysis.CSharp;

namespace Catalog.Gen.Tool.Tests.Api;

/// <summary>
/// The API by the engine's models is the API of the assembly that is compiled: for each fixture of the generator, and for the
/// flagship with what its programmers have added.
/// </summary>
public sealed class ApiOfFixturesTests
{
    /// <summary>On a framework that is too old nothing is generated; what reads files does not know of that.</summary>
    private const string TooOld = "broken-framework";

    private static readonly string Folder = Path.Combine(Corpora.RepositoryRoot, "tests", "Catalog.Gen.Tests", "Fixtures");

    public static TheoryData<string> Cases { get; } =
    [
        .. Directory.EnumerateDirectories(Folder)
            .Select(folder => Path.GetFileName(folder))
            .Where(static name => name != TooOld)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_a_fixture(string name)
    {
        CatalogProject project = ProjectFolder.Read(Path.Combine(Folder, name));
        if (ApiProjects.FromModel(project) is { } api)
            Assert.Equal(ApiProjects.FromAssembly(project).Lines(), api.Lines());
        else
            Assert.StartsWith("broken-", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_the_flagship()
    {
        string folder = Path.Combine(Corpora.RepositoryRoot, "catalog");
        CatalogProject project = new CatalogProject(Framework.ImplicitUsings, LanguageVersion.Latest)
            .WithProperty("RootNamespace", "PediatricImaging")
            .WithCatalog(Path.Combine(folder, "datasets"));
        foreach (string file in Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal))
            project.WithSource(File.ReadAllText(file), Path.GetFileName(file));

        string[] lines = [.. ApiProjects.FromModel(project)!.Lines()];

        Assert.Equal(ApiProjects.FromAssembly(project).Lines(), lines);
        Assert.InRange(lines.Length, 100, 5_000);
        Assert.Contains("PediatricImaging.Datasets: Entry Dhcp = dhcp", lines);
    }
}
