using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>A text and where it stands.</summary>
internal readonly record struct PlacedText(string Text, FileSpan Place);
