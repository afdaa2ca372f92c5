using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <content>Schemas that are written out twice.</content>
internal sealed partial class TypeFactory
{
    /// <summary>
    /// The type of the same schema, written out at another place of the file under the same name; null where there is none. A
    /// schema with keywords of our own is left alone: its properties may be looked up, each at its own place.
    /// </summary>
    private T? Twin<T>(Conjunction schema, NameWish wish)
        where T : PendingType
    {
        if (SingleRoot(schema) is not { } root || wish.Label is not null)
            return null;
        return Pending.OfType<T>().FirstOrDefault(other =>
            other.Wish.Name == wish.Name && other.Wish.Label is null && other.Schema is { } written
            && written.Document == root.Document && written.Resource == root.Resource
            && YamlEquality.Equals(written.Source, root.Source) && !LeadsToOwnKeyword(root));
    }

    private static SchemaNode? SingleRoot(Conjunction schema) => schema is { Only: null, Roots: [var root] } ? root : null;

    private static bool LeadsToOwnKeyword(SchemaNode root) => SchemaWalk
        .From([root], static schema => schema.Uses.Select(static use => use.Schema))
        .Any(static schema => schema.Source is YamlMapping { Members: var members }
            && Array.Exists(members, static member => member.Name.StartsWith("x-", StringComparison.Ordinal)));
}
