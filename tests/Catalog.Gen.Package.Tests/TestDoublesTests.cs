using System.IO.Compression;
using System.Text;
using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests;

/// <summary>Entries for tests are in the assemblies of a project that asks for them, and in no package.</summary>
public sealed class TestDoublesTests(Feed feed)
{
    [Fact]
    public async Task A_package_has_no_entries_for_tests()
    {
        Project project = feed.NewProject(
            Fruits.ProjectName,
            "<OutputType>Exe</OutputType><CatalogTestDoubles>true</CatalogTestDoubles><PackageOutputPath>packed</PackageOutputPath>",
            Fruits.Item);
        Fruits.AddTo(project);
        project.Write(
            "Program.cs",
            """
            #if DEBUG
            Console.WriteLine(Orchard.Fruits.Testing.Create("mock", "{\"name\":\"Mock\",\"colour\":\"red\",\"ripens\":1}").Name);
            #endif
            Console.WriteLine(Orchard.Fruits.Count);

            """);
        (await project.Build()).AssertSucceeded();
        Assert.Equal("Mock\n3\n", await project.RunBuilt());

        (await project.Build("-c", "Release")).AssertSucceeded();
        BuildOutput refused = await project.Build("-t:Pack", "-c", "Release", "-p:NoBuild=true");
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains(
            "Orchard was built with entries for tests (CatalogTestDoubles), which are in no package: pack it without --no-build",
            refused.Text,
            StringComparison.Ordinal);

        (await project.Run("pack", "-c", "Release")).AssertSucceeded();
        await using ZipArchive package = ZipFile.OpenRead(Directory.GetFiles(project.PathOf("packed"), "*.nupkg").Single());
        ZipArchiveEntry assembly = package.Entries.Single(static entry => entry.Name == "Orchard.dll");
        await using Stream stream = assembly.Open();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        string names = Encoding.Latin1.GetString(bytes.ToArray());
        Assert.Contains("WriteAllTo", names, StringComparison.Ordinal);
        Assert.DoesNotContain("IsDouble", names, StringComparison.Ordinal);
    }
}
