namespace Catalog.Gen.Engine.Yaml;

/// <summary>A node with a name (<c>&amp;name</c>), and what an alias of it brings along.</summary>
internal sealed class YamlAnchor
{
    /// <summary>The node; null while it is being read, when an alias of it would stand inside itself.</summary>
    public YamlNode? Node { get; set; }

    /// <summary>Where the name stands, with its sign.</summary>
    public int Start { get; init; }

    /// <summary>Offset behind the name.</summary>
    public int End { get; init; }

    /// <summary>Does an alias repeat it?</summary>
    public bool IsUsed { get; set; }

    /// <summary>Levels of mappings and sequences in it.</summary>
    public int Height { get; set; }

    /// <summary>Its text, as <see cref="YamlLimits.AliasedLength"/> counts it.</summary>
    public long Weight { get; set; }
}
