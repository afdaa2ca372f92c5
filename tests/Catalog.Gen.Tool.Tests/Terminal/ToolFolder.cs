using System.Diagnostics;
using System.Text;

namespace Catalog.Gen.Tool.Tests.Terminal;

/// <summary>A folder of a test's own in which the command runs as people run it: as a process, its output piped.</summary>
internal sealed class ToolFolder : IDisposable
{
    public const string Schema = """
        {
          "title": "Fruit",
          "type": "object",
          "required": ["name"],
          "additionalProperties": false,
          "properties": {
            "name": { "type": "string", "description": "What people call it.", "x-unique": true },
            "colour": { "enum": ["red", "green"], "x-synonyms": { "crimson": "red" } },
            "like": { "type": "string", "x-ref": "Fruits" }
          }
        }
        """;

    public ToolFolder() => Root = Directory.CreateTempSubdirectory("catalog-tool-").FullName;

    public string Root { get; }

    /// <summary>Variables of the environment that a run gets besides; null takes one out.</summary>
    public Dictionary<string, string?> Environment { get; } = new(StringComparer.Ordinal) { ["CI"] = null, ["GITHUB_STEP_SUMMARY"] = null };

    public string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>A folder with a schema and entries of fruits.</summary>
    public static ToolFolder WithFruits(params (string Name, string Text)[] entries)
    {
        var folder = new ToolFolder().With("fruits/fruit.schema.json", Schema);
        foreach ((string name, string text) in entries)
            folder.With($"fruits/{name}", text);
        return folder;
    }

    public ToolFolder With(string path, string text) => With(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));

    public ToolFolder With(string path, byte[] bytes)
    {
        string full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public ToolRun Run(params string[] arguments) => RunIn("", arguments);

    /// <summary>Runs the command with a folder below as the current one.</summary>
    public ToolRun RunIn(string folder, params string[] arguments)
    {
        using Process process = Start(folder, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output.Result.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }

    public Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "catalog.dll"), .. arguments])
        {
            WorkingDirectory = PathOf(folder),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };

        // What the test runner's own SDK left behind would mislead another one.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            .ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach ((string name, string? value) in Environment)
        {
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public ToolFolder Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo(
            "git", ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false", .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return this;
    }

    public ToolFolder Commit() => Git("init", "-q").Git("add", ".").Git("commit", "-qm", "one");

    public void Dispose()
    {
        // What git has written cannot be written to, and on some systems not be deleted either.
        foreach (string file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Root, recursive: true);
    }
}
