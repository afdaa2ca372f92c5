using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.LanguageServer.Documents;

/// <summary>All projects as they were judged at one moment, and the documents that were open then.</summary>
internal sealed record Snapshot(ImmutableArray<ProjectView> Projects, ImmutableDictionary<string, OpenDocument> Documents)
{
    public static Snapshot Empty { get; } = new([], ImmutableDictionary.Create<string, OpenDocument>(StringComparer.Ordinal));

    /// <summary>The project that has a file; null where none does.</summary>
    public ProjectView? ProjectOf(string path) => Projects.FirstOrDefault(project => project.Workspace.Files.All.ContainsKey(path));

    /// <summary>The text of a file; null where it is no file of a project.</summary>
    public SourceFile? Find(string path) =>
        Projects.Select(project => project.Find(path)).FirstOrDefault(static file => file is not null);

    /// <summary>The address of a file: for one that is open, as its editor writes it.</summary>
    public string UriOf(string path) => Documents.TryGetValue(path, out OpenDocument? open) ? open.Uri : DocumentUri.FromPath(path);

    /// <summary>All problems by the paths of their files; what has no place stands at the beginning of a schema of its project.</summary>
    public Dictionary<string, List<Problem>> ProblemsByPath()
    {
        var byPath = new Dictionary<string, List<Problem>>(StringComparer.Ordinal);
        foreach (ProjectView project in Projects)
        {
            foreach (Problem problem in project.Problems)
            {
                EquatableArray<string> schemas = project.Project.Context.Options.Schemas;
                string path = !problem.Place.IsNone ? problem.Place.Path : schemas.Count > 0 ? schemas[0] : "";
                path = FilePaths.Normalise(path);
                if (path.Length == 0)
                    continue;
                if (!byPath.TryGetValue(path, out List<Problem>? problems))
                    byPath.Add(path, problems = []);

                // Projects may share a schema or a folder: what is found twice is said once.
                if (Projects.Length == 1 || !problems.Contains(problem))
                    problems.Add(problem);
            }
        }

        return byPath;
    }
}
