namespace Catalog.Gen.Engine.Types;

internal sealed class PendingCase(int id, NameWish wish, Documentation documentation, PendingUnion @base)
    : PendingType(id, wish, documentation)
{
    public PendingUnion Base { get; } = @base;

    public TypeRef Value { get; set; } = TypeRef.Json;
}
