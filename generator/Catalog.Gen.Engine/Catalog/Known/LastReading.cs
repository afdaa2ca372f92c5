namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>What was last read from a file of entries, and by which rules. Several threads may ask.</summary>
/// <param name="path">The file.</param>
internal sealed class LastReading(string path)
{
    private Reading? _last;

    /// <summary>
    /// What the file gave by the same schemas and by what was known of this very file; false where that is not remembered.
    /// </summary>
    public bool IsBy(ReadingRules rules, out FileResult? result)
    {
        Reading? last = Volatile.Read(ref _last);
        result = last?.Result;
        return last is not null && last.Catalogs == rules.Catalogs && last.Known.Equals(rules.KnownOf(path));
    }

    /// <summary>What the file gives: remembered, or else read, and remembered from now on.</summary>
    /// <param name="rules">The schemas, and what is known.</param>
    /// <param name="read">Reads the file by what is known of it; null where it belongs to no catalog.</param>
    public FileResult? Get(ReadingRules rules, Func<KnownOfFile, FileResult?> read)
    {
        if (IsBy(rules, out FileResult? before))
            return before;
        KnownOfFile known = rules.KnownOf(path);
        FileResult? result = read(known);
        Volatile.Write(ref _last, new Reading(rules.Catalogs, known, result));
        return result;
    }

    private sealed record Reading(CatalogSet Catalogs, KnownOfFile Known, FileResult? Result);
}
