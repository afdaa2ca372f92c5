using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>A default that stands in for what is not written.</summary>
/// <param name="Holder">The object that lacks the property.</param>
/// <param name="Property">The property, which has a default.</param>
internal readonly record struct StandIn(YamlMapping Holder, PropertyModel Property);
