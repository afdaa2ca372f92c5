using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Catalog.Known;

namespace Catalog.Gen.Pipeline;

/// <summary>
/// What the steps over all files gave last. After an edit of one file of ten thousand, a step looks for what differs from
/// then, and takes over the rest. A step gives the same with and without it: it may be of another run, or missing.
/// </summary>
internal sealed class LastRun
{
    private InputFiles? _files;
    private Reading? _reading;
    private Building? _building;

    public InputFiles? Files
    {
        get => Volatile.Read(ref _files);
        set => Volatile.Write(ref _files, value);
    }

    /// <summary>The files of entries, and the rules by which they were read.</summary>
    public Reading? LastReading
    {
        get => Volatile.Read(ref _reading);
        set => Volatile.Write(ref _reading, value);
    }

    public Building? LastBuilding
    {
        get => Volatile.Read(ref _building);
        set => Volatile.Write(ref _building, value);
    }

    /// <summary>What files gave when they were read.</summary>
    internal sealed record Reading(FileGroup Files, ReadingRules Rules, EntryFiles Result);

    /// <summary>The models that were made of entries.</summary>
    internal sealed record Building(EntryFiles Files, CatalogModels Result);
}
