using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>Where a member of an enum comes from.</summary>
/// <param name="Value">The value in the schema.</param>
/// <param name="Given">The number that <c>x-value</c> gives; null where it gives none.</param>
/// <param name="Synonyms">Other spellings of the value, of which one may be what it was called before.</param>
internal sealed record MemberSource(YamlScalar Value, YamlScalar? Given, IReadOnlyList<YamlNode> Synonyms);
