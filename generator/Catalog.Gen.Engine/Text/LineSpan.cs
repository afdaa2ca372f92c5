namespace Catalog.Gen.Engine.Text;

/// <summary>A part of a text by its lines and columns.</summary>
internal readonly record struct LineSpan(LinePosition Start, LinePosition End);
