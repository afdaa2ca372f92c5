namespace Catalog.Gen.Pipeline;

/// <summary>A defect of the generator, with the file it was at: what CS8785 shows.</summary>
internal sealed class GeneratorFailureException(string path, Exception inner)
    : Exception($"Catalog.Gen failed at {path}: {inner.GetType().Name}: {inner.Message} Please report this with the file.", inner);
