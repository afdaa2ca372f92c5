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
    /// <summary>Reads <c>-p:Baseline=</c>: an assembly where it names one, else a revision of the git repository.</summary>
    public static Baseline Read(string baseline, IReadOnlyCollection<CatalogContent> catalogs, CatalogFiles files)
    {
        if (baseline.Length == 0)
            throw new ToolException(
                "what should the catalogs be compared with? Add -p:Baseline=<git revision> or -p:Baseline=<path of an assembly>");
        string path = Path.GetFullPath(Path.Combine(files.ProjectDirectory, baseline));
        if (File.Exists(path))
            return AssemblyBaseline.Read(path);
        if (baseline.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            throw new ToolException($"there is no assembly {path}");
        return GitBaseline.Read(baseline, catalogs, files);
    }
}
