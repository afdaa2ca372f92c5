using CsCheck;
using Draw = CsCheck.Gen;

namespace Catalog.Gen.Tests.Schema;

/// <summary>Random patterns by ECMA-262's grammar, and texts that have a chance to match them.</summary>
internal static class EcmaPatternGen
{
    private static readonly Gen<string> Literal = Draw.OneOf(
        "a", "b", "c", "A", "_", "-", "0", "7", " ", ",", "é", "ß", "Ω", "中", "٣", "😀", "😃", "\\n", "\\t", "\\.", "\\/", "\\$",
        "\\cJ", "\\0", "\\x62", "\\u0041", "\\u{1F600}", "\\uD83D\\uDE00", "\u00A0", "\u2028");

    private static readonly Gen<string> ClassEscape = Draw.OneOf(
        "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\p{L}", "\\P{L}", "\\p{Lu}", "\\p{Nd}", "\\p{Script=Greek}");

    private static readonly Gen<string> Range = Draw.OneOf("a-c", "0-9", "A-Z", "à-ÿ", "\\x00-\\x7F", "😀-😎", "\\u{10000}-\\u{10FFFF}");

    private static readonly Gen<string> Class =
        from negated in Draw.Bool
        from parts in Draw.OneOf(Literal, ClassEscape, Range, Draw.OneOf("^", ".", "$", "(", "\\-", "\\b")).Array[0, 3]
        select (negated ? "[^" : "[") + string.Concat(parts) + "]";

    private static readonly Gen<string> Quantifier = Draw.OneOf(
        "", "", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{0,1}", "{1,3}", "{2,}", "{0}", "{1,2}?");

    private static readonly Gen<string> Anchor = Draw.OneOf("^", "$", "\\b", "\\B");

    public static Gen<string> Pattern { get; } =
        from body in Disjunction(3)
        from anchored in Draw.Int[0, 2]
        select anchored == 0 ? $"^(?:{body})$" : body;

    /// <summary>A pattern with a slip in it, or the same by chance.</summary>
    public static Gen<string> BrokenPattern { get; } =
        from pattern in Pattern
        from slip in Draw.OneOf("(", ")", "[", "]", "{", "}", "\\", "*", "?", "|", "\\a", "(?", "{1", "(?i)", "\\p{X}", "\\u{}", "[b-a]")
        from at in Draw.Int[0, pattern.Length]
        where at == 0 || at == pattern.Length || !char.IsSurrogatePair(pattern, at - 1)
        select pattern.Insert(at, slip);

    public static Gen<string> Text { get; } = Draw.OneOf(
        "a", "b", "c", "a", "b", "A", "_", "-", "0", "7", " ", ",", "é", "ß", "Ω", "中", "٣", "😀", "😃", "\n", "\t", ".", "/", "$", "\0",
        "\u00A0", "\u2028", "😎").Array[0, 8].Select(string.Concat);

    private static Gen<string> Disjunction(int depth) =>
        from branches in Sequence(depth).Array[1, 2]
        select string.Join("|", branches);

    private static Gen<string> Sequence(int depth) => Term(depth).Array[0, 3].Select(string.Concat);

    private static Gen<string> Term(int depth)
    {
        Gen<string> atom = Draw.OneOf(Literal, Literal, ClassEscape, Class, Draw.Const("."));
        if (depth > 0)
            atom = Draw.OneOf(atom, atom, atom, Group(depth), Group(depth));
        Gen<string> repeated = from one in atom from quantifier in Quantifier select one + quantifier;
        return depth > 0 ? Draw.OneOf(repeated, repeated, repeated, repeated, Anchor, Look(depth)) : Draw.OneOf(repeated, Anchor);
    }

    private static Gen<string> Group(int depth) =>
        from open in Draw.OneOf("(", "(?:", "(")
        from body in Disjunction(depth - 1)
        from reference in Draw.Int[0, 5]
        select reference == 0 && open == "(" ? $"(?:{open}{body})\\1)" : $"{open}{body})";

    private static Gen<string> Look(int depth) =>
        from open in Draw.OneOf("(?=", "(?!", "(?<=", "(?<!")
        from body in Disjunction(depth - 1)
        select $"{open}{body})";
}
