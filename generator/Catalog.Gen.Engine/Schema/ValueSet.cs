using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>The values of an <c>enum</c>, looked up in constant time: a list of tags has hundreds.</summary>
internal sealed class ValueSet
{
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<YamlNode>? _others;

    public ValueSet(IEnumerable<YamlNode> values)
    {
        foreach (YamlNode value in values)
        {
            if (value is YamlScalar { Kind: NodeKind.String } text)
                _texts.Add(text.Value);
            else
                (_others ??= new(YamlEquality.Instance)).Add(value);
        }
    }

    public bool Contains(YamlNode value) =>
        value is YamlScalar { Kind: NodeKind.String } text ? _texts.Contains(text.Value) : _others?.Contains(value) == true;
}
