using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Pipeline;

/// <summary>The additional files by what they are for. Others, of other generators, are left out.</summary>
/// <param name="Schemas">The schemas.</param>
/// <param name="Entries">The files of entries.</param>
/// <param name="Locks">The lists of published ids.</param>
internal sealed record InputFiles(FileGroup Schemas, FileGroup Entries, FileGroup Locks)
{
    /// <summary>Sorts the files out, and the entries by path; and begins to read those.</summary>
    public static InputFiles Sort(ImmutableArray<AdditionalText> texts, CancellationToken cancellation)
    {
        var schemas = ImmutableArray.CreateBuilder<InputFile>();
        var entries = ImmutableArray.CreateBuilder<InputFile>(texts.Length);
        var locks = ImmutableArray.CreateBuilder<InputFile>();
        foreach (AdditionalText text in texts)
        {
            var file = InputFile.Of(text);
            if (file.IsSchema)
                schemas.Add(file);
            if (file.IsLock)
                locks.Add(file);
            if (!file.IsEntry)
                continue;
            file.ReadAhead(cancellation);
            entries.Add(file);
        }

        if (!IsInOrder(entries))
            entries.Sort(Compare);
        return new InputFiles(new(schemas.ToImmutable()), new(entries.ToImmutable()), new(locks.ToImmutable()));
    }

    /// <summary>Hosts mostly hand files over in order, and this is asked after each edit.</summary>
    private static bool IsInOrder(ImmutableArray<InputFile>.Builder files)
    {
        for (int i = 1; i < files.Count; i++)
        {
            if (Compare(files[i - 1], files[i]) > 0)
                return false;
        }

        return true;
    }

    private static int Compare(InputFile x, InputFile y)
    {
        int order = string.CompareOrdinal(x.SortKey, y.SortKey);
        return order == 0 ? string.CompareOrdinal(x.Path, y.Path) : order;
    }
}
