using System.Globalization;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Fuzz.Targets;

/// <summary>Whatever texts are, their names are C# names, differ, hang on no order, and are hardly moved by another text.</summary>
internal static class NamesTarget
{
    private const string Signs = "aAbBtT1 -_+#*&%<>=~./:@$€?!\"'()é名\u0301\u200B\uD83D\uDE00\n\0Ǆßıİ²٣";

    public static void Try(Random random)
    {
        string[] texts = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Text(random)).Distinct(StringComparer.Ordinal)];
        string[] names = Choose(texts);
        FuzzException.Unless(names.Distinct(StringComparer.Ordinal).Count() == names.Length, "two have one name");
        foreach (string name in names)
            FuzzException.Unless(IsName(name), $"'{name}' is no C# name");
        string[] reversed = Choose([.. texts.Reverse()]);
        FuzzException.Unless(names.Reverse().SequenceEqual(reversed), "other names in another order");
    }

    // The Unicode categories of C#'s grammar (ECMA-334, 6.4.3); the compiler takes names of up to 511 characters.
    private static bool IsName(string name) => name.Length is > 0 and < 512 && (char.IsLetter(name[0]) || name[0] == '_')
        && name.All(static c => c == '_' || char.IsLetterOrDigit(c)
            || char.GetUnicodeCategory(c)
                is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber);

    private static string[] Choose(string[] texts) => MemberNames.Choose(
        [.. texts.Select(static text => new MemberNames.Wish(text, Identifiers.Pascal(text)))],
        new HashSet<string>(StringComparer.Ordinal));

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(0, random.Next(20) == 0 ? 600 : 6)).Select(_ => Signs[random.Next(Signs.Length)]));
}
