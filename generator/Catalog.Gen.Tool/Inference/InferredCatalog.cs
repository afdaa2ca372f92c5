using System.Collections.Immutable;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Tool.Inference;

/// <summary>A schema that was made from entries.</summary>
/// <param name="SchemaPath">Where it belongs.</param>
/// <param name="Schema">Its text.</param>
/// <param name="Layout">How files hold entries.</param>
/// <param name="Key">The property that holds the id; null for the file's name or the map's key.</param>
/// <param name="Ids">The ids, each once, in ordinal order.</param>
/// <param name="Files">The files of entries that could be read, by path.</param>
internal sealed record InferredCatalog(
    string SchemaPath,
    string Schema,
    CatalogLayout Layout,
    string? Key,
    ImmutableArray<string> Ids,
    ImmutableArray<SourceFile> Files)
{
    /// <summary>How many entries the schema was made from.</summary>
    public int Entries { get; init; }

    /// <summary>How many places of an entry have a description to be written.</summary>
    public int Descriptions { get; init; }

    /// <summary>The numbers of the values of enums, which are recorded beside the schema.</summary>
    public EquatableArray<RecordedNumber> Numbers { get; init; } = EquatableArray<RecordedNumber>.Empty;

    /// <summary>What a person should look at, by place.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];

    /// <summary>What the schema was made without.</summary>
    public ImmutableArray<SkippedPart> Skipped { get; init; } = [];

    /// <summary>
    /// What a build would say of the schema and of the files that could be read: two entries with one id, say; and, where the
    /// inference was strict, the rare spellings.
    /// </summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}
