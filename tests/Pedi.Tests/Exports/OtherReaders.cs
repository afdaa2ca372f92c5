using System.Text.Json.Nodes;

namespace Pedi.Tests.Exports;

/// <summary>Programs of others that read an export: the scripts of <c>tests/Pedi.Tests/node</c>.</summary>
internal static class OtherReaders
{
    private static readonly string Folder = Path.Combine(Processes.RepositoryRoot, "tests", "Pedi.Tests", "node");

    private static readonly string Rules = Path.Combine(Processes.RepositoryRoot, "..", "shared", "export-rules");

    /// <summary>Runs a script to its end, and returns the JSON that it writes. The running test is skipped where Node is missing.</summary>
    public static JsonNode Read(string script, params IEnumerable<string> arguments)
    {
        Invocation run = Run(script, arguments);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        return JsonNode.Parse(run.Output)!;
    }

    /// <summary>Runs a script on a file that it is to refuse, and returns what it says.</summary>
    public static string Refuse(string script, params IEnumerable<string> arguments)
    {
        Invocation run = Run(script, arguments);
        Assert.NotEqual(0, run.ExitCode);
        return run.Error;
    }

    /// <summary>A file of published rules. The running test is skipped where they are missing.</summary>
    public static string Rule(string name)
    {
        string file = Path.Combine(Rules, name);
        Assert.SkipUnless(File.Exists(file), $"needs ../shared/export-rules/{name}, which is not beside this clone");
        return file;
    }

    private static Invocation Run(string script, IEnumerable<string> arguments)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules")),
            "needs Node.js, and 'npm ci' in tests/Pedi.Tests/node, which .ci/run runs");
        return Processes.Run("node", [Path.Combine(Folder, script), .. arguments]);
    }
}
