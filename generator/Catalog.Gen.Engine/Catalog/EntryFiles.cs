using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>What the files of entries gave, in the order of the files.</summary>
internal sealed record EntryFiles(EquatableArray<FileResult> Files);
