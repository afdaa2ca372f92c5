using System.Collections.Immutable;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Pipeline;

/// <summary>The additional files by what they are for. Others, of other generators, are left out.</summary>
/// <param name="Schemas">The schemas.</param>
/// <param name="Entries">The files of entries, by path.</param>
/// <param name="Numbers">What is recorded of the numbers of enums.</param>
/// <param name="Baselines">The records of known problems.</param>
/// <param name="Others">What lies beside them.</param>
internal sealed record InputFiles(FileGroup Schemas, FileGroup Entries, FileGroup Numbers, FileGroup Baselines, OtherFiles Others)
{
    private ImmutableArray<AdditionalText> _texts = ImmutableArray<AdditionalText>.Empty;

    // Addresses of schemas that any file may turn out to have.
    private IReadOnlyList<string> _sought = [];

    /// <summary>Sorts the files out, and the entries by path; and begins to read those.</summary>
    /// <param name="texts">The files, in the host's order.</param>
    /// <param name="last">What was made of the files before, if it is known.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static InputFiles Sort(ImmutableArray<AdditionalText> texts, InputFiles? last, CancellationToken cancellation)
    {
        if (last is not null && Replace(texts, last, cancellation) is { } replaced)
            return replaced;
        InputFile[] all = [.. texts.Select(InputFile.Of)];
        var schemas = SchemaFiles<InputFile>.Find(all, static file => file.Path, file => file.Read(cancellation), cancellation);
        var isSchema = new HashSet<InputFile>(schemas.Found);
        var entries = ImmutableArray.CreateBuilder<InputFile>(texts.Length);
        var numbers = ImmutableArray.CreateBuilder<InputFile>();
        var baselines = ImmutableArray.CreateBuilder<InputFile>();
        var locks = ImmutableArray.CreateBuilder<InputFile>();
        var strays = ImmutableArray.CreateBuilder<string>();
        foreach (InputFile file in all)
        {
            if (file.IsLock)
                locks.Add(file);
            if (file.IsNumbers)
                numbers.Add(file);
            if (file.IsBaseline)
                baselines.Add(file);
            if (file.IsStray && !isSchema.Contains(file))
                strays.Add(file.Path);
            if (!file.IsEntry || isSchema.Contains(file))
                continue;
            file.ReadAhead(cancellation);
            entries.Add(file);
        }

        entries.Sort(InputFile.ByPath);
        return new InputFiles(
            new(schemas.Found.ToImmutableArray()),
            new(entries.ToImmutable()),
            new(numbers.ToImmutable()),
            new(baselines.ToImmutable()),
            new(new(locks.ToImmutable()), strays.ToImmutable()))
        {
            _texts = texts,
            _sought = schemas.Sought,
        };
    }

    /// <summary>The files as they were, but for one of entries that has a new text; null where that is not all that changed.</summary>
    private static InputFiles? Replace(ImmutableArray<AdditionalText> texts, InputFiles last, CancellationToken cancellation)
    {
        ImmutableArray<AdditionalText> before = last._texts;
        if (Changes.Between(before, texts, most: 1) is not { } changes)
            return null;
        if (changes.Count == 0)
            return last;
        InputFile now = InputFile.Of(texts[changes[0]]), then = InputFile.Of(before[changes[0]]);
        if (!now.IsEntry || now.Path != then.Path)
            return null;
        if (last._sought.Any(address => SchemaFiles<InputFile>.HasId(now.Read(cancellation), address, cancellation)))
            return null;
        int index = last.Entries.Files.Items.BinarySearch(then, InputFile.ByPath);
        if (index < 0 || !ReferenceEquals(last.Entries.Files[index], then))
            return null;
        now.ReadAhead(cancellation);
        return last with { Entries = new FileGroup(last.Entries.Files.Items.SetItem(index, now)), _texts = texts };
    }
}
