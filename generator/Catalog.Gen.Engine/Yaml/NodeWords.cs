using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>Values in the curator's words.</summary>
internal static class NodeWords
{
    /// <summary>What a curator calls values of a kind.</summary>
    public static string Of(NodeKind kind) => kind switch
    {
        NodeKind.Null => "null",
        NodeKind.Boolean => "a boolean",
        NodeKind.Number => "a number",
        NodeKind.String => "text",
        NodeKind.Sequence => "a list",
        _ => "a mapping",
    };

    /// <summary>A value as a message shows it: a text in quotes, a number as it is, of all else the kind.</summary>
    public static string Quote(YamlNode value) => value switch
    {
        YamlScalar { Kind: NodeKind.String } text => Words.Quote(text.Value),
        YamlScalar scalar => Words.Clean(scalar.Value),
        YamlSequence { Items.Length: 0 } => "an empty list",
        YamlSequence => "a list",
        YamlMapping { Members.Length: 0 } => "an empty mapping",
        _ => "a mapping",
    };

    /// <summary>What a value is, after "but is": <c>the text 'open'</c>, <c>the number 3</c>, <c>a list</c>.</summary>
    public static string Kind(YamlNode value) => value switch
    {
        YamlScalar { Kind: NodeKind.String } text => $"the text {Words.Quote(text.Value)}",
        YamlScalar { Kind: NodeKind.Number } number => $"the number {Words.Clean(number.Value)}",
        YamlScalar { Kind: NodeKind.Null } => "null",
        _ => Quote(value),
    };
}
