using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Catalog.Gen.LanguageServer.Tests.Harness;
using Catalog.Gen.Tests;

namespace Catalog.Gen.LanguageServer.Tests.Clients;

/// <summary>Neovim, headless, over the flagship: what its buffers hold afterwards.</summary>
public sealed class NeovimTests : IDisposable
{
    private readonly FlagshipCopy _flagship = new();

    [Fact]
    public async Task Neovim_shows_problems_completes_explains_leads_renames_and_mends()
    {
        Assert.SkipUnless(HasNeovim(), "needs nvim, which is not installed here");

        // An id that nobody has published yet can be renamed in any catalog.
        string ids = _flagship.Folder + "/datasets/dataset.ids.txt";
        await File.WriteAllTextAsync(ids, (await File.ReadAllTextAsync(ids)).Replace("\nfeta\n", "\n", StringComparison.Ordinal));
        string script = Path.Combine(Corpora.RepositoryRoot, "tests", "Catalog.Gen.LanguageServer.Tests", "Clients", "drive.lua");
        using Process nvim = Start(["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", $"luafile {script}"]);
        Task<string> error = nvim.StandardError.ReadToEndAsync();
        Assert.True(nvim.WaitForExit(120_000), "Neovim did not end");
        string result = Path.Combine(_flagship.Folder, "result.json");
        Assert.True(File.Exists(result), await error);
        using JsonDocument document = JsonDocument.Parse(await File.ReadAllTextAsync(result));
        string Of(string name) => document.RootElement.GetProperty(name).ToString();
        Assert.Equal("", Of("failure"));
        Assert.Equal("3:7 CAT1004 'datasett' is not a kind: did you mean 'dataset'?", Of("problem"));
        Assert.Equal("kind: dataset", Of("mended"));
        Assert.Equal("0", Of("problemsAfter"));
        Assert.Contains("T1w", Of("values"), StringComparison.Ordinal);
        Assert.Contains("kind: ", Of("keys"), StringComparison.Ordinal);
        Assert.Contains("Kind Dataset.Kind", Of("hover"), StringComparison.Ordinal);
        Assert.EndsWith("/feta.yaml", Of("definition"), StringComparison.Ordinal);
        Assert.Equal("derivedFrom: [feta-2021]", Of("renamed"));
        Assert.True(File.Exists(_flagship.Folder + "/datasets/feta-2021.yaml"));
        Assert.False(File.Exists(_flagship.Folder + "/datasets/feta.yaml"));
    }

    public void Dispose() => _flagship.Dispose();

    private static bool HasNeovim()
    {
        try
        {
            using Process version = Process.Start(new ProcessStartInfo("nvim", ["--version"]) { RedirectStandardOutput = true })!;
            version.StandardOutput.ReadToEnd();
            version.WaitForExit();
            return version.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("nvim", arguments)
        {
            WorkingDirectory = _flagship.Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["CATALOG_TOOL"] = ToolProgram.Path;
        start.Environment["CATALOG_FOLDER"] = _flagship.Folder;
        Process nvim = Process.Start(start)!;
        _ = nvim.StandardOutput.ReadToEndAsync();
        return nvim;
    }
}
