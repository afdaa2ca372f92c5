using Catalog.Gen.Engine.Regex.Unicode;

namespace Catalog.Gen.Engine.Regex;

/// <summary>A part of a pattern, as ECMA-262's grammar has it.</summary>
internal abstract record PatternNode
{
    /// <summary>Matches the empty text.</summary>
    public sealed record Nothing : PatternNode;

    /// <summary>One code point out of a set: a literal, a class, a property, the dot.</summary>
    public sealed record OneOf(CodePointSet Set) : PatternNode;

    public sealed record Sequence(PatternNode[] Parts) : PatternNode;

    public sealed record Choice(PatternNode[] Branches) : PatternNode;

    /// <param name="Body">What is repeated.</param>
    /// <param name="Min">At least so often.</param>
    /// <param name="Max">At most so often; <see cref="int.MaxValue"/> for no bound.</param>
    /// <param name="Lazy">As few as will do.</param>
    /// <param name="FirstGroup">The first group within; each round forgets what the groups within have caught.</param>
    /// <param name="EndGroup">The number behind the last group within.</param>
    public sealed record Repeat(PatternNode Body, int Min, int Max, bool Lazy, int FirstGroup, int EndGroup) : PatternNode;

    public sealed record Group(int Number, PatternNode Body) : PatternNode;

    /// <param name="Numbers">One group; several where branches give their groups the same name.</param>
    public sealed record BackReference(int[] Numbers) : PatternNode;

    public sealed record Anchor(AnchorKind Kind) : PatternNode;

    public sealed record Look(PatternNode Body, bool Behind, bool Negative) : PatternNode;
}
