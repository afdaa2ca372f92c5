using Microsoft.CodeAnalysis;

namespace VerifyTests;

/// <summary>Verify.SourceGenerators: a generator driver's run becomes a file for each source, and one for the diagnostics.</summary>
public static class VerifySourceGenerators
{
    public static bool Initialized { get; private set; }

    /// <summary>To be called once, in a module initialiser.</summary>
    public static void Initialize()
    {
        if (Initialized)
            throw new InvalidOperationException("Already Initialized");

        Initialized = true;
    }

    public static void IgnoreGeneratedResult(this VerifySettings settings, Func<GeneratedSourceResult, bool> shouldIgnore) =>
        settings.Ignored.Add(shouldIgnore);

    public static SettingsTask IgnoreGeneratedResult(this SettingsTask settings, Func<GeneratedSourceResult, bool> shouldIgnore)
    {
        settings.CurrentSettings.IgnoreGeneratedResult(shouldIgnore);
        return settings;
    }
}
