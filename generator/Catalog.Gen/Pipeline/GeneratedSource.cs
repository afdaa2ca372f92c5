namespace Catalog.Gen.Pipeline;

/// <summary>A file of generated code.</summary>
internal readonly record struct GeneratedSource(string HintName, string Text);
