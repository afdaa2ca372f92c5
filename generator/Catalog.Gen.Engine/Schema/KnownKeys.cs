using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>The keys that a mapping may have, and those of them that it has not: asked for once for all that is unknown in it.</summary>
internal sealed record KnownKeys(IReadOnlyList<string> All, IReadOnlyList<string> Free)
{
    public static KnownKeys Of(IReadOnlyList<string> known, YamlMapping mapping) =>
        new(known, [.. known.Where(name => mapping.Find(name) is null)]);
}
