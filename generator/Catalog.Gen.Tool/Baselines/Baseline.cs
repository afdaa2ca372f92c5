using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Api;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Reading;

namespace Catalog.Gen.Tool.Baselines;

/// <summary>What a project's catalogs are compared with.</summary>
/// <param name="Label">What it is, in words.</param>
/// <param name="Catalogs">The catalogs then.</param>
/// <param name="Api">Their C# API; null where it cannot be told.</param>
internal sealed record Baseline(string Label, IReadOnlyCollection<CatalogContent> Catalogs, ApiSurface? Api)
{
    /// <summary>
    /// Reads <c>-p:Baseline=</c>. Git is asked first, so that a file that a branch adds never stands in for a tag; an assembly is
    /// what git does not know and is named as one.
    /// </summary>
    public static Baseline Read(string baseline, IReadOnlyCollection<CatalogContent> catalogs, CatalogFiles files)
    {
        if (baseline.Length == 0)
            throw new ToolException(
                "what should the catalogs be compared with? Add -p:Baseline=<git revision> or -p:Baseline=<path of an assembly>");
        if (baseline.Any(Words.IsInvisible))
            throw new ToolException($"the baseline {Words.Quote(baseline)} has characters in it that cannot be seen: write it anew");
        if (!IsNamedAsAssembly(baseline))
            return GitBaseline.Read(GitRepository.Commit(files.ProjectDirectory, baseline), baseline, catalogs, files);
        if (GitRepository.FindCommit(files.ProjectDirectory, baseline) is { } commit)
            return GitBaseline.Read(commit, baseline, catalogs, files);
        string path = Path.GetFullPath(Path.Combine(files.ProjectDirectory, baseline));
        return File.Exists(path)
            ? AssemblyBaseline.Read(path)
            : throw new ToolException($"there is no assembly {Words.Quote(path)}, and git knows no revision of that name");
    }

    private static bool IsNamedAsAssembly(string baseline) =>
        baseline.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || baseline.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);
}
