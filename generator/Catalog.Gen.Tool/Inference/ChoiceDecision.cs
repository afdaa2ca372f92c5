using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tool.Inference;

/// <summary>Whether the texts of a place are a choice of a few values, each used often, rather than free text.</summary>
internal static class ChoiceDecision
{
    /// <summary>Below this number of uses nothing can be told.</summary>
    private const int FewestUses = 6;

    /// <summary>From this number of uses on, a text that is always the same is taken for a constant.</summary>
    private const int UsesOfConstant = 10;

    private const int MostValues = 100;
    private const int LongestValue = 40;
    private const int MostWords = 6;

    /// <summary>Each value is used so many times on the average; more where there are many values.</summary>
    private const int FewestUsesEach = 3;
    private const int FewValues = 20;
    private const int FewestUsesEachOfMany = 8;

    /// <summary>Of values that are used once there may be one in so many.</summary>
    private const int ShareOfSingles = 3;

    /// <summary>Of single words, as names of values are, there may be more singles where there are few values.</summary>
    private const int FewWords = 12;

    /// <summary>The values of a choice, with those that are only other spellings of one; null where the texts are free.</summary>
    public static Choice? Of(IReadOnlyDictionary<string, Use> texts)
    {
        int uses = texts.Values.Sum(static use => use.Count);
        if (uses < FewestUses || texts.Keys.Any(static text => !IsTerm(text)))
            return null;
        SortedDictionary<string, string> rare = RareSpellings.Find(texts);
        int values = texts.Count - rare.Count;
        int singles = texts.Count(text => text.Value.Count == 1 && !rare.ContainsKey(text.Key));
        int usesEach = values > FewValues ? FewestUsesEachOfMany : FewestUsesEach;
        bool areWords = values <= FewWords
            && texts.Keys.All(static text => text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
        if (values > MostValues || values * usesEach > uses || (singles * ShareOfSingles > values && !areWords))
            return null;
        return new Choice([.. texts.Keys.Order(StringComparer.Ordinal)], rare, IsConstant: texts.Count == 1 && uses >= UsesOfConstant);
    }

    /// <summary>Says what was decided, by which figures.</summary>
    public static void Explain(Choice choice, Shape shape, Place place, Findings findings)
    {
        string name = Words.Quote(place.Name);
        int uses = shape.Texts.Values.Sum(static use => use.Count);
        string[] singles = [.. choice.Values.Where(text => shape.Texts[text].Count == 1 && !choice.Rare.ContainsKey(text))];
        string among = place.IsSingle ? Words.Count(uses, "entry", "entries") : Words.Count(uses, "use");
        string figures = $"{name} has {Words.Count(choice.Values.Length, "different text")} in {among}";
        if (choice.Values.Length == 1)
        {
            findings.Doubt(place, $"{name} is {Words.Quote(choice.Values[0])} in all {among}: no other value is allowed; "
                + "list the others, if there are to be some");
        }
        else if (singles.Length > 0)
        {
            findings.Doubt(place, $"{figures}; {Words.Count(singles.Length, "of them is", "of them are")} used once ("
                + Findings.Some(singles, text => $"in {Words.Quote(findings.Entries[shape.Texts[text].First].Id)}")
                + (singles.Length == 1
                    ? "): it is in the enum, check whether it is a misspelling"
                    : "): they are in the enum, check whether they are misspellings"));
        }

        foreach ((string rare, string right) in choice.Rare)
        {
            string both = $"{name} is {Words.Quote(rare)} {findings.Times(shape.Texts[rare])}, "
                + $"and {Words.Quote(right)} {Findings.Often(shape.Texts[right].Count)}";
            findings.Doubt(place, findings.IsStrict
                ? $"{both}: it is a synonym, which is refused with the right spelling named, so correct it there"
                : $"{both}: it is in the enum; if it is a misspelling, correct it there, take it out of the enum and write "
                    + $"\"x-synonyms\": {{ {JsonText.Quote(rare)}: {JsonText.Quote(right)} }} beside it");
        }
    }

    /// <summary>A term, as opposed to a sentence.</summary>
    private static bool IsTerm(string text) =>
        text.Length is > 0 and <= LongestValue
        && !text.Any(char.IsControl)
        && text[^1] != '.'
        && text.Count(static c => c == ' ') < MostWords;
}
