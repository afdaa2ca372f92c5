using Microsoft.Playwright;

namespace Pedi.Site.Tests.Harness;

/// <summary>Debian's Chromium, driven by Playwright. Playwright's own browsers are not fetched.</summary>
internal static class Chromium
{
    private static readonly string? Executable = Find();

    /// <summary>Why tests skip where there is none.</summary>
    public const string Missing = "needs Chromium, which .ci/run installs: 'apt-get install chromium'";

    /// <summary>Starts it, where there is one.</summary>
    public static async Task<IBrowser?> StartAsync()
    {
        if (Executable is null)
            return null;
        IPlaywright playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            // A container has no room for what the sandbox needs, and nothing is opened but our own pages.
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser" }, Path.Combine)
        .FirstOrDefault(File.Exists);
}
