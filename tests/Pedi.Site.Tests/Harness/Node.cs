using Pedi.Tests;

namespace Pedi.Site.Tests.Harness;

/// <summary>Programs of others that run on Node.js.</summary>
internal static class Node
{
    private static readonly string Folder = Path.Combine(Processes.RepositoryRoot, "tests", "Pedi.Site.Tests", "node");

    /// <summary>Runs a script of the folder <c>node</c>; skips the test where its packages are not there.</summary>
    public static string Run(string script, params string[] arguments)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules")),
            "needs Node.js, and 'npm ci' in tests/Pedi.Site.Tests/node, which .ci/run runs");
        Invocation run = Processes.Run("node", [Path.Combine(Folder, script), .. arguments]);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        return run.Output;
    }
}
