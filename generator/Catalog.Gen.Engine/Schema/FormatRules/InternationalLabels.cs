using Catalog.Gen.Engine.Regex.Unicode;

namespace Catalog.Gen.Engine.Schema.FormatRules;

/// <summary>What a label may hold beyond ASCII: RFC 5891, section 4.2, and RFC 5892's derived property and contextual rules.</summary>
internal static class InternationalLabels
{
    /// <summary>The combining class of viramas.</summary>
    private const string Virama = "9";

    private static readonly Lazy<CodePointSet> Valid = new(DeriveValid);

    /// <summary>Joining type T, of what a label may hold.</summary>
    private static readonly Lazy<CodePointSet> Transparent = new(static () =>
        CodePointSet.Union([Category("Mn"), Category("Me"), CodePointSet.Single(0x1E94B)]));

    public static bool IsValid(int[] label)
    {
        if (Category("Mark").Contains(label[0]) || label[0] == '-' || label[label.Length - 1] == '-')
            return false;
        if (label.Length > 3 && label[2] == '-' && label[3] == '-')
            return false;
        for (int i = 0; i < label.Length; i++)
        {
            if (!Valid.Value.Contains(label[i]) && !IsValidInContext(label, i))
                return false;
        }

        return Normalization.IsComposed(label);
    }

    /// <summary>RFC 5892, appendix A.</summary>
    private static bool IsValidInContext(int[] label, int at) => label[at] switch
    {
        0x200C => FollowsVirama(label, at) || JoinsBothSides(label, at),
        0x200D => FollowsVirama(label, at),
        0x00B7 => at > 0 && label[at - 1] == 'l' && at + 1 < label.Length && label[at + 1] == 'l',
        0x0375 => at + 1 < label.Length && Script("Greek").Contains(label[at + 1]),
        0x05F3 or 0x05F4 => at > 0 && Script("Hebrew").Contains(label[at - 1]),
        0x30FB => label.Any(static c => Script("Hiragana").Contains(c) || Script("Katakana").Contains(c) || Script("Han").Contains(c)),
        >= 0x0660 and <= 0x0669 => !label.Any(static c => c is >= 0x06F0 and <= 0x06F9),
        >= 0x06F0 and <= 0x06F9 => !label.Any(static c => c is >= 0x0660 and <= 0x0669),
        _ => false,
    };

    private static bool FollowsVirama(int[] label, int at) => at > 0 && UnicodeTables.Get("ccc", Virama).Contains(label[at - 1]);

    private static bool JoinsBothSides(int[] label, int at)
    {
        int before = at - 1, after = at + 1;
        while (before >= 0 && Transparent.Value.Contains(label[before]))
            before--;
        while (after < label.Length && Transparent.Value.Contains(label[after]))
            after++;
        return before >= 0 && after < label.Length
            && (Joining("D").Contains(label[before]) || Joining("L").Contains(label[before]))
            && (Joining("D").Contains(label[after]) || Joining("R").Contains(label[after]));
    }

    /// <summary>RFC 5892, section 3: PVALID. The later rules there are the first to be taken off here.</summary>
    private static CodePointSet DeriveValid()
    {
        CodePointSet letterDigits = CodePointSet.Union([
            Category("Ll"), Category("Lu"), Category("Lo"), Category("Nd"), Category("Lm"), Category("Mn"), Category("Mc"),
        ]);
        CodePointSet ignorable = CodePointSet.Union([
            Binary("Default_Ignorable_Code_Point"), Binary("White_Space"), Binary("Noncharacter_Code_Point"),
            CodePointSet.Range(0x20D0, 0x20FF), CodePointSet.Range(0x1D100, 0x1D1FF), CodePointSet.Range(0x1D200, 0x1D24F),
        ]);
        CodePointSet oldHangul = CodePointSet.FromBounds(0x1100, 0x1200, 0xA960, 0xA97D, 0xD7B0, 0xD7FC);
        CodePointSet exceptions = CodePointSet.Union([
            CodePointSet.Range(0x0660, 0x0669), CodePointSet.Range(0x06F0, 0x06F9), CodePointSet.FromBounds(0x0375, 0x0376, 0x05F3, 0x05F5),
            CodePointSet.Single(0x00B7), CodePointSet.Single(0x30FB), CodePointSet.Single(0x0640), CodePointSet.Single(0x07FA),
            CodePointSet.Range(0x302E, 0x302F), CodePointSet.Range(0x3031, 0x3035), CodePointSet.Single(0x303B),
        ]);
        CodePointSet taken = CodePointSet.Union([Binary("Changes_When_NFKC_Casefolded"), ignorable, oldHangul, exceptions]);
        return CodePointSet.Union([
            letterDigits.Except(taken),
            CodePointSet.FromBounds('-', '-' + 1, '0', '9' + 1, 'a', 'z' + 1),
            CodePointSet.FromBounds(0x00DF, 0x00E0, 0x03C2, 0x03C3, 0x06FD, 0x06FF, 0x0F0B, 0x0F0C, 0x3007, 0x3008),
        ]);
    }

    private static CodePointSet Category(string name) => UnicodeTables.Get("gc", name);

    private static CodePointSet Script(string name) => UnicodeTables.Get("sc", name);

    private static CodePointSet Binary(string name) => UnicodeTables.Get("bin", name);

    private static CodePointSet Joining(string type) => UnicodeTables.Get("jt", type);
}
