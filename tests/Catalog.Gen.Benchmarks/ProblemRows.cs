using System.Globalization;
using Catalog.Gen.Benchmarks.Corpora;
using Catalog.Gen.Benchmarks.Measuring;
using Catalog.Gen.Benchmarks.Ours;
using Catalog.Gen.Benchmarks.Peers;

namespace Catalog.Gen.Benchmarks;

/// <summary>Speed is worth nothing where something is missed: what is found in the corpus as it is, all 1,190 files.</summary>
internal static class ProblemRows
{
    public static IEnumerable<Row> Measure(Setting setting)
    {
        string corpus = AwsCorpus.Folder(Session.RepositoryRoot);
        var run = new DriverRun(corpus, AwsCorpus.SchemaName);
        IReadOnlyList<string> found = DriverRun.Problems(run.StartEditor(run.Texts));
        int known = AwsCorpus.KnownProblems.Intersect(found).Count(), others = found.Except(AwsCorpus.KnownProblems).Count();
        string more = others == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", and {others} that are none");
        yield return new Row(
            string.Create(
                CultureInfo.InvariantCulture,
                $"problems found in the AWS corpus, {run.Texts.Length - 1:N0} files: errors, at the right line and column"),
            $"{known} of {AwsCorpus.KnownProblems.Length}{more}",
            string.Join("; ", Peers(corpus)),
            $"{AwsCorpus.KnownProblems.Length} of {AwsCorpus.KnownProblems.Length}",
            known == AwsCorpus.KnownProblems.Length && others == 0 && found.Count == known);
    }

    // They give no positions in the file, so only their numbers can be compared.
    private static IEnumerable<string> Peers(string corpus)
    {
        if (PeerProcess.HasNode)
            yield return $"ajv + yaml, by number: {PeerProcess.Node(corpus).Output.Trim()}";
        yield return "YamlDotNet + JsonSchema.Net, by number: "
            + $"{PeerProcess.Run(PeerProgram.Schema, corpus).Output.Trim().Split(' ')[^1]} files with problems of 15";
    }
}
