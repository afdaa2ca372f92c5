using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Catalog.Gen.Engine.Probe;
using Catalog.Gen.Tests.RandomCases;

namespace Catalog.Gen.Tests.House;

/// <summary>
/// The engine can be trimmed and compiled ahead of time. Analyzers look for what would break in every build; that it
/// works takes a minute to publish, and is tried where <c>.ci/run --full</c> sets <c>CATALOG_FULL</c>.
/// </summary>
public sealed partial class PublishTests
{
    private static readonly string Engine = Path.Combine(SourceCode.Generator, "Catalog.Gen.Engine");
    private static readonly string Probe = Path.Combine(Corpora.RepositoryRoot, "tests", "Catalog.Gen.Engine.Probe");

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void The_analyzers_for_trimming_and_native_code_are_on(string framework)
    {
        using var answer = JsonDocument.Parse(Dotnet(
            "msbuild", Engine, $"-p:TargetFramework={framework}", "-nodeReuse:false",
            "-getProperty:IsAotCompatible", "-getProperty:EnableTrimAnalyzer", "-getProperty:EnableAotAnalyzer",
            "-getProperty:TreatWarningsAsErrors"));
        Assert.All(
            answer.RootElement.GetProperty("Properties").EnumerateObject(),
            static property => Assert.Equal("true", property.Value.GetString(), ignoreCase: true));
    }

    /// <summary>The messages have tests of their own: here it is what is found, and where.</summary>
    [Fact]
    public void The_program_that_is_published_reads_a_schema_and_entries() =>
        Assert.Equal(
            """
            /sample/bad.yaml(1,7): error CAT1007
            /sample/bad.yaml(2,1): error CAT1006
            /sample/bad.yaml(3,11): error CAT1008
            /sample/bad.yaml(4,10): error CAT2003
            1 entry is valid

            """,
            Message().Replace(Program.Report(), ""),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void Published_as_native_code_it_says_the_same()
    {
        if (CaseSettings.IsFull)
            Assert.Equal(Program.Report(), Publish("-p:PublishAot=true"), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Trimmed_it_says_the_same()
    {
        if (CaseSettings.IsFull)
        {
            string said = Publish("-p:PublishTrimmed=true", "-p:TrimMode=full", "--self-contained", "--use-current-runtime");
            Assert.Equal(Program.Report(), said, ignoreLineEndingDifferences: true);
        }
    }

    /// <summary>What the published program prints. A warning of the publishing fails.</summary>
    private static string Publish(params string[] options)
    {
        string folder = Directory.CreateTempSubdirectory("engine-publish-").FullName;
        try
        {
            string output = Path.Combine(folder, "out");
            string published = Dotnet([
                "publish", Probe, "-c", "Release", "-o", output, "--artifacts-path", Path.Combine(folder, "artifacts"),
                "-nodeReuse:false", "-p:UseSharedCompilation=false", .. options]);
            Assert.DoesNotContain("warning", published, StringComparison.OrdinalIgnoreCase);
            return Run(Path.Combine(output, "Catalog.Gen.Engine.Probe" + (OperatingSystem.IsWindows() ? ".exe" : "")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Dotnet(params string[] arguments) => Run("dotnet", arguments);

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // What the test runner's own SDK left behind would mislead another one.
        string[] inherited = [.. start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))];
        foreach (string name in inherited)
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
        return output.GetAwaiter().GetResult();
    }

    [GeneratedRegex("(?<= CAT[0-9]{4}):.*")]
    private static partial Regex Message();
}
