using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>A step from a mapping or a list to a value in it.</summary>
/// <param name="Container">The mapping or list.</param>
/// <param name="Key">The key; null in a list.</param>
/// <param name="Index">The place among the members or items.</param>
/// <param name="Value">The value.</param>
internal readonly record struct PlaceStep(YamlNode Container, string? Key, int Index, YamlNode Value)
{
    /// <summary>The member of a mapping.</summary>
    public YamlMember Member => ((YamlMapping)Container).Members[Index];
}
