namespace Catalog.Gen.Pipeline;

/// <summary>A file of generated code. A class: see <see cref="CatalogGenerator"/>.</summary>
internal sealed record GeneratedSource(string HintName, string Text);
