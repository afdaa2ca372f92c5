using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>A string, number, boolean or null.</summary>
internal sealed record ScalarValue(NodeKind Kind, string Text)
{
    /// <summary>What is the same for all spellings of a value, and for no other value: tables go by it.</summary>
    public static (NodeKind Kind, string Text) Key(YamlScalar scalar) => (scalar.Kind, CanonicalText.Of(scalar));

    public bool Is(YamlScalar scalar) => scalar.Kind == Kind && (string.Equals(scalar.Value, Text, StringComparison.Ordinal)
        || (Kind == NodeKind.Number && JsonNumber.Parse(Text) == JsonNumber.Parse(scalar.Value)));
}
