using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Types;

internal sealed class PendingUnion(int id, NameWish wish, Documentation documentation, SchemaDocument document)
    : PendingType(id, wish, documentation)
{
    /// <summary>The schema file that it stands in.</summary>
    public SchemaDocument Document { get; } = document;

    public List<CaseOfUnion> Cases { get; } = [];
}
