namespace Catalog.Gen.Engine.Types;

internal sealed class PendingTuple(int id, NameWish wish, Documentation documentation) : PendingType(id, wish, documentation)
{
    public List<(string? Member, TypeRef Type, Documentation Documentation)> Items { get; } = [];

    public TypeRef? Rest { get; set; }
}
