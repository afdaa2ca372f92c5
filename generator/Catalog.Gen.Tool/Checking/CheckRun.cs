using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Projects;

namespace Catalog.Gen.Tool.Checking;

/// <summary>The catalogs that were found where a person points, and what is to be said of them.</summary>
internal sealed class CheckRun
{
    private readonly ImmutableArray<(CatalogProject Project, CatalogWorkspace Workspace)> _opened;
    private readonly WorkingFolder _here;

    private readonly Func<Problem, bool> _isShown;

    private CheckRun(
        ImmutableArray<(CatalogProject Project, CatalogWorkspace Workspace)> opened, WorkingFolder here, Func<Problem, bool> isShown)
    {
        _opened = opened;
        _here = here;
        _isShown = isShown;
    }

    /// <summary>Opens projects.</summary>
    /// <param name="projects">The projects.</param>
    /// <param name="here">Where one stands: what paths are shown from.</param>
    /// <param name="isShown">Whether a problem is shown.</param>
    /// <param name="isContext">Whether a file is there for others alone; null where none is.</param>
    public static CheckRun Open(
        IEnumerable<CatalogProject> projects, WorkingFolder here, Func<Problem, bool> isShown, Func<string, bool>? isContext) =>
        new([.. projects.Select(project => (project, project.Read(isContext, CancellationToken.None)))], here, isShown);

    /// <summary>The run after files were touched; null where none of them is a catalog's.</summary>
    public CheckRun? Update(IReadOnlyCollection<string> touched)
    {
        bool isOther = false;
        var opened = ImmutableArray.CreateBuilder<(CatalogProject Project, CatalogWorkspace Workspace)>(_opened.Length);
        foreach ((CatalogProject project, CatalogWorkspace workspace) in _opened)
        {
            (CatalogProject Project, CatalogWorkspace Workspace) next = project.Update(workspace, touched);
            isOther |= next.Workspace != workspace || next.Project != project;
            opened.Add(next);
        }

        return isOther ? new CheckRun(opened.MoveToImmutable(), _here, _isShown) : null;
    }

    public CheckResult Result()
    {
        var problems = new List<CheckedProblem>();
        var known = new List<CheckedProblem>();
        foreach ((CatalogProject project, CatalogWorkspace workspace) in _opened)
        {
            IEnumerable<Problem> found = project.Listing.Problems.Count > 0 ? project.Listing.Problems : workspace.Problems.Problems;
            problems.AddRange(found.Select(problem => Show(problem, workspace)));
            known.AddRange(workspace.Problems.Known.Select(one => Show(one.Problem, workspace) with { IsKnown = true }));
        }

        return new CheckResult(
            Sorted(problems),
            Sorted(known),
            _opened.Sum(static pair => pair.Workspace.Models.Models.Sum(static model => model.Entries.Count)),
            _opened.Sum(static pair => pair.Workspace.Catalogs.Definitions.Length));
    }

    /// <summary>A full path as it is shown.</summary>
    public string Relative(string path) => _here.Shown(path);

    private CheckedProblem Show(Problem problem, CatalogWorkspace workspace)
    {
        string path = FilePaths.Normalise(problem.Place.Path);
        return new CheckedProblem(
            problem,
            Relative(path),
            workspace.Files.All.TryGetValue(path, out WorkspaceFile? file) && !file.IsContext ? file.Source : null);
    }

    /// <summary>Projects may share a schema or a folder: what is found twice is said once.</summary>
    private ImmutableArray<CheckedProblem> Sorted(IEnumerable<CheckedProblem> problems) =>
    [
        .. problems
            .Where(problem => _isShown(problem.Problem))
            .DistinctBy(static problem => problem.Plain)
            .OrderBy(static problem => problem.Problem, ProblemOrder.Instance),
    ];
}
