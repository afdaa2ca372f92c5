using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Parquet;
using Pedi.Exports;
using PediatricImaging;

namespace Pedi.Tests;

/// <summary>Publishing says nothing, and what it makes runs. One after the other: each takes both cores for a while.</summary>
public partial class PublishTests
{
    [Fact]
    public Task Native_code_is_compiled_without_a_warning_and_runs()
    {
        if (OperatingSystem.IsLinux())
            Assert.SkipUnless(Processes.Exists("clang") || Processes.Exists("gcc"), "needs clang or gcc to link with");
        return PublishAndRun("-p:PublishAot=true");
    }

    [Fact]
    public Task A_trimmed_program_is_published_without_a_warning_and_runs() =>
        PublishAndRun("-p:PublishTrimmed=true", "-p:TrimMode=full", "--self-contained", "--use-current-runtime");

    private static async Task PublishAndRun(params string[] options)
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
            if (options.Contains("-p:PublishAot=true"))
                Assert.Equal(Path.GetFileName(pedi), Path.GetFileName(Assert.Single(Directory.GetFileSystemEntries(output))));
            AssertRunsAsHere(pedi);

            // The pages of the published program are those of this one, but for the version.
            string site = Path.Combine(folder, "site"), here = Path.Combine(folder, "here");
            Assert.Equal(0, Processes.Run(pedi, "site", "--out", site).ExitCode);
            Assert.Equal(0, Invocation.Piped("site", "--out", here).ExitCode);
            Assert.All(
                Directory.GetFiles(here, "*.html", SearchOption.AllDirectories),
                page => Assert.Equal(
                    WithoutVersion(File.ReadAllText(page)),
                    WithoutVersion(File.ReadAllText(Path.Combine(site, Path.GetRelativePath(here, page))))));

            string parquet = Path.Combine(folder, "entries.parquet");
            Assert.Equal(0, Processes.Run(pedi, "export", "--species", "any", "--out", parquet).ExitCode);
            await using ParquetReader reader =
                await ParquetReader.CreateAsync(parquet, cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(Datasets.Count, reader.Metadata!.NumRows);
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
                "list", "--kind", "atlas", "--kind", "dataset", "--modality", "fMRI", "--modality", "T2w", "--life-stage", "fetal", "--age",
                "30 weeks GA", "--status", "available", "--access", "unknown", "--host", "synapse", "--subjects", ">1", "--design",
                "multiSite", "--species", "human", "--held", "--search", "fetal", "--sort", "subjects", "--reverse", "--columns", "id,link",
            ],
            ["list", "--age", "6mo..2y", "--modality", "dwi", "--all-of"],
            ["show", "neonatal-harvard-oxford"],
            ["show", "dhpc"],
            ["ages", "--held"],
            ["compare", "hcp-d", "hbn", "abcd"],
            ["stats", "--life-stage", "child"],
            ["cite", "hbn", "dhcp"],
            ["cite", "hbn", "--format", "bibtex"],
            ["cite", "hbn", "--format", "csl"],
            .. ExportFormats.All.Where(format => !format.IsBinary).Select(format => new[] { "export", "--format", format.Name, "--held" }),
            ["export", "--format", "xml"],
            ["completion", "fish"],
            ["[suggest:22]", "pedi list --modality b"],
            ["--help"],
            ["list", "--help"],
            ["export", "--help"],
            ["--version"],
            ["list", "--kind", "scan"],
            ["list", "--knd"],
            ["list", "--kind"],
            ["lis"],
            ["show"],
        ];
        Assert.All(commandLines, commandLine =>
        {
            Invocation expected = Processes.Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "pedi.dll"), .. commandLine]);
            Invocation actual = Processes.Run(pedi, commandLine);
            Assert.Equal(expected.ExitCode, actual.ExitCode);
            Assert.Equal(WithoutVersion(expected.Output), WithoutVersion(actual.Output));
            Assert.Equal(expected.Error, actual.Error);
        });
    }

    /// <summary>A build that is published may have another version.</summary>
    private static string WithoutVersion(string text) => Version().Replace(text, "VERSION");

    [GeneratedRegex(@"\b\d+\.\d+\.\d+(?:-alpha[.\d]+)?\b")]
    private static partial Regex Version();
}
