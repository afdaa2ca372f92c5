namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// How much a file may ask for. A catalog takes pull requests from strangers: whatever reads a tree may recurse over
/// it and visit it as often as its aliases say, so both are bounded here, once, for every reader behind.
/// </summary>
internal static class YamlLimits
{
    /// <summary>Mappings and sequences within one another, those that an alias brings along included.</summary>
    public const int Depth = 64;

    /// <summary>Characters in a file. The largest of the AWS corpus has 0.9 million.</summary>
    public const int FileLength = 16 * 1024 * 1024;

    /// <summary>
    /// Characters that aliases and merge keys may repeat in a file, a node counting for <see cref="NodeWeight"/> on top
    /// of its text: ten times the largest entry known, and far below what a "billion laughs" needs.
    /// </summary>
    public const int AliasedLength = 8 * 1024 * 1024;

    /// <summary>What a node weighs beside its text when an alias repeats it.</summary>
    public const int NodeWeight = 8;

    /// <summary>Digits of a number in base 16 or 8: turning them into base 10 takes time with their square.</summary>
    public const int RadixDigits = 1024;

    /// <summary>
    /// Errors that one file may bring before reading it ends, and warnings that are kept; a hostile one could hold millions. What
    /// is shown is fewer still.
    /// </summary>
    public const int Problems = 1000;
}
