using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>A property that must have one of some values (JSON strings, numbers, booleans).</summary>
internal sealed record ConstantTest(string Name, EquatableArray<ScalarValue> Values)
{
    public bool Holds(YamlScalar scalar)
    {
        foreach (ScalarValue value in Values)
        {
            if (value.Is(scalar))
                return true;
        }

        return false;
    }
}
