using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>What a value must look like, cheap to check: necessary for a schema to hold, not always enough.</summary>
/// <param name="Kinds">The kinds of values.</param>
/// <param name="Required">The properties that an object must have.</param>
/// <param name="Constants">The properties that must have one of some values, if they are there.</param>
internal sealed record ShapeTest(SchemaTypes Kinds, EquatableArray<string> Required, EquatableArray<ConstantTest> Constants)
{
    public bool Holds(YamlNode node)
    {
        if ((Values.TypeOf(node) & Kinds) == 0)
            return false;
        if (node is not YamlMapping mapping)
            return true;
        foreach (string name in Required)
        {
            if (mapping.Find(name) is null)
                return false;
        }

        foreach (ConstantTest constant in Constants)
        {
            if (mapping.Find(constant.Name) is { } value && !(value is YamlScalar scalar && constant.Holds(scalar)))
                return false;
        }

        return true;
    }
}
