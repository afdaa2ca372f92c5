using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog.Known;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>All problems of all files, by file and position.</summary>
internal static class ProblemStep
{
    /// <param name="context">The catalogs, and what lies beside their entries.</param>
    /// <param name="files">The entries. Of each file its own known problems are taken out already.</param>
    /// <param name="withKnown">Whether the door shows or records the known problems, too.</param>
    public static ProblemList Run(ProblemContext context, EntryFiles files, bool withKnown = false)
    {
        var left = new KnownLeft(context.Catalogs, context.Baselines, files);
        var known = new List<AdmittedProblem>();
        var problems = new List<Problem>(context.Catalogs.Problems);
        var more = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (FileResult file in files.Files)
        {
            problems.AddRange(file.Problems);
            known.AddRange(file.Known);
            if (file.MoreProblems > 0)
                more[file.Problems[0].Place.Path] = file.MoreProblems;
        }

        AddByEntries(context.Catalogs, files, problems, left, known);
        CrossProblems between = CrossChecks.Run(context, files.Files, left);
        (ImmutableArray<Problem> shown, Dictionary<string, int> moreBetween) = between.Make();
        problems.AddRange(shown);
        foreach (KeyValuePair<string, int> ofFile in moreBetween)
            more[ofFile.Key] = (more.TryGetValue(ofFile.Key, out int count) ? count : 0) + ofFile.Value;
        problems.AddRange(NumberChecks.Run(context));
        problems.AddRange(FolderChecks.Run(context, files.Files));
        problems.AddRange(BaselineChecks.Run(context, files, left));
        problems.Sort(ProblemOrder.Instance);
        var list = new ProblemList(ProblemLimit.OfBuild(problems, more));
        return withKnown
            ? list with
            {
                Known = known.Concat(between.MakeKnown()).OrderBy(static one => one.Problem, ProblemOrder.Instance).ToImmutableArray(),
            }
            : list;
    }

    /// <summary>Settings that do nothing because no entry has what they name; and items without an id, where others have one.</summary>
    private static void AddByEntries(
        CatalogSet catalogs, EntryFiles files, List<Problem> problems, KnownLeft left, List<AdmittedProblem> known)
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
            {
                foreach (AdmittedProblem item in own.SelectMany(static file => file.WithoutId))
                {
                    if (left.Take(catalog.Settings.FullClass, item.Known))
                        known.Add(item);
                    else
                        problems.Add(item.Problem);
                }
            }
        }
    }
}
