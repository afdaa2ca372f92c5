using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>What an alias stands for.</summary>
/// <param name="Node">The node; null where it cannot be had.</param>
/// <param name="Problem">Why it cannot be had; null where it can.</param>
internal readonly record struct AliasedNode(YamlNode? Node, Message? Problem)
{
    /// <summary>Has nothing above the alias its name?</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Does it ask for more than <see cref="YamlLimits"/> lets a file have? Then nothing of the file is read any more.</summary>
    public bool IsTooMuch { get; init; }
}
