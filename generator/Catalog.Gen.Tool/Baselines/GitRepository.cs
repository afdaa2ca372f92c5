using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Reading;

namespace Catalog.Gen.Tool.Baselines;

/// <summary>What is asked of git. Arguments go to it one by one, past any shell, and no name can be taken for an option.</summary>
internal static class GitRepository
{
    /// <summary>The commit that a revision names.</summary>
    /// <exception cref="ToolException">It names none.</exception>
    public static string Commit(string folder, string revision)
    {
        if (Ask(folder, RevParse(revision)) is { IsSuccess: true } answer)
            return answer.Text.Trim();
        Answer top = Ask(folder, ["rev-parse", "--show-toplevel"]);
        throw new ToolException(top.IsSuccess
            ? $"{Words.Quote(revision)} is neither an assembly nor a revision of the git repository {top.Text.Trim()}: "
                + "write a tag, a branch or a commit (in a shallow clone, fetch it first), or the path of a .dll"
            : $"{Words.Quote(revision)} is no assembly, and {folder} lies in no git repository that could know it as a revision: "
                + top.Error.Trim());
    }

    /// <summary>The commit that a revision names; null where git does not know it, or there is no git.</summary>
    public static string? FindCommit(string folder, string revision) =>
        Program() is not null && Ask(folder, RevParse(revision)) is { IsSuccess: true } answer ? answer.Text.Trim() : null;

    /// <summary>The files below a folder as they were in a commit, with the paths that they have on the disk.</summary>
    public static IEnumerable<SourceFile> Files(string folder, string commit, Func<string, bool> isTaken)
    {
        string existing = folder;
        while (!Directory.Exists(existing))
            existing = Path.GetDirectoryName(existing.TrimEnd('/')) ?? throw new ToolException($"there is no folder {folder}");
        string prefix = Succeed(existing, ["rev-parse", "--show-prefix"]).Text.TrimEnd('\n', '\r');

        // <mode> blob <object>\t<path>; links (120000) and submodules are not followed.
        string[] below = ["--", prefix.Length == 0 ? "." : prefix];
        Answer tree = Succeed(existing, ["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit, .. below]);
        var blobs = new List<(string Path, string Id)>();
        foreach (string line in tree.Text.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            int tab = line.IndexOf('\t');
            string[] facts = line[..tab].Split(' ');
            string path = string.Concat(existing.TrimEnd('/'), "/", line.AsSpan(tab + 1 + prefix.Length));
            if (facts[0].StartsWith("100", StringComparison.Ordinal) && path.StartsWith(folder, StringComparison.Ordinal) && isTaken(path))
                blobs.Add((path, facts[2]));
        }

        byte[] contents = Ask(existing, ["cat-file", "--batch"], string.Concat(blobs.Select(blob => blob.Id + "\n"))).Output;
        int at = 0;
        foreach ((string path, _) in blobs)
        {
            // <object> blob <size>\n<content>\n
            int end = Array.IndexOf(contents, (byte)'\n', at);
            string header = Encoding.ASCII.GetString(contents, at, end - at);
            int size = int.Parse(header.AsSpan(header.LastIndexOf(' ') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
            yield return CatalogFiles.FromBytes(path, new MemoryStream(contents, end + 1, size));
            at = end + 1 + size + 1;
        }
    }

    /// <summary>
    /// The files of the repository that a folder lies in which differ from a commit, with those that git does not know yet, by the
    /// paths that they have on the disk.
    /// </summary>
    public static IEnumerable<string> Changed(string folder, string commit)
    {
        string up = Succeed(folder, ["rev-parse", "--show-cdup"]).Text.TrimEnd('\n', '\r');
        string top = Path.GetFullPath(Path.Combine(folder, up)).Replace('\\', '/').TrimEnd('/') + "/";
        string[] different = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--end-of-options", commit, "--"];
        string[] unknown = ["ls-files", "--others", "--exclude-standard", "-z"];
        return new[] { different, unknown }
            .SelectMany(question => Succeed(top, question).Text.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            .Select(path => top + path);
    }

    private static string[] RevParse(string revision) =>
        ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"];

    private static Answer Succeed(string folder, string[] arguments)
    {
        Answer answer = Ask(folder, arguments);
        return answer.IsSuccess ? answer : throw new ToolException($"git {arguments[0]} failed: {answer.Error.Trim()}");
    }

    private static Answer Ask(string folder, string[] arguments, string input = "")
    {
        string program = Program()
            ?? throw new ToolException("a revision needs git, and none of the folders in PATH has it: install it, or name an assembly");
        var start = new ProcessStartInfo(program, ["--no-optional-locks", "--literal-pathspecs", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using Process git = Process.Start(start)!;
            Task<string> error = git.StandardError.ReadToEndAsync();
            var output = new MemoryStream();
            Task reading = git.StandardOutput.BaseStream.CopyToAsync(output);
            git.StandardInput.Write(input);
            git.StandardInput.Close();
            Task.WaitAll(reading, error);
            git.WaitForExit();
            return new Answer(git.ExitCode == 0, output.ToArray(), error.Result);
        }
        catch (Win32Exception failure)
        {
            throw new ToolException($"git ({program}) cannot be run: {failure.Message}");
        }
    }

    /// <summary>
    /// Where git is; null where there is none. It is looked for here because a process that is started by a name alone is taken
    /// from the current folder before PATH, on all systems: a branch could add a program called git.
    /// </summary>
    private static string? Program()
    {
        string name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>What git said.</summary>
    private sealed record Answer(bool IsSuccess, byte[] Output, string Error)
    {
        public string Text => Encoding.UTF8.GetString(Output);
    }
}
