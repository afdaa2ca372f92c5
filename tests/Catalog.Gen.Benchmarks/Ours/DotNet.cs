using Catalog.Gen.Benchmarks.Measuring;

namespace Catalog.Gen.Benchmarks.Ours;

/// <summary>The SDK that runs this program.</summary>
internal static class DotNet
{
    /// <summary>The folder with <c>dotnet</c>: four above the runtime's own assembly.</summary>
    public static string Root { get; } =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    public static string Program { get; } = Path.Combine(Root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>The newest C# compiler of the SDKs that are installed.</summary>
    public static string Compiler { get; } = Newest(Path.Combine(Root, "sdk"), "Roslyn", "bincore", "csc.dll");

    /// <summary>The reference assemblies of the newest .NET that is installed.</summary>
    public static string References { get; } =
        Newest(Path.Combine(Root, "packs", "Microsoft.NETCore.App.Ref"), "ref", $"net{Environment.Version.Major}.0");

    public static WholeProcess Run(string folder, params string[] arguments) => WholeProcess.Run(Program, folder, arguments);

    private static string Newest(string folder, params string[] below) => Directory.EnumerateDirectories(folder)
        .Select(version => Path.Combine([version, .. below]))
        .Where(Path.Exists)
        .Order(StringComparer.Ordinal)
        .LastOrDefault() ?? throw new InvalidOperationException($"nothing like {string.Join('/', below)} under {folder}");
}
