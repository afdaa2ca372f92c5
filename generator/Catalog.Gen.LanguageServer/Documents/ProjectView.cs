using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;

namespace Catalog.Gen.LanguageServer.Documents;

/// <summary>A project as it was judged.</summary>
internal sealed record ProjectView(EditorProject Project, CatalogWorkspace Workspace)
{
    /// <summary>What is to be said of it: where its files are refused only that.</summary>
    public ImmutableArray<Problem> Problems { get; } =
        Project.Problems.IsEmpty ? Workspace.Problems.Problems.Items : Project.Problems;

    /// <summary>A file of the project; null where it has none of that path.</summary>
    public SourceFile? Find(string path) => Workspace.Files.All.TryGetValue(path, out WorkspaceFile? file) ? file.Source : null;
}
