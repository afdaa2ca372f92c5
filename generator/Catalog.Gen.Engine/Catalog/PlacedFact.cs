using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>A fact and where it stands.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Place">The value in its file.</param>
/// <param name="Opening">The value's first character there: by it a fix puts another value into the same quotes.</param>
internal readonly record struct PlacedFact(EntryFact Fact, FileSpan Place, char Opening);
