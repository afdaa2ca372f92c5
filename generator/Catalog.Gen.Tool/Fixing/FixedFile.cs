using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tool.Fixing;

/// <summary>A file with all its certain fixes.</summary>
/// <param name="Before">The file as it is.</param>
/// <param name="Text">Its text with the fixes.</param>
/// <param name="Fixes">How many there are.</param>
internal sealed record FixedFile(SourceFile Before, string Text, int Fixes);
