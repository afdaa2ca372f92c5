using System.Collections.Immutable;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// What files that cost more than ordinary ones may cost together. Each file is read first with what an ordinary file may cost,
/// side by side with others; those for which that is not enough are read again, one behind the other in the order of their paths,
/// until the steps of the build are spent. The entries are counted in the same order. So what a file gives depends on no order,
/// thread or cache.
/// </summary>
internal static class BuildEffort
{
    /// <param name="results">What the files gave for what an ordinary one may cost, by path; null for those of no catalog.</param>
    /// <param name="readInFull">Reads a file again, for what one file may cost.</param>
    public static ImmutableArray<FileResult> Complete(IReadOnlyList<FileResult?> results, Func<int, FileResult?> readInFull)
    {
        ImmutableArray<FileResult>.Builder complete = ImmutableArray.CreateBuilder<FileResult>(results.Count);
        long left = JudgingLimits.BuildSteps;
        int entries = 0;
        long values = 0;
        for (int i = 0; i < results.Count; i++)
        {
            FileResult? result = results[i];
            if (result is { IsUnfinished: true } && left > 0)
            {
                result = readInFull(i);
                left -= result?.ExtraSteps ?? 0;
            }

            if (result is null)
                continue;
            entries += result.Entries.Count;
            values += result.Values;
            complete.Add(
                entries > CrossLimits.Entries
                    ? WithoutEntries(result, EntryFileReader.TooMany, entries - CrossLimits.Entries)
                : values > CrossLimits.Values ? WithoutEntries(result, EntryFileReader.TooManyValues, result.Entries.Count)
                : result);
        }

        return complete.ToImmutable();
    }

    /// <summary>Whether files have more entries, or more values between entries, than a project may have.</summary>
    public static bool HaveTooMany(ImmutableArray<FileResult> files) =>
        files.Sum(static file => file.Entries.Count) > CrossLimits.Entries
        || files.Sum(static file => (long)file.Values) > CrossLimits.Values;

    /// <summary>A file with more than the project may have. It is asked again when another file has fewer.</summary>
    private static FileResult WithoutEntries(FileResult result, Func<FileSpan, Problem> refusal, int tooMany) => result.Places.Count == 0
        ? result
        : new FileResult(
            result.Catalog,
            EquatableArray<EntryModel>.Empty,
            EquatableArray<EntryPlaces>.Empty,
            [refusal(result.Places[Math.Max(0, result.Places.Count - tooMany)].Place)])
        {
            IsUnfinished = true,
            Seen = -1,
        };
}
