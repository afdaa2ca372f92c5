namespace Catalog.Gen.Engine.Text;

/// <summary>A part of a text, in UTF-16 code units.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset behind the last character.</param>
internal readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>Whether all of another part lies within this one, or is it.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;
}
