namespace Catalog.Gen.Engine.Catalog.Listing;

/// <summary>A file or folder, as it is listed in the folder that it lies in.</summary>
/// <param name="Name">Its name alone.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
/// <param name="IsLink">Whether it may be a symbolic link.</param>
internal readonly record struct FileTreeItem(string Name, bool IsFolder, bool IsLink);
