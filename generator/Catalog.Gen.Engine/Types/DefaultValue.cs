using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>The value of <c>default</c>. It is equal to itself alone, as the schema's nodes are.</summary>
/// <param name="Value">The value.</param>
/// <param name="File">The schema file that it stands in.</param>
internal sealed record DefaultValue(YamlNode Value, SourceFile File)
{
    public NodeKind Kind => Value.Kind;

    /// <summary>A scalar's text; empty for an object or a list.</summary>
    public string Text => (Value as YamlScalar)?.Value ?? "";

    /// <summary>Whether it is a list or an object of nothing.</summary>
    public bool IsEmptyCollection => Value is YamlSequence { Items.Length: 0 } or YamlMapping { Members.Length: 0 };
}
