using System.Collections;
using CliWrap;
using CliWrap.Buffered;

namespace Catalog.Gen.Package.Tests.Harness;

/// <summary>Runs the real <c>dotnet</c>, as a person would in a terminal.</summary>
internal static class Dotnet
{
    public static async Task<BufferedCommandResult> Run(
        string folder, IReadOnlyDictionary<string, string?> environment, params IEnumerable<string> arguments)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(8));
        return await Command(folder, environment, arguments).ExecuteBufferedAsync(limit.Token);
    }

    public static Command Command(string folder, IReadOnlyDictionary<string, string?> environment, params IEnumerable<string> arguments)
    {
        var variables = new Dictionary<string, string?>(environment)
        {
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            // An application for an older runtime runs on the one that is installed.
            ["DOTNET_ROLL_FORWARD"] = "Major",
        };

        // The test host's own settings are none of the inner build's business.
        foreach (string name in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => (string)entry.Key))
        {
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase))
                variables.TryAdd(name, null);
        }

        return Cli.Wrap("dotnet")
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(variables)
            .WithValidation(CommandResultValidation.None);
    }
}
