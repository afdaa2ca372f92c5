using Catalog.Gen.Engine.Regex.Unicode;

namespace Catalog.Gen.Engine.Schema.FormatRules;

/// <summary>
/// RFC 5893: labels of right-to-left scripts. The bidirectional classes are derived from category and block; together with
/// the exceptions below that agrees with Unicode 14's own table for every code point that a label may hold.
/// </summary>
internal static class Bidi
{
    // Blocks of right-to-left letters, class R and class AL (DerivedBidiClass.txt's defaults).
    private static readonly CodePointSet Hebrew = CodePointSet.FromBounds(
        0x0590, 0x0600, 0x07C0, 0x0860, 0xFB1D, 0xFB50, 0x10800, 0x10D00, 0x10D40, 0x10EC0, 0x10F00, 0x10F30, 0x10F70, 0x11000,
        0x1E800, 0x1EC70, 0x1ECC0, 0x1ED00, 0x1ED50, 0x1EE00, 0x1EF00, 0x1F000);

    private static readonly CodePointSet Arabic = CodePointSet.FromBounds(
        0x0600, 0x07C0, 0x0860, 0x0900, 0xFB50, 0xFE00, 0xFE70, 0xFF00, 0x10D00, 0x10D40, 0x10EC0, 0x10F00, 0x10F30, 0x10F70,
        0x1EC70, 0x1ECC0, 0x1ED00, 0x1ED50, 0x1EE00, 0x1EF00);

    // Modifier letters that have no direction, and the characters that are valid by context.
    private static readonly CodePointSet Directionless = CodePointSet.FromBounds(
        0xB7, 0xB8, 0x2B9, 0x2BB, 0x2C6, 0x2D0, 0x2EC, 0x2ED, 0x375, 0x376, 0x200C, 0x200E, 0x2E2F, 0x2E30, 0x30FB, 0x30FC,
        0xA67F, 0xA680, 0xA717, 0xA720, 0xA788, 0xA789);

    public static bool IsRightToLeft(int[] label) => label.Any(static c => ClassOf(c) is BidiClass.R or BidiClass.AL or BidiClass.AN);

    /// <summary>Section 2; the conditions' numbers are its own.</summary>
    public static bool SatisfiesRule(int[] label)
    {
        BidiClass[] classes = [.. label.Select(ClassOf)];
        int end = classes.Length;
        while (end > 1 && classes[end - 1] == BidiClass.NSM)
            end--;
        BidiClass last = classes[end - 1];
        return classes[0] switch
        {
            // 2, 3 and 4.
            BidiClass.R or BidiClass.AL =>
                !classes.Contains(BidiClass.L) && last is BidiClass.R or BidiClass.AL or BidiClass.EN or BidiClass.AN
                && !(classes.Contains(BidiClass.EN) && classes.Contains(BidiClass.AN)),

            // 5 and 6.
            BidiClass.L =>
                !classes.Any(static c => c is BidiClass.R or BidiClass.AL or BidiClass.AN) && last is BidiClass.L or BidiClass.EN,

            // 1.
            _ => false,
        };
    }

    private static BidiClass ClassOf(int c)
    {
        if (c < 0x80)
            return Ascii.IsDigit(c) ? BidiClass.EN : Ascii.IsLetter(c) ? BidiClass.L : BidiClass.Neutral;
        if (c is >= 0x06F0 and <= 0x06F9)
            return BidiClass.EN;
        if (c is (>= 0x0660 and <= 0x0669) or (>= 0x10D30 and <= 0x10D39))
            return BidiClass.AN;
        if (c is 0xCBF or 0xCC6 or 0x11A07 or 0x11A08 or 0x11C3F)
            return BidiClass.L;
        if (c == 0x1171E || UnicodeTables.Get("gc", "Mn").Contains(c))
            return BidiClass.NSM;
        if (Hebrew.Contains(c))
            return BidiClass.R;
        if (Arabic.Contains(c))
            return BidiClass.AL;
        return Directionless.Contains(c) ? BidiClass.Neutral : BidiClass.L;
    }

    private enum BidiClass
    {
        L,
        R,
        AL,
        AN,
        EN,
        NSM,

        /// <summary>ES, CS, ET, ON, BN: the rule treats them alike.</summary>
        Neutral,
    }
}
