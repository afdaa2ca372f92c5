using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tests;

namespace Catalog.Gen.LanguageServer.Tests.Harness;

/// <summary>The entries and the schema of the flagship in a folder of their own, without a project, to be written to.</summary>
internal sealed class FlagshipCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog-lsp-");

    public FlagshipCopy()
    {
        DirectoryInfo entries = _folder.CreateSubdirectory("datasets");
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Corpora.RepositoryRoot, "catalog", "datasets")))
            File.Copy(file, Path.Combine(entries.FullName, Path.GetFileName(file)));
    }

    /// <summary>The folder, with <c>/</c> between its parts and none at its end.</summary>
    public string Folder => FilePaths.Normalise(_folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);
}
