using Catalog.Gen.Engine.Text;
using Catalog.Gen.LanguageServer.Documents;

namespace Catalog.Gen.LanguageServer.Server;

/// <summary>What the server sees of the disk. Paths are full, with <c>/</c> between their parts.</summary>
internal interface IEditorHost
{
    /// <summary>The projects that a folder or a file means; none where there is no catalog.</summary>
    /// <exception cref="EditorHostException">They cannot be told; the message says why.</exception>
    IReadOnlyList<EditorProject> Find(string path);

    /// <summary>A project with its files listed anew.</summary>
    EditorProject Reopen(EditorProject project);

    bool Exists(string path);

    /// <summary>The text of a file; of one that cannot be read an empty one.</summary>
    SourceFile Read(string path);

    /// <summary>
    /// Tells of files that are written, made or taken away in the folders of projects, where the editor does not; null where the
    /// host cannot.
    /// </summary>
    IDisposable? Watch(IReadOnlyCollection<string> folders, Action<IReadOnlyCollection<string>> touched);
}
