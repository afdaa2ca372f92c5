using Catalog.Gen.Tool.Api;
using Catalog.Gen.Tool.Baselines;
using Catalog.Gen.Tool.Differences;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Locking;
using Catalog.Gen.Tool.Reading;
using Catalog.Gen.Tool.Reporting;

namespace Catalog.Gen.Tool.Terminal;

/// <summary>What the targets and the command line have in common: the files of a project in, files and what to print out.</summary>
internal static class TargetCommands
{
    /// <summary>Records new ids and numbers, and says which.</summary>
    public static string Lock(CatalogFiles files) => LockCommand.Run(CatalogReader.Read(files), files);

    /// <summary>Writes the report on what changed since a baseline.</summary>
    /// <param name="files">The files of today.</param>
    /// <param name="against">A git revision or an assembly.</param>
    /// <param name="output">The report's file, from the project's folder.</param>
    /// <returns>What to print: nothing.</returns>
    public static string Diff(CatalogFiles files, string against, string output)
    {
        TextFiles.Write(Path.Combine(files.ProjectDirectory, output), Report(files, against));
        return "";
    }

    /// <summary>The report on what changed since a baseline.</summary>
    public static string Report(CatalogFiles files, string against)
    {
        CatalogContent[] catalogs = CatalogReader.Read(files);
        Baseline baseline = Baseline.Read(against, catalogs, files);
        ApiDiff? api = baseline.Api is { } then && ModelApi.Read(files) is { } now ? ApiDiff.Of(then, now) : null;
        return ReportWriter.Write(baseline.Label, CatalogDiff.All(baseline.Catalogs, catalogs), api);
    }
}
