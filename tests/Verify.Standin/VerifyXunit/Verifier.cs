using System.Runtime.CompilerServices;
using VerifyTests;
using VerifyTests.Snapshots;

namespace VerifyXunit;

/// <summary>
/// Verify's entry point for xunit.v3. This is a stand-in for Verify 31, kept to its names, files and text form, and it
/// steps aside for the real packages with <c>-p:UseVerify=true</c>.
/// </summary>
public static class Verifier
{
    /// <summary>Verifies a text: <c>{Type}.{Method}.verified.txt</c>.</summary>
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Start(settings, sourceFile, _ => [new Target("txt", target ?? "null")]);

    /// <summary>Verifies a text in a file of the given extension.</summary>
    public static SettingsTask Verify(
        string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Start(settings, sourceFile, _ => [new Target(extension, target ?? "null")]);

    /// <summary>Verifies a generator driver or its run by its sources and diagnostics, and any other value by its members.</summary>
    public static SettingsTask Verify(object? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Start(settings, sourceFile, current => Targets.From(target, current));

    private static SettingsTask Start(VerifySettings? settings, string sourceFile, Func<VerifySettings, IReadOnlyList<Target>> targets) =>
        new(settings, current =>
        {
            Comparison.Run(SnapshotName.OfCurrentTest(current, sourceFile), targets(current));
            return Task.FromResult(VerifyResult.Success);
        });
}
