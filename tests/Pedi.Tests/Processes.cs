using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Pedi.Tests;

/// <summary>Other processes, and where the repository is.</summary>
internal static class Processes
{
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    /// <summary>Runs a program to its end, its output piped.</summary>
    public static Invocation Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };

        // What the test runner's own SDK left behind would mislead another one.
        string[] inherited = [.. start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))];
        foreach (string name in inherited)
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new Invocation(process.ExitCode, Read(output), Read(error));
    }

    /// <summary>Whether a program is on the path.</summary>
    public static bool Exists(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string Read(Task<string> text) => text.GetAwaiter().GetResult().ReplaceLineEndings("\n");

    private static string FindRepositoryRoot([CallerFilePath] string here = "")
    {
        // The build may map source paths (/_/…): then the folder of the test assembly leads there.
        foreach (string start in new[] { Path.GetDirectoryName(here)!, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Catalog.Gen.sln")))
                    return folder.FullName;
            }
        }

        throw new InvalidOperationException("Catalog.Gen.sln is not above the test's source nor above its assembly.");
    }
}
