using System.Runtime.InteropServices;
using Catalog.Gen.Benchmarks.Corpora;
using Catalog.Gen.Benchmarks.Ours;

namespace Catalog.Gen.Benchmarks;

/// <summary>What is measured on, and how often.</summary>
internal sealed class Setting
{
    private readonly Lazy<PackedPackage> _package;
    private readonly Lazy<string> _generator;

    public Setting(string temp, bool isShort)
    {
        _package = new Lazy<PackedPackage>(() => PackedPackage.Make(Path.Combine(temp, "projects")));
        _generator = new Lazy<string>(PublishGenerator);
        Temp = temp;
        IsShort = isShort;
        Aws = Path.Combine(temp, "aws");
        AwsCorpus.Copy(AwsCorpus.Folder(Session.RepositoryRoot), Aws, times: 1);
    }

    public string Temp { get; }

    /// <summary>The AWS entries without problems.</summary>
    public string Aws { get; }

    /// <summary>The short mode leaves out what takes minutes, and leaves wide margins: shared machines are noisy.</summary>
    public bool IsShort { get; }

    /// <summary>As a user gets it. Packed when the first row asks for it.</summary>
    public PackedPackage Package => _package.Value;

    /// <summary>A compiler with the generator as the package's targets hand it to that compiler: compiled ahead of time.</summary>
    public CompilerProcess Compiler(string folder, string schema, string output) =>
        new(_generator.Value, folder, schema, Path.Combine(Temp, output));

    public int Runs => IsShort ? 2 : 5;

    /// <summary>How far ratios may be off their targets.</summary>
    public double Margin => IsShort ? 2 : 1;

    /// <summary>
    /// How far times may be off their targets: a busy machine is several times slower, and nothing that is measured beside
    /// them tells a busy machine from slow code.
    /// </summary>
    public double TimeMargin => IsShort ? 10 : 1;

    private string PublishGenerator()
    {
        string folder = Path.Combine(Temp, "generator");
        DotNet.Run(
            Session.RepositoryRoot, "publish", Path.Combine("generator", "Catalog.Gen.ReadyToRun"),
            "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-p:UseSharedCompilation=false", "-nr:false");
        return folder;
    }
}
