using System.Runtime.CompilerServices;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Catalog.Known;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Pipeline;

/// <summary>
/// An additional file, and what was last read from it. There is one object for each additional text, which a host makes
/// anew when the file changes; so a file that did not change is not read again.
/// </summary>
/// <remarks>
/// The pipeline's own tables could remember this as well, with a row for each file in each step. They are copied whenever
/// one file changes, which took three quarters of the time of an edit in a catalog of ten thousand files.
/// </remarks>
internal sealed class InputFile : IEquatable<InputFile>
{
    private static readonly ConditionalWeakTable<AdditionalText, InputFile> Known = new();

    /// <summary>By path without the ending, and then by ending.</summary>
    public static IComparer<InputFile> ByPath { get; } = Comparer<InputFile>.Create(static (x, y) =>
    {
        int order = string.CompareOrdinal(x._sortKey, y._sortKey);
        return order == 0 ? string.CompareOrdinal(x.Path, y.Path) : order;
    });

    private readonly AdditionalText _text;

    // For a file of entries the path without its ending: in the order of these, ids that are file names are in order too.
    private readonly string _sortKey;
    private bool _isReadAhead;
    private Reading? _last;
    private Reading? _full;

    private InputFile(AdditionalText text)
    {
        _text = text;
        IsEntry = FilePaths.IsEntry(text.Path);
        IsLock = FilePaths.IsLock(text.Path);
        IsNumbers = FilePaths.IsNumbers(text.Path);
        IsBaseline = FilePaths.IsBaseline(text.Path);
        IsStray = !IsEntry && StrayName.IsStray(text.Path);
        _sortKey = IsEntry ? FilePaths.WithoutEnding(text.Path) : text.Path;
    }

    public string Path => _text.Path;

    /// <summary>Whether the file holds entries by its name; it may still be a schema that another refers to.</summary>
    public bool IsEntry { get; }

    public bool IsLock { get; }

    /// <summary>Whether it records the numbers of enums.</summary>
    public bool IsNumbers { get; }

    /// <summary>Whether it records known problems.</summary>
    public bool IsBaseline { get; }

    /// <summary>Whether it looks as if it was meant as a file of entries. Its text is never read.</summary>
    public bool IsStray { get; }

    public static InputFile Of(AdditionalText text) => Known.GetValue(text, static text => new InputFile(text));

    /// <summary>The file as the engine's text.</summary>
    public SourceFile Read(CancellationToken cancellation) => SourceFiles.Read(_text, cancellation);

    /// <summary>
    /// Begins to read the file while others are read and the schema is compiled. The additional text keeps what it read;
    /// if it could not, whoever asks next meets the reason.
    /// </summary>
    public void ReadAhead(CancellationToken cancellation)
    {
        if (_isReadAhead)
            return;
        _isReadAhead = true;
        _ = Task.Run(() => _text.GetText(cancellation), cancellation);
    }

    /// <summary>What the file gave before by the same rules; false where that is not remembered.</summary>
    public bool IsRead(ReadingRules rules, out FileResult? result)
    {
        Reading? last = Volatile.Read(ref _last);
        result = last?.Result;
        return IsOf(last, rules);
    }

    /// <summary>
    /// What the file gives for what an ordinary one may cost; null where it belongs to no catalog. The answer is remembered.
    /// </summary>
    public FileResult? ReadEntries(ReadingRules rules, CancellationToken cancellation)
    {
        FileResult? result = SourceFiles.ReadEntries(_text, rules, FileEffort.Ordinary, cancellation);
        Volatile.Write(ref _last, new Reading(rules.Catalogs, rules.KnownOf(Path), result));
        return result;
    }

    /// <summary>What the file gives for what one file may cost. The answer is remembered.</summary>
    public FileResult? ReadInFull(ReadingRules rules, CancellationToken cancellation)
    {
        Reading? last = Volatile.Read(ref _full);
        if (IsOf(last, rules))
            return last!.Result;
        FileResult? result = SourceFiles.ReadEntries(_text, rules, FileEffort.Most, cancellation);
        Volatile.Write(ref _full, new Reading(rules.Catalogs, rules.KnownOf(Path), result));
        return result;
    }

    /// <summary>Whether a reading is by the same schemas, and by what was known of this very file.</summary>
    private bool IsOf(Reading? reading, ReadingRules rules) =>
        reading is not null && reading.Catalogs == rules.Catalogs && reading.Known.Equals(rules.KnownOf(Path));

    /// <summary>One object stands for one file, so that equal ones are the same.</summary>
    public bool Equals(InputFile? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private sealed record Reading(CatalogSet Catalogs, KnownOfFile Known, FileResult? Result);
}
