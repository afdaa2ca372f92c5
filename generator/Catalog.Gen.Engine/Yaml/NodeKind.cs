namespace Catalog.Gen.Engine.Yaml;

/// <summary>What a node holds, in the terms of JSON: YAML's core schema has been applied.</summary>
internal enum NodeKind : byte
{
    Null,
    Boolean,
    Number,
    String,
    Sequence,
    Mapping,
}
