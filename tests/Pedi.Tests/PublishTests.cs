using System.Runtime.InteropServices;

namespace Pedi.Tests;

/// <summary>Publishing says nothing, and what it makes runs. One after the other: each takes both cores for a while.</summary>
public class PublishTests
{
    [Fact]
    public void Native_code_is_compiled_without_a_warning_and_runs()
    {
        if (OperatingSystem.IsLinux())
            Assert.SkipUnless(Processes.Exists("clang") || Processes.Exists("gcc"), "needs clang or gcc to link with");
        PublishAndRun("-p:PublishAot=true");
    }

    [Fact]
    public void A_trimmed_program_is_published_without_a_warning_and_runs() =>
        PublishAndRun("-p:PublishTrimmed=true", "-p:TrimMode=full", "--self-contained", "--use-current-runtime");

    private static void PublishAndRun(params string[] options)
    {
        string folder = Directory.CreateTempSubdirectory("pedi-publish-").FullName;
        try
        {
            string output = Path.Combine(folder, "out");
            Invocation publish = Processes.Run("dotnet", [
                "publish", Path.Combine(Processes.RepositoryRoot, "consumer", "Pedi.csproj"),
                "-c", "Release", "-o", output, "--artifacts-path", Path.Combine(folder, "artifacts"),
                "-nodeReuse:false", "-p:UseSharedCompilation=false", .. options]);
            Assert.True(publish.ExitCode == 0, publish.Output + publish.Error);
            Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);

            string pedi = Path.Combine(output, RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "pedi.exe" : "pedi");
            AssertRunsAsHere(pedi);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Every command and every option: what trimming took away would be missed here.</summary>
    private static void AssertRunsAsHere(string pedi)
    {
        string[][] commandLines =
        [
            ["list"],
            [
                "list", "--kind", "atlas", "--kind", "dataset", "--modality", "T2w", "--life-stage", "fetal", "--age",
                "30 weeks gestational", "--status", "available", "--held", "--search", "fetal",
            ],
            ["show", "neonatal-harvard-oxford"],
            ["show", "dhpc"],
            ["export", "--format", "json", "--held"],
            ["export", "--format", "xml"],
            ["--help"],
            ["list", "--help"],
            ["show", "--help"],
            ["--version"],
            ["list", "--kind", "scan"],
            ["list", "--knd"],
            ["list", "--kind"],
            ["lis"],
            ["show"],
        ];
        Assert.All(commandLines, commandLine =>
        {
            Invocation expected = Invocation.Piped(commandLine), actual = Processes.Run(pedi, commandLine);
            Assert.Equal((expected.ExitCode, expected.Output), (actual.ExitCode, actual.Output));
            Assert.Equal(expected.Error, actual.Error);
        });
    }
}
