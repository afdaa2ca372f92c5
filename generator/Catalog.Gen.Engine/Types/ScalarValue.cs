using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>A string, number, boolean or null.</summary>
internal sealed record ScalarValue(NodeKind Kind, string Text)
{
    public bool Is(YamlScalar scalar) => scalar.Kind == Kind && (string.Equals(scalar.Value, Text, StringComparison.Ordinal)
        || (Kind == NodeKind.Number && JsonNumber.Parse(Text) == JsonNumber.Parse(scalar.Value)));
}
