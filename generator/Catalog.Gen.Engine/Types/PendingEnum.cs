using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Types;

internal sealed class PendingEnum(int id, NameWish wish, Documentation documentation) : PendingType(id, wish, documentation)
{
    public List<EnumMember> Members { get; } = [];

    public EnumValues Values { get; set; }

    /// <summary>The schema file that it stands in.</summary>
    public SchemaDocument? Document { get; set; }
}
