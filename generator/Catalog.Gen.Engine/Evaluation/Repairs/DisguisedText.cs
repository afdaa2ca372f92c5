using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>A right value with something around it or in it that belongs elsewhere: Markdown, HTML, a remark, a foreign letter.</summary>
internal static class DisguisedText
{
    public static IEnumerable<Repair> Guess(BrokenValue broken)
    {
        if (broken.Value is not YamlScalar { Kind: NodeKind.String } text || broken.Findings is not [{ } finding] || broken.Site.IsKey)
            yield break;
        Replacements replacements = broken.Text.Replacements;

        // A text of several lines has its own reason to end in a line break.
        if (replacements.Raw(text) is ['|' or '>', ..])
            yield break;
        foreach ((string bare, string but, string remark) in BareTexts.Of(text.Value))
        {
            // 'C#' is a value of its own.
            bool isRemark = remark.Length > 0;
            if (isRemark && (replacements.IsQuoted(text) || broken.Fits(broken.Schema, Of(text, bare + "#"))))
                continue;

            // What is read from a text as it would be written: a number may stand in full-width digits.
            string written = replacements.AsText(text.Start, text.End, bare);
            string plain = replacements.IsQuoted(text) ? written : bare;
            foreach (string yaml in new[] { plain, bare }.Distinct())
            {
                YamlDocument document = YamlReader.Read(new SourceFile("", yaml), CancellationToken.None);
                if (document.Root is not YamlScalar meant || document.Problems.Count > 0)
                    continue;
                Fix? fix = replacements.Value(text, isRemark ? $"{yaml} # {remark}" : yaml, isCertain: !isRemark);
                string advice = isRemark ? $"write {NodeWords.Quote(meant)}, then a blank, then '#'" : $"write {NodeWords.Quote(meant)}";
                yield return new Repair(meant, BrokenValue.Instead(finding, but, advice, fix)) { IsReadAnew = true };
            }
        }
    }

    private static YamlScalar Of(YamlScalar text, string value) => new(NodeKind.String, value, text.Start, text.End);
}
