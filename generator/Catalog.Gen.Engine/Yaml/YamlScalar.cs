namespace Catalog.Gen.Engine.Yaml;

/// <summary>A null, boolean, number or string.</summary>
/// <param name="kind">One of the four scalar kinds.</param>
/// <param name="value">
/// The text of a string; the JSON spelling of a number, exact to the last digit (<c>0x1F</c> is <c>31</c>,
/// <c>.5</c> is <c>0.5</c>, <c>1.10</c> stays <c>1.10</c>); <c>true</c>, <c>false</c> or <c>null</c>.
/// </param>
/// <param name="start">Offset of the first character, a quote included.</param>
/// <param name="end">Offset behind the last character.</param>
internal sealed class YamlScalar(NodeKind kind, string value, int start, int end) : YamlNode(kind, start, end)
{
    public string Value { get; } = value;
}
