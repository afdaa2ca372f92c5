using System.Globalization;
using System.Runtime.InteropServices;

namespace Catalog.Gen.Benchmarks.Measuring;

internal static class Machine
{
    private const string LinuxProcessors = "/proc/cpuinfo";

    public static string Describe() =>
        string.Create(
            CultureInfo.InvariantCulture, $"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}");

    private static string Processor() => File.Exists(LinuxProcessors)
        ? File.ReadLines(LinuxProcessors)
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            ?? "unknown processor"
        : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
}
