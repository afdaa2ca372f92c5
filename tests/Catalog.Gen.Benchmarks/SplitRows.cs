using System.Globalization;
using System.Text.RegularExpressions;
using Catalog.Gen.Benchmarks.Corpora;
using Catalog.Gen.Benchmarks.Measuring;
using Catalog.Gen.Benchmarks.Ours;
using static Catalog.Gen.Benchmarks.Rows;

namespace Catalog.Gen.Benchmarks;

/// <summary>One catalog of eight folders: in a project, or in eight that MSBuild's graph builds side by side.</summary>
internal static partial class SplitRows
{
    private const int Runs = 3;

    public static IEnumerable<Row> Measure(Setting setting)
    {
        var catalog = new SplitCatalog(setting.Aws);
        string split = Split(setting, catalog), whole = Whole(setting, catalog);
        DotNet.Run(split, "restore", "-nr:false");
        DotNet.Run(whole, "restore", "-nr:false");
        double[] ours = new double[Runs], theirs = new double[Runs], oursEdited = new double[Runs], theirsEdited = new double[Runs];
        for (int i = 0; i < Runs; i++)
        {
            (ours[i], oursEdited[i]) = BuildAndEdit(split, "Part0/entries", i);
            (theirs[i], theirsEdited[i]) = BuildAndEdit(whole, "All/entries0", i);
        }

        string printed = Run(split), expected = Run(whole);
        string what = string.Create(
            CultureInfo.InvariantCulture,
            $"{SplitCatalog.Parts * SplitCatalog.PerPart:N0} entries in {SplitCatalog.Parts} projects that refer to each other's "
            + $"entries, `dotnet build -graph -m`, {Environment.ProcessorCount} cores");
        yield return Compare(what + ": clean", ours, theirs, printed == expected);
        yield return Compare(what + ": after an edit in the one that all lead to", oursEdited, theirsEdited, printed == expected);
    }

    private static Row Compare(string what, double[] ours, double[] theirs, bool isSame)
    {
        double split = ours.Order().ElementAt(Runs / 2), whole = theirs.Order().ElementAt(Runs / 2);
        return new Row(
            what, Ms(split), $"in one project {Ms(whole)} ({Times(whole / split)})", "every reference leads to the same entry", isSame);
    }

    private static string Split(Setting setting, SplitCatalog catalog)
    {
        for (int part = 0; part < SplitCatalog.Parts; part++)
        {
            string target = SplitCatalog.Target(part) == part
                ? ""
                : Reference($"../Part{SplitCatalog.Target(part)}/Part{SplitCatalog.Target(part)}.csproj");
            string folder = setting.Package.AddProject(
                string.Create(CultureInfo.InvariantCulture, $"split/Part{part}"),
                PackedPackage.Reference + Catalog("entries", part) + target);
            catalog.Write(Path.Combine(folder, "entries"), part);
        }

        return Program(
            setting, "split/Application", Enumerable.Range(0, SplitCatalog.Parts).Select(part => $"../Part{part}/Part{part}.csproj"));
    }

    private static string Whole(Setting setting, SplitCatalog catalog)
    {
        IEnumerable<int> parts = Enumerable.Range(0, SplitCatalog.Parts);
        string folder = setting.Package.AddProject(
            "whole/All", PackedPackage.Reference + string.Concat(parts.Select(part => Catalog($"entries{part}", part))));
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

    /// <summary>
    /// What was restored stays, what was built goes. The compiler's server is one of its own, cold, and ends with the builds.
    /// </summary>
    private static (double Clean, double Edited) BuildAndEdit(string application, string entries, int number)
    {
        string projects = Path.GetDirectoryName(application)!;
        foreach (string project in Directory.EnumerateDirectories(projects))
        {
            foreach (string built in new[] { Path.Combine(project, "bin"), Path.Combine(project, "obj", "Debug") }.Where(Directory.Exists))
                Directory.Delete(built, recursive: true);
        }

        string server = "catalog-gen-" + Guid.NewGuid().ToString("N");
        try
        {
            double clean = Build();
            string entry = Directory.EnumerateFiles(Path.Combine(projects, entries), "*.yaml").Order(StringComparer.Ordinal).First();
            File.WriteAllText(entry, Year.Replace(File.ReadAllText(entry), (1900 + number).ToString(CultureInfo.InvariantCulture), 1));
            return (clean, Build());
        }
        finally
        {
            string compilerServer = Path.Combine(Path.GetDirectoryName(DotNet.Compiler)!, "VBCSCompiler.dll");
            DotNet.Run(application, "exec", compilerServer, "-shutdown", $"-pipename:{server}");
        }

        // Without reuse of nodes, the server is used only where it is asked for.
        double Build() => DotNet.Run(
            application, "build", "-graph", "-m", "--no-restore", "-nr:false",
            "-p:UseSharedCompilation=true", $"-p:SharedCompilationId={server}").Milliseconds;
    }

    private static string Run(string application) =>
        DotNet.Run(
            application, "exec", Path.Combine(application, "bin", "Debug", $"net{Environment.Version.Major}.0", "Application.dll")).Output;

    [GeneratedRegex("(?<=  year: )[0-9]+")]
    private static partial Regex Year { get; }
}
