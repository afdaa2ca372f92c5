namespace Catalog.Gen.Benchmarks.Measuring;

/// <summary>Programs that may be installed, or not.</summary>
internal static class OnPath
{
    public static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program))
            || (OperatingSystem.IsWindows() && File.Exists(Path.Combine(folder, program + ".exe"))));
}
