using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// <c>x-message</c>: the schema's author writes the message, in place of the one that is made from the keyword. A text is
/// the message for whatever is wrong with the value; a mapping has a text for each keyword. <c>{value}</c> in a text stands
/// for the value that was written.
/// </summary>
internal static class CustomMessages
{
    public const string Keyword = "x-message";

    // Of which blanks and the ends of lines are folded.
    private const int LongestRead = 4 * JudgingLimits.OwnWords;

    /// <param name="schema">The schema that may have messages of its own.</param>
    /// <param name="value">The value.</param>
    /// <param name="findings">What is wrong with it.</param>
    /// <param name="isTerse">Whether that is only counted, so that no message is put together.</param>
    public static List<Finding> Apply(SchemaNode schema, YamlNode value, List<Finding> findings, bool isTerse)
    {
        if (findings.Count == 0)
            return findings;
        switch (schema.Extension(Keyword))
        {
            case YamlScalar { Kind: NodeKind.String } text:
                return ForValue(text.Value, value, findings, isTerse);
            case YamlMapping byKeyword:
                return ByKeyword(byKeyword, schema, value, findings, isTerse);
            default:
                return findings;
        }
    }

    // What is wrong within the value keeps its words: the text speaks of the value as a whole.
    private static List<Finding> ForValue(string text, YamlNode value, List<Finding> findings, bool isTerse)
    {
        int first = findings.FindIndex(finding => finding.Value == value && finding.IsOfValue);
        if (first < 0)
            return findings;
        List<Finding> kept = findings.FindAll(finding => finding.Value != value || !finding.IsOfValue);
        kept.Insert(0, Replace(findings[first], text, value, isTerse));
        return kept;
    }

    private static List<Finding> ByKeyword(
        YamlMapping texts, SchemaNode schema, YamlNode value, List<Finding> findings, bool isTerse)
    {
        // A combination is replaced as a whole, whatever failed in its branches.
        foreach (string keyword in new[] { "$ref", "allOf", "anyOf", "oneOf", "if" })
        {
            if (findings.Count > 0
                && texts.Find(keyword) is YamlScalar { Kind: NodeKind.String } text
                && findings.TrueForAll(finding => finding.Schema != schema || finding.Keyword == keyword))
            {
                return [Replace(findings[0], text.Value, value, isTerse) with { Start = value.Start, End = value.End }];
            }
        }

        return findings.ConvertAll(finding =>
            finding.Schema == schema && texts.Find(finding.Keyword) is YamlScalar { Kind: NodeKind.String } text
                ? Replace(finding, text.Value, value, isTerse)
                : finding);
    }

    // The author may ask for something else than the fix would write.
    private static Finding Replace(Finding finding, string text, YamlNode value, bool isTerse) => finding with
    {
        Message = isTerse ? finding.Message : Fill(text, value),
        Fix = null,
        WithoutFix = null,
        NamesSchema = false,
        IsOwnWords = true,
    };

    /// <summary>The schema's author has put what is wrong and what to do into one sentence.</summary>
    private static Message Fill(string text, YamlNode value)
    {
        // A text may be as long as its file: what is behind all that can be shown is not even looked at.
        string shown = text.Length <= LongestRead ? text : text.Substring(0, LongestRead) + "…";
        return new(Short(Short(Words.OneLine(shown)).Replace("{value}", NodeWords.Quote(value))));
    }

    private static string Short(string text) =>
        text.Length <= JudgingLimits.OwnWords ? text : text.Substring(0, JudgingLimits.OwnWords) + "…";
}
