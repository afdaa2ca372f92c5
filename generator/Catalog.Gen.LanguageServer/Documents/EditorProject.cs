using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;

namespace Catalog.Gen.LanguageServer.Documents;

/// <summary>A project with its catalogs, or a folder with schemas, as a host has found it.</summary>
/// <param name="Key">What tells it from others: the path of its file or of its folder, and its schemas.</param>
/// <param name="Context">What is known of it beside its files.</param>
/// <param name="Files">The full paths of the files of its catalogs.</param>
/// <param name="Problems">What is refused among the files, so that nothing is read.</param>
internal sealed record EditorProject(
    string Key, WorkspaceProject Context, ImmutableArray<string> Files, ImmutableArray<Problem> Problems);
