namespace Catalog.Gen.Engine.Yaml;

/// <summary>What a curator calls the kinds of values.</summary>
internal static class Naming
{
    public static string Of(NodeKind kind) => kind switch
    {
        NodeKind.Null => "null",
        NodeKind.Boolean => "a boolean",
        NodeKind.Number => "a number",
        NodeKind.String => "text",
        NodeKind.Sequence => "a list",
        _ => "a mapping",
    };
}
