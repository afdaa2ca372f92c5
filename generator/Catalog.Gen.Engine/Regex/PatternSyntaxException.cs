namespace Catalog.Gen.Engine.Regex;

/// <summary>Why a pattern is none; caught where the pattern is compiled.</summary>
#pragma warning disable CA1032, RCS1194 // Never leaves EcmaRegex.
internal sealed class PatternSyntaxException(string reason, int position) : Exception(reason)
{
    /// <summary>UTF-16 offset in the pattern.</summary>
    public int Position { get; } = position;
}
