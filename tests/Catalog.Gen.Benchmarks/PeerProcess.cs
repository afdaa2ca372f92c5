using Catalog.Gen.Benchmarks.Corpora;
using Catalog.Gen.Benchmarks.Measuring;
using Catalog.Gen.Benchmarks.Ours;

namespace Catalog.Gen.Benchmarks;

/// <summary>The peers, each in a fresh process.</summary>
internal static class PeerProcess
{
    private static readonly string NodeFolder = Path.Combine(Session.RepositoryRoot, "tests", "Catalog.Gen.Benchmarks", "Node");

    public static WholeProcess Run(string peer, string folder, bool isProfiled = true) =>
        WholeProcess.Run(DotNet.Program, folder, isProfiled, ["exec", typeof(PeerProcess).Assembly.Location, "peer", peer, folder]);

    public static bool HasNode => OnPath.Has("node") && OnPath.Has("npm");

    /// <summary>Forever, where Node is not installed.</summary>
    public static WholeProcess Node(string folder)
    {
        if (!HasNode)
            return new WholeProcess(double.PositiveInfinity, double.NaN, "");
        if (!Directory.Exists(Path.Combine(NodeFolder, "node_modules")))
            WholeProcess.Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", NodeFolder, "ci", "--no-audit", "--no-fund");
        return WholeProcess.Run("node", NodeFolder, "validate.mjs", folder, AwsCorpus.SchemaName);
    }
}
