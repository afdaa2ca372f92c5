namespace Catalog.Gen.Engine.Text;

/// <summary>A place in a text as line and column, both counted from 0; a column counts UTF-16 code units, as editors do.</summary>
internal readonly record struct LinePosition(int Line, int Column);
