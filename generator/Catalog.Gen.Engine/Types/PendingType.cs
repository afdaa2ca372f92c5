using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Types;

/// <summary>A type while the model is being made: it may still grow, and has no name yet.</summary>
internal abstract class PendingType(int id, NameWish wish, Documentation documentation)
{
    public int Id { get; } = id;

    public NameWish Wish { get; } = wish;

    public Documentation Documentation { get; } = documentation;

    /// <summary>The catalog in whose schema it was found first, by its place among those of the namespace.</summary>
    public int Catalog { get; set; }

    /// <summary>The one schema that it is made of; null where there are several.</summary>
    public SchemaNode? Schema { get; init; }

    /// <summary>Given once all types are known.</summary>
    public string Name { get; set; } = "";
}
