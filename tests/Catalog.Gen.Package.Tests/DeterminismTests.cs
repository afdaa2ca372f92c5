using System.Security.Cryptography;
using Catalog.Gen.Package.Tests.Harness;

namespace Catalog.Gen.Package.Tests;

/// <summary>A release that is built anew is the same, to the byte.</summary>
public sealed class DeterminismTests(Feed feed)
{
    private const string Reproducible =
        "<ContinuousIntegrationBuild>true</ContinuousIntegrationBuild><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>";

    [Fact]
    public async Task A_build_depends_on_no_folder_time_zone_language_compiler_server_or_form_of_the_generator()
    {
        Dictionary<string, string> usual = await Built([], "-p:UseSharedCompilation=false");
        Assert.Contains(usual.Keys, static file => file.EndsWith(".dll", StringComparison.Ordinal));
        Assert.Contains(usual.Keys, static file => file.EndsWith(".g.cs", StringComparison.Ordinal));
        Assert.Equal(usual, await Built(
            new() { ["TZ"] = "Pacific/Kiritimati", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" },
            "-p:UseSharedCompilation=true"));

        // The generator that is compiled as it runs, in place of the one that was compiled ahead of time.
        Assert.Equal(usual, await Built(
            new() { ["TZ"] = "America/St_Johns", ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8" },
            "-p:UseSharedCompilation=false", "-p:_CatalogReady=nowhere/"));
    }

    /// <summary>What a build in a folder of its own makes: each file and the hash of its bytes.</summary>
    private async Task<Dictionary<string, string>> Built(Dictionary<string, string?> variables, params string[] arguments)
    {
        Project project = feed.NewProject(
            Fruits.ProjectName, Reproducible, Fruits.Item + """<SourceRoot Include="$(MSBuildProjectDirectory)/" />""");
        Fruits.AddTo(project);
        foreach ((string name, string? value) in variables)
            project.Variables[name] = value;
        (await project.Build(arguments)).AssertSucceeded();
        return new[] { "bin/Debug/net10.0", "obj/Debug/net10.0/generated" }
            .SelectMany(folder => Directory.EnumerateFiles(project.PathOf(folder), "*", SearchOption.AllDirectories))
            .Where(static file => Path.GetExtension(file) is ".dll" or ".cs" or ".xml")
            .ToDictionary(
                file => Path.GetRelativePath(project.Folder, file),
                static file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
    }
}
