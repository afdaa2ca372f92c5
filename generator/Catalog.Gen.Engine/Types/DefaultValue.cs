using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>The value of <c>default</c>, which fits its type. It is equal to itself alone, as the schema's nodes are.</summary>
internal sealed record DefaultValue(YamlNode Value)
{
    public NodeKind Kind => Value.Kind;

    /// <summary>A scalar's text; empty for an object or a list.</summary>
    public string Text => (Value as YamlScalar)?.Value ?? "";

    /// <summary>Whether it is a list or an object of nothing.</summary>
    public bool IsEmptyCollection => Value is YamlSequence { Items.Length: 0 } or YamlMapping { Members.Length: 0 };
}
