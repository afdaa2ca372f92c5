using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Catalog.Known;
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
    /// <param name="rules">The schemas, and what is known.</param>
    /// <param name="last">What files gave before, if it is known.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public EntryFiles ReadEntries(ReadingRules rules, LastRun.Reading? last, CancellationToken cancellation)
    {
        if (last is not null && Replace(rules, last, cancellation) is { } replaced)
            return replaced;
        var results = new FileResult?[Files.Count];
        var reading = new List<(int Index, Task<FileResult?> Result)>();
        for (int i = 0; i < Files.Count; i++)
        {
            InputFile file = Files[i];
            if (!file.IsRead(rules, out results[i]))
                reading.Add((i, Task.Run(() => file.ReadEntries(rules, cancellation), cancellation)));
        }

        foreach ((int index, Task<FileResult?> result) in reading)
            results[index] = result.GetAwaiter().GetResult();
        return new EntryFiles(BuildEffort.Complete(results, i => Files[i].ReadInFull(rules, cancellation)));
    }

    /// <summary>What was read before, but for files that have a new text; null where that is not all that changed.</summary>
    private EntryFiles? Replace(ReadingRules rules, LastRun.Reading last, CancellationToken cancellation)
    {
        EquatableArray<FileResult> before = last.Result.Files;
        if (last.Rules != rules
            || before.Count != Files.Count
            || before.Items.Any(static file => file.IsUnfinished || file.ExtraSteps > 0)
            || Changes.Between(last.Files.Files.Items, Files.Items, EntryFiles.FewChanges) is not { } changes)
        {
            return null;
        }

        if (changes.Count == 0)
            return last.Result;
        ImmutableArray<FileResult> results = before.Items;
        foreach (int index in changes)
        {
            if (Files[index].ReadEntries(rules, cancellation) is not { } result || result.IsUnfinished)
                return null;
            results = results.SetItem(index, result);
        }

        return BuildEffort.HaveTooMany(results) ? null : new EntryFiles(results);
    }
}
