using System.Globalization;
using Catalog.Gen.Benchmarks.Corpora;
using Catalog.Gen.Benchmarks.Measuring;
using Catalog.Gen.Benchmarks.Ours;
using static Catalog.Gen.Benchmarks.Rows;

namespace Catalog.Gen.Benchmarks;

/// <summary>What a project with a catalog pays for a build in which nothing changed.</summary>
internal static class BuildRows
{
    private static readonly string[] Build = ["build", "--no-restore", "-nr:false", "-p:UseSharedCompilation=false"];

    public static IEnumerable<Row> Measure(Setting setting)
    {
        string with = Project(setting, "Registry", $"""{PackedPackage.Reference}<Catalog Include="datasets/{AwsCorpus.SchemaName}" />""");
        AwsCorpus.Copy(AwsCorpus.Folder(Session.RepositoryRoot), Path.Combine(with, "datasets"), times: 1);
        string without = Project(setting, "Plain", "");
        foreach (string project in new[] { with, without })
        {
            DotNet.Run(project, "restore", "-nr:false");
            DotNet.Run(project, Build);
        }

        int runs = (setting.Runs * 2) + 1;
        var ours = new List<double>();
        var theirs = new List<double>();
        bool isSkipped = true;
        for (int i = 0; i < runs; i++)
        {
            // By turns, so that a busy machine disturbs both alike.
            WholeProcess built = DotNet.Run(with, [.. Build, "-v:normal"]);
            isSkipped &= built.Output.Contains("Skipping target \"CoreCompile\"", StringComparison.Ordinal);
            ours.Add(built.Milliseconds);
            theirs.Add(DotNet.Run(without, [.. Build, "-v:normal"]).Milliseconds);
        }

        ours.Sort();
        theirs.Sort();
        double more = ours[runs / 2] - theirs[runs / 2], noise = theirs[^1] - theirs[0];
        yield return new Row(
            "`dotnet build` of the AWS project, nothing changed",
            string.Create(CultureInfo.InvariantCulture, $"{Ms(ours[runs / 2])}: {more:+0;−0} ms; the compiler {(isSkipped ? "did not run" : "ran")}"),
            $"without catalog and package {Ms(theirs[runs / 2])}, from {Ms(theirs[0])} to {Ms(theirs[^1])}",
            string.Create(CultureInfo.InvariantCulture, $"nothing measurable: less than the {noise:F0} ms between the fastest and the slowest without"),
            isSkipped && more <= noise);
    }

    private static string Project(Setting setting, string name, string items)
    {
        string folder = setting.Package.AddProject(name, items, "<OutputType>Exe</OutputType>");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine(1);\n");
        return folder;
    }
}
