namespace Catalog.Gen.Fuzz;

/// <summary>A part of the engine that is given what nobody would write.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Try">Makes a case of random numbers, and throws where it breaks what must hold. It may run on any thread.</param>
internal sealed record FuzzTarget(string Name, Action<Random> Try)
{
    /// <summary>All targets.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("yaml", Targets.YamlTarget.Try),
        new("schema", Targets.CatalogTarget.TrySchema),
        new("entries", Targets.CatalogTarget.TryEntries),
        new("both", Targets.CatalogTarget.TryBoth),
        new("records", Targets.CatalogTarget.TryRecords),
        new("names", Targets.NamesTarget.Try),
        new("packed", Targets.PackedTarget.Try),
        new("patterns", Targets.PatternTarget.Try),
    ];

    /// <summary>Runs one case; the same number is the same case in every run.</summary>
    /// <exception cref="FuzzException">The case broke something. The message says which case it was.</exception>
    public void Run(long number)
    {
        try
        {
            Try(new Random(unchecked((int)(number * 2654435761L))));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw new FuzzException($"{Name} --seed {number} --cases 1: {failure}");
        }
    }
}
