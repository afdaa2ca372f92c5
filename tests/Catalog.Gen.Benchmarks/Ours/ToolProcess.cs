using System.Runtime.InteropServices;
using Catalog.Gen.Benchmarks.Measuring;

namespace Catalog.Gen.Benchmarks.Ours;

/// <summary>The command <c>catalog</c> as one file, compiled ahead of time.</summary>
/// <param name="Program">The file.</param>
internal sealed record ToolProcess(string Program)
{
    public static ToolProcess Publish(Setting setting)
    {
        string folder = Path.Combine(setting.Temp, "tool");
        DotNet.Run(
            Session.RepositoryRoot, "publish", Path.Combine("generator", "Catalog.Gen.Tool"), "-c", "Release",
            "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "--artifacts-path", Path.Combine(setting.Temp, "tool-artifacts"),
            "-p:UseSharedCompilation=false", "-nr:false");
        return new ToolProcess(Path.Combine(folder, OperatingSystem.IsWindows() ? "catalog.exe" : "catalog"));
    }

    public WholeProcess Run(string folder, params string[] arguments) => WholeProcess.Run(Program, folder, arguments);
}
