using Catalog.Gen.Tool.Api;
using Catalog.Gen.Tool.Baselines;
using Catalog.Gen.Tool.Differences;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Locking;
using Catalog.Gen.Tool.Reading;
using Catalog.Gen.Tool.Reporting;

namespace Catalog.Gen.Tool;

/// <summary>The commands: the files of a project in, files and what to print out.</summary>
internal static class Commands
{
    public static string Run(ToolArguments arguments)
    {
        CatalogFiles files = CatalogFiles.FromDisk(arguments);
        CatalogContent[] catalogs = CatalogReader.Read(files);
        return arguments.Command switch
        {
            "CatalogLock" => LockCommand.Run(catalogs, files),
            "CatalogDiff" => Diff(catalogs, files, arguments),
            string other => throw new ToolException($"there is no command '{other}'"),
        };
    }

    private static string Diff(CatalogContent[] catalogs, CatalogFiles files, ToolArguments arguments)
    {
        Baseline baseline = Baseline.Read(arguments.One("baseline"), catalogs, files);
        ApiDiff? api = baseline.Api is { } then && ModelApi.Read(files) is { } now ? ApiDiff.Of(then, now) : null;
        string report = ReportWriter.Write(baseline.Label, CatalogDiff.All(baseline.Catalogs, catalogs), api);
        string output = Path.Combine(files.ProjectDirectory, arguments.One("output"));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
            File.WriteAllText(output, report);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"the report cannot be written to {output}: {failure.Message}");
        }

        return "";
    }
}
