namespace Catalog.Gen.Pipeline;

/// <summary>What is generated under a name.</summary>
/// <param name="Kind">Whether a programmer can add to it, and how.</param>
/// <param name="SchemaFile">The path, as people say it, of the schema that it comes from.</param>
internal sealed record GeneratedName(GeneratedKind Kind, string SchemaFile);
