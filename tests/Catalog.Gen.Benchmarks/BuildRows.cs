using System.Globalization;
using Catalog.Gen.Benchmarks.Corpora;
using Catalog.Gen.Benchmarks.Measuring;
using Catalog.Gen.Benchmarks.Ours;
using static Catalog.Gen.Benchmarks.Rows;

namespace Catalog.Gen.Benchmarks;

/// <summary>What a project with a catalog pays for a build, and for one in which nothing changed.</summary>
internal static class BuildRows
{
    private static readonly string[] Build = ["build", "--no-restore", "-nr:false", "-p:UseSharedCompilation=false"];

    public static IEnumerable<Row> Measure(Setting setting)
    {
        string corpus = AwsCorpus.Folder(Session.RepositoryRoot);
        string with = Project(setting, "Registry", $"""{PackedPackage.Reference}<Catalog Include="datasets/{AwsCorpus.SchemaName}" />""");
        string files = Project(setting, "Files", "");
        string without = Project(setting, "Plain", "");
        AwsCorpus.Copy(corpus, Path.Combine(with, "datasets"), times: 1);
        AwsCorpus.Copy(corpus, Path.Combine(files, "datasets"), times: 1);

        int runs = (setting.Runs * 2) + 1;
        WholeProcess[][] builds = Idle(runs, with, files, without);
        bool isSkipped = builds[0].All(build => build.Output.Contains("Skipping target \"CoreCompile\"", StringComparison.Ordinal));
        double[][] times = [.. builds.Select(all => all.Select(build => build.Milliseconds).Order().ToArray())];
        // The SDK looks over whatever files lie in a project's folder: the catalog's are there on both sides.
        double more = times[0][runs / 2] - times[1][runs / 2], low = times[1][runs / 4], high = times[1][runs * 3 / 4];
        yield return new Row(
            "`dotnet build` of the AWS project, nothing changed",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Ms(times[0][runs / 2])}: {more:+0;−0} ms; the compiler {(isSkipped ? "did not run" : "ran")}"),
            $"the same files without the package {Ms(times[1][runs / 2])}, half of the runs from {Ms(low)} to {Ms(high)}; "
            + $"without the files too {Ms(times[2][runs / 2])}",
            string.Create(
                CultureInfo.InvariantCulture,
                $"nothing measurable: within the {high - low:F0} ms by which half of the runs without it differ"),
            isSkipped && more <= high - low);
        yield return Clean(setting, with, files);
    }

    private static Row Clean(Setting setting, string with, string without)
    {
        WholeProcess[] all = WholeProcess.Medians(
            setting.Runs,
            () => DotNet.Run(with, [.. Build, "--no-incremental"]),
            () => DotNet.Run(without, [.. Build, "--no-incremental"]),
            () => PeerProcess.Node(setting.Aws));
        double more = all[0].Milliseconds - all[1].Milliseconds;
        return new Row(
            "`dotnet build` of the AWS project, all of it anew, less the same without the catalog",
            $"{Ms(more)} ({Ms(all[0].Milliseconds)} − {Ms(all[1].Milliseconds)})",
            $"ajv + yaml on Node {Ms(all[2].Milliseconds)}",
            $"≤ 0.8× (is {Times(more / all[2].Milliseconds)})",
            more <= 0.8 * all[2].Milliseconds * setting.Margin);
    }

    /// <summary>Builds that find everything done, for each project.</summary>
    private static WholeProcess[][] Idle(int runs, params string[] projects)
    {
        foreach (string project in projects)
        {
            DotNet.Run(project, "restore", "-nr:false");
            DotNet.Run(project, Build);
        }

        return WholeProcess.ByTurns(
            runs, [.. projects.Select(project => (Func<WholeProcess>)(() => DotNet.Run(project, [.. Build, "-v:normal"])))]);
    }

    private static string Project(Setting setting, string name, string items)
    {
        string folder = setting.Package.AddProject(name, items, "<OutputType>Exe</OutputType>");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine(1);\n");
        return folder;
    }
}
