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
    public static IComparer<InputFile> ByPath { get; } = Comparer<InputFile>.Create(
        static (x, y) => FileOrder.Compare(x._sortKey, x.Path, y._sortKey, y.Path));

    private readonly AdditionalText _text;

    private readonly string _sortKey;
    private readonly LastReading _ordinary;
    private readonly LastReading _full;
    private bool _isReadAhead;

    private InputFile(AdditionalText text)
    {
        _text = text;
        _ordinary = new LastReading(text.Path);
        _full = new LastReading(text.Path);
        IsEntry = FilePaths.IsEntry(text.Path);
        IsLock = FilePaths.IsLock(text.Path);
        IsNumbers = FilePaths.IsNumbers(text.Path);
        IsBaseline = FilePaths.IsBaseline(text.Path);
        IsStray = !IsEntry && StrayName.IsStray(text.Path);
        _sortKey = FileOrder.KeyOf(text.Path);
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
    public bool IsRead(ReadingRules rules, out FileResult? result) => _ordinary.IsBy(rules, out result);

    /// <summary>
    /// What the file gives for what an ordinary one may cost; null where it belongs to no catalog. The answer is remembered.
    /// </summary>
    public FileResult? ReadEntries(ReadingRules rules, CancellationToken cancellation) =>
        Read(_ordinary, rules, FileEffort.Ordinary, cancellation);

    /// <summary>What the file gives for what one file may cost. The answer is remembered.</summary>
    public FileResult? ReadInFull(ReadingRules rules, CancellationToken cancellation) =>
        Read(_full, rules, FileEffort.Most, cancellation);

    /// <summary>One object stands for one file, so that equal ones are the same.</summary>
    public bool Equals(InputFile? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private FileResult? Read(LastReading last, ReadingRules rules, Func<int, FileEffort> effort, CancellationToken cancellation) =>
        last.Get(rules, known => SourceFiles.ReadEntries(_text, rules.Catalogs, known, effort, cancellation));
}
