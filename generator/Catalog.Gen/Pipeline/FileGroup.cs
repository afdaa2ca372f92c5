using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Pipeline;

/// <summary>
/// Files of one kind. A class, as all that passes between the steps: for each struct the runtime compiles some 70 methods
/// of Roslyn's tables again.
/// </summary>
internal sealed record FileGroup(EquatableArray<InputFile> Files)
{
    /// <summary>The files as the engine's texts.</summary>
    public ImmutableArray<SourceFile> ReadTexts(CancellationToken cancellation) =>
        Files.Select(file => file.Read(cancellation)).ToImmutableArray();

    /// <summary>What files of entries give: those that are not known are read, side by side where there are cores.</summary>
    public EntryFiles ReadEntries(CatalogSet catalogs, CancellationToken cancellation)
    {
        var results = new FileResult?[Files.Count];
        var reading = new List<(int Index, Task<FileResult?> Result)>();
        for (int i = 0; i < Files.Count; i++)
        {
            InputFile file = Files[i];
            if (!file.IsKnown(catalogs, out results[i]))
                reading.Add((i, Task.Run(() => file.ReadEntries(catalogs, cancellation), cancellation)));
        }

        foreach ((int index, Task<FileResult?> result) in reading)
            results[index] = result.GetAwaiter().GetResult();
        return new EntryFiles(results.OfType<FileResult>().ToImmutableArray());
    }
}
