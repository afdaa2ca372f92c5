namespace Catalog.Gen.Engine.Types;

internal sealed class PendingUnion(int id, NameWish wish, Documentation documentation) : PendingType(id, wish, documentation)
{
    public List<CaseOfUnion> Cases { get; } = [];
}
