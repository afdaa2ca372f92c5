using System.Threading.Channels;
using CliWrap;

namespace Catalog.Gen.Package.Tests.Harness;

/// <summary><c>dotnet watch</c> in a project, from its start until the test is done with it.</summary>
internal sealed class Watch : IAsyncDisposable
{
    private readonly Project _project;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _process;

    private Watch(Project project, string command)
    {
        _project = project;
        var environment = new Dictionary<string, string?>
        {
            ["DOTNET_WATCH_SUPPRESS_EMOJIS"] = "1",
            // Servers would live on after the watch is killed.
            ["UseSharedCompilation"] = "false",
            ["MSBUILDDISABLENODEREUSE"] = "1",
        };
        PipeTarget lines = PipeTarget.ToDelegate(line => _lines.Writer.TryWrite(line));
        _process = Dotnet.Command(project.Folder, environment, "watch", "--non-interactive", command)
            .WithStandardOutputPipe(lines)
            .WithStandardErrorPipe(lines)
            .ExecuteAsync(_stop.Token);
    }

    public static Watch Start(Project project, string command) => new(project, command);

    /// <summary>What the next build says. It may take long where many tests run at once; that it never comes is told by a limit.</summary>
    public async Task<BuildOutput> NextBuild()
    {
        string text = await Until("Waiting for a file to change");
        return new BuildOutput(_project.Folder, text.Contains("Build succeeded.", StringComparison.Ordinal) ? 0 : 1, text);
    }

    /// <summary>
    /// Reads what is printed from here on until it has each of some texts. The watch and the program that it runs print
    /// side by side, so their order is not certain.
    /// </summary>
    public async Task<string> Until(params IReadOnlyList<string> expected)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(3));
        var seen = new List<string>();
        var missing = new List<string>(expected);
        try
        {
            while (missing.Count > 0)
            {
                seen.Add(await _lines.Reader.ReadAsync(limit.Token));
                missing.RemoveAll(text => seen[^1].Contains(text, StringComparison.Ordinal));
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"'{missing[0]}' did not come after:\n{string.Join('\n', seen)}");
        }

        return string.Join('\n', seen);
    }

    /// <summary>Kills it with all that it started.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _process.ContinueWith(static _ => { }, TaskScheduler.Default);
        _stop.Dispose();
    }
}
