using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>A fact and where it stands.</summary>
internal readonly record struct PlacedFact(EntryFact Fact, FileSpan Place);
