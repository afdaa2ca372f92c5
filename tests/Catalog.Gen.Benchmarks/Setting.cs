using Catalog.Gen.Benchmarks.Corpora;

namespace Catalog.Gen.Benchmarks;

/// <summary>What is measured on, and how often.</summary>
internal sealed class Setting
{
    public Setting(string temp, bool isShort)
    {
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

    public int Runs => IsShort ? 2 : 5;

    public double Margin => IsShort ? 2 : 1;
}
