using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>All problems of all files, by file and position.</summary>
internal static class ProblemStep
{
    public static ProblemList Run(ProblemContext context, EntryFiles files)
    {
        var problems = new List<Problem>(context.Catalogs.Problems);
        var more = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (FileResult file in files.Files)
        {
            problems.AddRange(file.Problems);
            if (file.MoreProblems > 0)
                more[file.Problems[0].Place.Path] = file.MoreProblems;
        }

        AddByEntries(context.Catalogs, files, problems);
        (ImmutableArray<Problem> between, Dictionary<string, int> moreBetween) = CrossChecks.Run(context, files.Files);
        problems.AddRange(between);
        foreach (KeyValuePair<string, int> ofFile in moreBetween)
            more[ofFile.Key] = (more.TryGetValue(ofFile.Key, out int count) ? count : 0) + ofFile.Value;
        problems.AddRange(NumberChecks.Run(context));
        problems.AddRange(FolderChecks.Run(context, files.Files));
        problems.Sort(ProblemOrder.Instance);
        return new ProblemList(ProblemLimit.OfBuild(problems, more));
    }

    /// <summary>Settings that do nothing because no entry has what they name; and items without an id, where others have one.</summary>
    private static void AddByEntries(CatalogSet catalogs, EntryFiles files, List<Problem> problems)
    {
        foreach (CatalogDefinition catalog in catalogs.Definitions)
        {
            EquatableArray<DoubtfulSetting> doubtful = catalog.Compiled.Doubtful;
            if (doubtful.Count == 0 && catalog.Settings.Layout != CatalogLayout.List)
                continue;
            FileResult[] own = [.. files.Files.Where(file => file.Catalog == catalog.Settings.FullClass)];
            int seen = own.Aggregate(0, static (all, file) => all | file.Seen);
            Problem[] idle = own.Length == 0
                ? []
                : [.. doubtful.Where((_, i) => (seen & (1 << i)) == 0).Select(static setting => setting.Problem)];
            problems.AddRange(idle);
            if (!Array.Exists(idle, static problem => problem.Rule == Rules.SettingInvalid))
                problems.AddRange(own.SelectMany(static file => file.WithoutId));
        }
    }
}
