using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// A value in a YAML (or JSON) file that knows where it stands. Offsets are UTF-16 offsets into the text of
/// the <see cref="SourceFile"/> that was read; lines and columns are computed only when something is reported.
/// </summary>
internal abstract class YamlNode(NodeKind kind, int start, int end)
{
    public NodeKind Kind { get; } = kind;

    /// <summary>Offset of the first character.</summary>
    public int Start { get; } = start;

    /// <summary>Offset behind the last character.</summary>
    public int End { get; } = end;

    /// <summary>
    /// Was a slip found in it that leaves open what was meant? Then nothing is said of it as a whole: not what it lacks, nor
    /// what it has too many of, nor what does not fit. Of a scalar nothing is said at all.
    /// </summary>
    public bool IsBroken { get; init; }

    /// <summary>The text of a value that is one; null for a number, a list and whatever else is not text.</summary>
    public string? Text => this is YamlScalar { Kind: NodeKind.String } scalar ? scalar.Value : null;

    /// <summary>The text that a mapping has under a key; null where it has none there, and for a node that is no mapping.</summary>
    public YamlScalar? FindText(string name) =>
        (this as YamlMapping)?.Find(name) as YamlScalar is { Kind: NodeKind.String } text ? text : null;
}
