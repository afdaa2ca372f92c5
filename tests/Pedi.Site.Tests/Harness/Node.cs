using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Pedi.Site.Tests.Harness;

/// <summary>Programs of others that run on Node.js.</summary>
internal static class Node
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Here()))!, "node");

    /// <summary>Runs a script of the folder <c>node</c>; skips the test where its packages are not there.</summary>
    public static string Run(string script, params string[] arguments)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules")),
            "needs Node.js, and 'npm ci' in tests/Pedi.Site.Tests/node, which .ci/run runs");
        using Process node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        Task<string> error = node.StandardError.ReadToEndAsync();
        string output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, output + error.Result);
        return output;
    }

    private static string Here([CallerFilePath] string here = "") => here;
}
