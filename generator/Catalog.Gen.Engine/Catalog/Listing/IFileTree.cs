using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Listing;

/// <summary>The files of a disk, as a door shows them to the engine. All paths are full, and have <c>/</c> between their parts.</summary>
internal interface IFileTree
{
    /// <summary>What lies in a folder; null where there is none, or where it cannot be read.</summary>
    IReadOnlyList<FileTreeItem>? List(string folder);

    /// <summary>Whether there is a file, or a link that may lead to one.</summary>
    bool IsFile(string path);

    /// <summary>Where a symbolic link says that it leads; null for what is none.</summary>
    string? LinkTarget(string path);

    /// <summary>A file's text; null where it cannot be read or is too long for a file of a catalog.</summary>
    SourceFile? Read(string path);
}
