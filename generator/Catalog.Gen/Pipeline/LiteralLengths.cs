using Catalog.Gen.Emit;
using Catalog.Gen.Emit.Catalog;

namespace Catalog.Gen.Pipeline;

/// <summary>How much the string literals of some generated files take of what an assembly can hold, in characters.</summary>
/// <param name="All">That of all files.</param>
/// <param name="Largest">The full name of the class that takes the most; empty where no class is told apart.</param>
internal sealed record LiteralLengths(long All, string Largest)
{
    /// <summary>Of the data and the tables of catalogs.</summary>
    public static LiteralLengths OfData(IEnumerable<ChunkSource> sources)
    {
        var byClass = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (ChunkSource source in sources)
            byClass[source.Class] = (byClass.TryGetValue(source.Class, out long length) ? length : 0) + source.LiteralLength;
        string largest = byClass
            .OrderByDescending(static one => one.Value)
            .ThenBy(static one => one.Key, StringComparer.Ordinal)
            .Select(static one => one.Key)
            .FirstOrDefault() ?? "";
        return new LiteralLengths(byClass.Values.Sum(), largest);
    }

    /// <summary>Of what is generated from schemas: the spellings of enums, and defaults.</summary>
    public static LiteralLengths OfTypes(IEnumerable<GeneratedSource> sources) =>
        new(sources.Sum(static source => (long)Literal.LengthIn(source.Text)), "");
}
