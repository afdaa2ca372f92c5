using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>An id and its line.</summary>
internal readonly record struct PlacedId(string Id, FileSpan Place);
