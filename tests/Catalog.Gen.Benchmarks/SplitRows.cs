using System.Globalization;
using Catalog.Gen.Benchmarks.Corpora;
using Catalog.Gen.Benchmarks.Measuring;
using Catalog.Gen.Benchmarks.Ours;
using static Catalog.Gen.Benchmarks.Rows;

namespace Catalog.Gen.Benchmarks;

/// <summary>One catalog of eight folders: in a project, or in eight that MSBuild's graph builds side by side.</summary>
internal static class SplitRows
{
    private const int Runs = 3;

    public static IEnumerable<Row> Measure(Setting setting)
    {
        var catalog = new SplitCatalog(setting.Aws);
        string split = Split(setting, catalog), whole = Whole(setting, catalog);
        double sum = Directory.EnumerateFiles(Path.Combine(setting.Package.Folder, "whole"), "*.yaml", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / 1048576.0;
        DotNet.Run(split, "restore", "-nr:false");
        DotNet.Run(whole, "restore", "-nr:false");
        var ours = new double[Runs];
        var theirs = new double[Runs];
        for (int i = 0; i < Runs; i++)
        {
            ours[i] = CleanBuild(split);
            theirs[i] = CleanBuild(whole);
        }

        Array.Sort(ours);
        Array.Sort(theirs);
        string printed = Run(split), expected = Run(whole);
        yield return new Row(
            string.Create(CultureInfo.InvariantCulture, $"{SplitCatalog.Parts * SplitCatalog.PerPart:N0} entries ({sum:F0} MB) in {SplitCatalog.Parts} projects that refer to each other's entries: clean `dotnet build -graph -m`, {Environment.ProcessorCount} cores"),
            $"{Ms(ours[Runs / 2])}{(printed == expected ? "" : ", and another result")}",
            $"in one project {Ms(theirs[Runs / 2])} ({Times(theirs[Runs / 2] / ours[Runs / 2])})",
            "faster than one project, and the same entries",
            ours[Runs / 2] < theirs[Runs / 2] && printed == expected);
    }

    private static string Split(Setting setting, SplitCatalog catalog)
    {
        for (int part = 0; part < SplitCatalog.Parts; part++)
        {
            string target = SplitCatalog.Target(part) == part ? "" : Reference($"../Part{SplitCatalog.Target(part)}/Part{SplitCatalog.Target(part)}.csproj");
            string folder = setting.Package.AddProject(string.Create(CultureInfo.InvariantCulture, $"split/Part{part}"), PackedPackage.Reference + Catalog("entries", part) + target);
            catalog.Write(Path.Combine(folder, "entries"), part);
        }

        return Program(setting, "split/Application", Enumerable.Range(0, SplitCatalog.Parts).Select(part => $"../Part{part}/Part{part}.csproj"));
    }

    private static string Whole(Setting setting, SplitCatalog catalog)
    {
        IEnumerable<int> parts = Enumerable.Range(0, SplitCatalog.Parts);
        string folder = setting.Package.AddProject("whole/All", PackedPackage.Reference + string.Concat(parts.Select(part => Catalog($"entries{part}", part))));
        foreach (int part in parts)
            catalog.Write(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"entries{part}")), part);
        return Program(setting, "whole/Application", ["../All/All.csproj"]);
    }

    private static string Program(Setting setting, string name, IEnumerable<string> references)
    {
        string folder = setting.Package.AddProject(name, string.Concat(references.Select(Reference)), "<OutputType>Exe</OutputType>");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), SplitCatalog.Program());
        return folder;
    }

    private static string Catalog(string folder, int part) => $"""<Catalog Include="{folder}/{SplitCatalog.SchemaName(part)}" />""";

    private static string Reference(string project) => $"""<ProjectReference Include="{project}" />""";

    /// <summary>What was restored stays, what was built goes. The compiler's server is one of its own, cold, and ends with the build.</summary>
    private static double CleanBuild(string application)
    {
        foreach (string project in Directory.EnumerateDirectories(Path.GetDirectoryName(application)!))
        {
            foreach (string built in new[] { Path.Combine(project, "bin"), Path.Combine(project, "obj", "Debug") }.Where(Directory.Exists))
                Directory.Delete(built, recursive: true);
        }

        string server = "catalog-gen-" + Guid.NewGuid().ToString("N");
        try
        {
            return DotNet.Run(application, "build", "-graph", "-m", "--no-restore", "-nr:false", $"-p:SharedCompilationId={server}").Milliseconds;
        }
        finally
        {
            DotNet.Run(application, "exec", Path.Combine(Path.GetDirectoryName(DotNet.Compiler)!, "VBCSCompiler.dll"), "-shutdown", $"-pipename:{server}");
        }
    }

    private static string Run(string application) =>
        DotNet.Run(application, "exec", Path.Combine(application, "bin", "Debug", $"net{Environment.Version.Major}.0", "Application.dll")).Output;
}
