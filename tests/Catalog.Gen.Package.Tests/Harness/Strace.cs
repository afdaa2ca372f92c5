using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;

namespace Catalog.Gen.Package.Tests.Harness;

/// <summary>What a command asked of Linux: the files that it opened, the programs that it started, the addresses that it called.</summary>
internal sealed partial class Strace
{
    private Strace(string log)
    {
        Opened = [.. OpenCall.Matches(log).Select(static match => match.Groups[1].Value)];
        Started = [.. StartCall.Matches(log).Select(static match => match.Groups[1].Value)];
        Called = [.. CallOut.Matches(log).Select(static match => match.Value)];
    }

    /// <summary>Whether the machine has the program, and lets it look into others.</summary>
    public static bool IsThere
    {
        get
        {
            try
            {
                return OperatingSystem.IsLinux() && Cli.Wrap("strace").WithArguments(["-f", "-e", "trace=execve", "true"])
                    .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync().Task.GetAwaiter().GetResult().ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }

    /// <summary>The paths, as they were given.</summary>
    public HashSet<string> Opened { get; }

    public IReadOnlyList<string> Started { get; }

    /// <summary>Calls to addresses of a network.</summary>
    public IReadOnlyList<string> Called { get; }

    /// <summary>Runs <c>dotnet</c> in a project's folder, with the compiler and all else in processes of its own.</summary>
    public static async Task<(Strace Trace, string Output)> Dotnet(Project project, params string[] arguments)
    {
        // A file for each thread, since in one for all a call may be cut in two by those of others.
        DirectoryInfo logs = Directory.CreateDirectory(project.PathOf("../" + Path.GetFileName(project.Folder) + ".strace"));
        Command dotnet = Harness.Dotnet.Command(project.Folder, new Dictionary<string, string?>());
        BufferedCommandResult result = await dotnet.WithTargetFile("strace")
            .WithArguments(
            [
                "-ff", "-s", "4096", "-e", "trace=open,openat,connect,execve", "-o", Path.Combine(logs.FullName, "log"),
                "dotnet", .. arguments, "-nologo", "-nodereuse:false", "-p:UseSharedCompilation=false",
            ])
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        string log = string.Concat(logs.EnumerateFiles().Select(static file => File.ReadAllText(file.FullName)));
        return (new Strace(log), result.StandardOutput + result.StandardError);
    }

    [GeneratedRegex("""\bopen(?:at)?\((?:AT_FDCWD, |\d+, )?"((?:[^"\\]|\\.)*)",""")]
    private static partial Regex OpenCall { get; }

    [GeneratedRegex("""\bexecve\("((?:[^"\\]|\\.)*)".* = 0$""", RegexOptions.Multiline)]
    private static partial Regex StartCall { get; }

    [GeneratedRegex("""connect\(.*AF_INET.*$""", RegexOptions.Multiline)]
    private static partial Regex CallOut { get; }
}
