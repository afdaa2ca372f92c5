using System.IO.Compression;
using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests.Matrix;

/// <summary>A library with a catalog, and a program that uses the library: in one solution, and from its package.</summary>
public sealed class SolutionsTests(Feed feed)
{
    [Theory]
    [InlineData("Both.slnx")]
    [InlineData("Both.slnx", "-graph")]
    [InlineData("app", "-graph", "-m:1")]
    public async Task A_library_and_a_program(string built, params string[] arguments)
    {
        Project folder = NewSolution();
        BuildOutput build = await folder.Run(["build", built, .. arguments, "-clp:NoSummary"]);
        build.AssertSucceeded();
        Assert.Empty(build.Problems);
        Assert.Equal(Fruits.ProgramOutput, await folder.RunFile("app/bin/Debug/net10.0/App.dll"));

        // An entry that is gone breaks the program, and not the library.
        folder.Write("app/Program.cs", Fruits.Program + "Console.WriteLine(Fruits.Plum);\n");
        BuildOutput broken = await folder.Run(["build", built, .. arguments, "-clp:NoSummary"]);
        Assert.NotEqual(0, broken.ExitCode);
        Assert.Equal("CS0117", Assert.Single(broken.Problems).Id);
    }

    /// <summary>The library's own package needs nothing of ours, and the compiler of its users nothing either.</summary>
    [Fact]
    public async Task A_library_from_its_package()
    {
        Project folder = NewSolution();
        string feedFolder = folder.PathOf("feed");
        BuildOutput pack = await folder.Run(
            "pack", "lib", "-o", feedFolder, "-p:PackageVersion=1.0.0", "-p:PackageId=Orchard." + feed.Version);
        pack.AssertSucceeded();
        string package = Assert.Single(Directory.GetFiles(feedFolder));
        using (ZipArchive zip = await ZipFile.OpenReadAsync(package, TestContext.Current.CancellationToken))
        {
            Assert.Equal(
                ["lib/net10.0/Orchard.dll"],
                zip.Entries.Select(static entry => entry.FullName)
                    .Where(static name => !name.StartsWith('_') && !name.StartsWith("package/", StringComparison.Ordinal))
                    .Where(static name => name.Contains('/', StringComparison.Ordinal)));
            ZipArchiveEntry nuspec = zip.Entries.Single(static entry => Path.GetExtension(entry.Name) == ".nuspec");
            using var reader = new StreamReader(await nuspec.OpenAsync(TestContext.Current.CancellationToken));
            string text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("Catalog.Gen", text, StringComparison.Ordinal);
        }

        Directory.Delete(folder.PathOf("lib"), recursive: true);
        folder.AddProject(
            "app/App.csproj",
            $"<OutputType>Exe</OutputType><RestoreAdditionalProjectSources>{feedFolder}</RestoreAdditionalProjectSources>",
            $"""<PackageReference Include="Orchard.{feed.Version}" Version="1.0.0" />""");
        BuildOutput build = await folder.Run("build", "app", "-clp:NoSummary");
        build.AssertSucceeded();
        Assert.Empty(build.Problems);
        Assert.Equal(Fruits.ProgramOutput, await folder.RunFile("app/bin/Debug/net10.0/App.dll"));
    }

    private Project NewSolution()
    {
        Project folder = feed.NewFolder("Both");
        folder.AddProject("lib/Orchard.csproj", "", feed.PackageReference + Fruits.Item);
        Fruits.AddTo(folder, "lib");
        folder.AddProject("app/App.csproj", "<OutputType>Exe</OutputType>", """<ProjectReference Include="../lib/Orchard.csproj" />""");
        folder.Write("app/Program.cs", Fruits.Program);
        folder.Write("Both.slnx", """
            <Solution>
              <Project Path="app/App.csproj" />
              <Project Path="lib/Orchard.csproj" />
            </Solution>
            """);
        return folder;
    }
}
