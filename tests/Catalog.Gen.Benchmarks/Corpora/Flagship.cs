namespace Catalog.Gen.Benchmarks.Corpora;

/// <summary>The repository's own catalog.</summary>
internal static class Flagship
{
    public const string SchemaName = "dataset.schema.json";

    public static string Folder { get; } = Path.Combine(Session.RepositoryRoot, "catalog", "datasets");
}
