using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// What the files of entries gave, in the order of their paths: so the first of two in conflict is the same in every build.
/// </summary>
internal sealed record EntryFiles(EquatableArray<FileResult> Files)
{
    /// <summary>Up to here changes are made one by one; more of them are no edit but another branch of the repository.</summary>
    public const int FewChanges = 16;
}
