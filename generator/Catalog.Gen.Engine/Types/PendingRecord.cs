using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Types;

internal sealed class PendingRecord(int id, NameWish wish, Documentation documentation) : PendingType(id, wish, documentation)
{
    public List<PendingProperty> Properties { get; } = [];

    /// <summary>The schemas that declare its properties.</summary>
    public List<SchemaNode> Owners { get; } = [];

    public TypeRef? Extra { get; set; }

    public PendingUnion? Base { get; set; }

    /// <summary>Whether its properties are the members of an entry.</summary>
    public bool IsRoot { get; set; }

    /// <summary>Whether it is the type of a value somewhere, and not only of the entry itself.</summary>
    public bool IsUsed { get; set; }
}
