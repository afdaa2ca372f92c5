using System.Diagnostics;
using System.Runtime.InteropServices;
using Catalog.Gen.Tests;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Tests.Terminal;

/// <summary>
/// The command as one file, compiled ahead of time. That takes minutes, and is tried where <c>.ci/run --full</c> sets
/// <c>CATALOG_FULL</c>; the analyzers for it are on in every build.
/// </summary>
public sealed class PublishTests
{
    [Fact]
    public void Published_as_one_file_it_says_the_same()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CATALOG_FULL")))
            return;
        using ToolFolder folder =
            ToolFolder.WithFruits(("apple.yaml", "name: Apple\ncolour: crimson\nlike: chery\n"), ("cherry.yaml", "nme: C\n"));
        string said = Dotnet(
            "publish", Path.Combine(Corpora.RepositoryRoot, "generator", "Catalog.Gen.Tool"), "-c", "Release",
            "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder.PathOf("out"), "--artifacts-path", folder.PathOf("artifacts"),
            "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:Version=" + ToolVersion.Text);
        Assert.DoesNotContain("warning", said, StringComparison.OrdinalIgnoreCase);
        string program = Assert.Single(Directory.EnumerateFiles(folder.PathOf("out")));
        folder.With("app/app.csproj", """
            <Project>
              <ItemGroup><Catalog Include="../fruits/fruit.schema.json" /></ItemGroup>
            </Project>
            """);
        folder.Git("init", "-q");
        string[][] commandLines =
        [
            ["check"], ["check", "fruits", "--format", "json"], ["check", "--format", "sarif"], ["check", "--format", "github"],
            ["check", "--group"], ["check", "app"], ["check", "nowhere"], ["chek"], ["--help"], ["check", "--help"], ["--version"],
            ["fix", "--dry-run"], ["baseline", "--dry-run"], ["init", "fruits", "--dry-run"], ["new", "plum", "fruits", "--print"],
                ["new", "apple", "fruits"], ["schema", "fruits"],
            ["completion", "zsh"], ["lock", "fruits"], ["diff", "HEAD"], ["[suggest:10]", "catalog ch"],
        ];
        Assert.All(commandLines, commandLine => Assert.Equal(folder.Run(commandLine), Run(folder, program, commandLine)));
    }

    private static ToolRun Run(ToolFolder folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Remove("CI");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output.Result.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }

    private static string Dotnet(params string[] arguments)
    {
        using Process dotnet = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        string said = dotnet.StandardOutput.ReadToEnd();
        dotnet.WaitForExit();
        Assert.True(dotnet.ExitCode == 0, said);
        return said;
    }
}
