using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// A text or a number in place of what has parts: a list written as text, a mapping written as text, one key's value alone.
/// </summary>
internal static class TextShapes
{
    // A list of more is not written on one line; and each way to part the text is read.
    private const int LongestText = 400;

    // More words than that between commas are a sentence.
    private const int MostWords = 4;

    // What separates items beyond doubt, and what may stand in one item.
    private static readonly string[][] Separators = [[",", ";", " and ", " & "], [","], [";"], ["\n"]];
    private static readonly string[][] UnlikelySeparators =
        [["\u2013 ", "\u2014 ", "\u2022 ", "- "], [" and ", " & "], ["|"], ["/"], ["&"], ["+"], [" "]];
    private static readonly string[][] RangeSeparators = [["..", "…"], [" to "], ["\u2013", "\u2014"], ["-"]];

    public static IEnumerable<Repair> Guess(BrokenValue broken)
    {
        if (broken.Value is not YamlScalar scalar
            || scalar.Kind == NodeKind.Null
            || scalar.Value.Length is 0 or > LongestText
            || broken.Site.IsKey
            || broken.Findings is not [{ } finding])
        {
            return [];
        }

        IEnumerable<Repair> lists = SchemaWords.IsAbout(broken.Schema, SchemaTypes.Array) ? Lists(broken, scalar, finding) : [];
        return SchemaWords.IsAbout(broken.Schema, SchemaTypes.Object) ? lists.Concat(Mappings(broken, scalar, finding)) : lists;
    }

    private static IEnumerable<Repair> Lists(BrokenValue broken, YamlScalar scalar, Finding finding)
    {
        if (scalar.Kind != NodeKind.String)
            yield break;
        if (Lines(broken, scalar) is { } lines)
        {
            foreach (Repair repair in OfItems(broken, scalar, finding, lines))
                yield return repair;
            yield break;
        }

        string inner = scalar.Value.Trim().TrimStart('[', '(', '{').TrimEnd(']', ')', '}', ',', ';').Trim();
        IEnumerable<string[]> all =
        [
            .. Separators.Where(separators => separators[0] != "," || inner.Contains(','))
                .Select(separators => Parts(inner, separators))
                .Where(static parts => parts.Length > 1 && parts.All(static part => part.Split(' ').Length <= MostWords)),
            .. inner.Length == 0 ? Array.Empty<string[]>() : [[inner], [scalar.Value]],
            .. UnlikelySeparators.Select(separators => Parts(inner, separators)).Where(static parts => parts.Length > 1),
            .. RangeSeparators.Select(separators => Parts(inner, separators))
                .Where(static ends => ends.Length == 2 && ends.All(WrittenNumbers.IsNumber)),
        ];
        string whole = scalar.Value.Trim();
        if (whole is ['[', ..] && Read(whole) is YamlSequence list)
            yield return Instead(broken, scalar, finding, list, whole);
        foreach (string[] parts in all)
        {
            foreach (Repair repair in OfItems(broken, scalar, finding, parts))
                yield return repair;
        }
    }

    /// <summary>
    /// The items of a list that was written line by line, behind another sign than '- ' or behind none; null where it was not. To
    /// YAML such lines are one text.
    /// </summary>
    private static string[]? Lines(BrokenValue broken, YamlScalar scalar)
    {
        if (broken.Text.Replacements.IsQuoted(scalar) || broken.Text.Replacements.Raw(scalar) is ['|' or '>', ..])
            return null;
        string[] lines = [.. broken.Text.Replacements.Raw(scalar).Split('\n').Select(static line => line.Trim())];
        string[] items = [.. lines.Select(WithoutMark)];
        bool areMarked = items.Zip(lines, static (item, line) => item != line).All(static isMarked => isMarked);
        bool areShort = lines.Length > 1 && lines.All(static line => line.Length > 0 && line.Split(' ').Length <= MostWords);
        return areMarked || areShort ? items : null;
    }

    /// <summary>A line without the dash, the dot or the number that makes an item of it where people write.</summary>
    private static string WithoutMark(string line)
    {
        int digits = 0;
        while (digits < line.Length && char.IsDigit(line[digits]))
            digits++;
        if (digits > 0 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ')
            return line.Substring(digits + 2).Trim();
        bool isMarked = line.Length > 1 && line[0] is '-' or '\u2013' or '\u2014' or '\u2022' or '*' or '+' && !char.IsDigit(line[1]);
        return isMarked ? line.Substring(1).Trim() : line;
    }

    private static string[] Parts(string text, string[] separators) =>
    [
        .. text.Split(separators, StringSplitOptions.RemoveEmptyEntries)
            .Select(static part => part.Trim().Trim('"', '\'').TrimStart('-', '\u2022').Trim())
            .Where(static part => part.Length > 0),
    ];

    /// <summary>The list as it must be written: its items as they are, which may be numbers, else in quotes where need be.</summary>
    private static IEnumerable<Repair> OfItems(BrokenValue broken, YamlScalar scalar, Finding finding, string[] parts)
    {
        bool isJson = broken.Text.Replacements.IsJson;
        string plain = string.Join(", ", parts);
        string quoted = string.Join(", ", parts.Select(part => isJson ? ScalarText.DoubleQuoted(part) : ScalarText.Like(' ', part)));
        foreach (string items in parts.All(IsBare) ? new[] { plain, quoted } : [quoted])
        {
            string yaml = $"[{items}]";
            if (Read(yaml) is not YamlSequence list || list.Items.Length != parts.Length)
                continue;

            // A list that a message cannot show whole has lines of its own.
            string? advice = yaml.Length <= Words.LongestQuote ? null
                : parts.Length == 1 ? "write it after '- ' on a line of its own"
                : "write each item after '- ' on a line of its own";
            yield return Instead(broken, scalar, finding, list, yaml, advice);
        }
    }

    private static bool IsBare(string part) => part.IndexOfAny([',', '[', ']', '{', '}', '#', ':', '"', '\'']) < 0;

    private static IEnumerable<Repair> Mappings(BrokenValue broken, YamlScalar scalar, Finding finding)
    {
        if (scalar.Kind == NodeKind.String && WithSpaces(broken, scalar, finding) is { } spaced)
            yield return spaced;
        if (scalar.Kind == NodeKind.String && scalar.Value.Contains(':'))
        {
            string inner = scalar.Value.Trim();
            foreach (string yaml in new[] { $"{{ {inner.Trim('{', '}', ' ').Replace("\n", ", ")} }}", inner })
            {
                if (Read(yaml) is YamlMapping { Members.Length: > 0 } mapping)
                    yield return OfText(broken, scalar, finding, mapping, yaml);
            }
        }

        // The value of the only key that it can be; not the whole file, nor lines that may each have been a key.
        string raw = broken.Text.Replacements.Raw(scalar);
        if (broken.Site.IsRoot || raw.IndexOf('\n') >= 0)
            yield break;
        var fitting = new List<Repair>();
        foreach (string key in SchemaWords.RequiredKeys(broken.Schema))
        {
            if (scalar.Value.StartsWith(key, StringComparison.Ordinal))
                continue;
            var mapping = new YamlMapping([new YamlMember(key, scalar.Start, scalar.Start, scalar)], scalar.Start, scalar.End);
            string value = broken.Text.Replacements.IsQuoted(scalar) || IsBare(raw)
                ? raw
                : broken.Text.Replacements.AsText(scalar.Start, scalar.End, scalar.Value);
            if (broken.Fits(broken.Schema, mapping))
                fitting.Add(Instead(broken, scalar, finding, mapping, $"{{ {Words.Clean(key)}: {value} }}"));
        }

        if (fitting.Count == 1)
            yield return fitting[0];
    }

    /// <summary>Lines of a mapping that all lack the space behind the colon: to YAML they are one text.</summary>
    private static Repair? WithSpaces(BrokenValue broken, YamlScalar scalar, Finding finding)
    {
        string raw = broken.Text.Replacements.Raw(scalar);
        string[] lines = raw.Split('\n');
        int[] colons = [.. lines.Select(static line => line.IndexOf(':'))];
        IReadOnlyList<string> known = SchemaWords.PropertyNames(broken.Schema, branches: true);
        for (int i = 0; i < lines.Length; i++)
        {
            if (colons[i] <= 0 || !known.Contains(lines[i].Substring(0, colons[i]).Trim()))
                return null;
        }

        string[] spaced = [.. lines.Select((line, i) => line.Insert(colons[i] + 1, " "))];
        if (Read(string.Join("\n", spaced.Select(static line => line.Trim()))) is not YamlMapping mapping)
            return null;
        Message message = SyntaxWording.NoSpaceBehindColon(lines[0].Substring(0, colons[0]).Trim());
        var fix = new Fix(new TextSpan(scalar.Start, scalar.End), string.Join("\n", spaced), IsCertain: true);
        Finding spacesMissing = finding with
        {
            Message = lines.Length == 1 ? message : message with { Advice = "write one behind each ':'" },
            Fix = fix,
            WithoutFix = null,
        };
        return new Repair(mapping, spacesMissing) { IsReadAnew = true };
    }

    /// <summary>A mapping that stands in quotes, or below a <c>|</c>.</summary>
    private static Repair OfText(BrokenValue broken, YamlScalar scalar, Finding finding, YamlMapping mapping, string yaml)
    {
        string raw = broken.Text.Replacements.Raw(scalar);
        if (raw is not ['|' or '>', ..])
            return Instead(broken, scalar, finding, mapping, yaml);
        int header = raw.IndexOf('\n');
        Fix? fix = header < 0 ? null : BlockText.Write(scalar.Start, scalar.Start + header, "");
        string advice = $"take the '{raw.Substring(0, header < 0 ? 1 : header).Trim()}' out";
        return new Repair(mapping, BrokenValue.Instead(finding, "is a text with keys in it", advice, fix)) { IsReadAnew = true };
    }

    private static Repair Instead(
        BrokenValue broken, YamlScalar scalar, Finding finding, YamlNode meant, string yaml, string? advised = null)
    {
        string but = finding.Message.Expected.Length == 0 ? "should be a list" : $"is {NodeWords.Kind(scalar)}";
        Fix? fix = broken.Text.Replacements.Value(scalar, yaml, isCertain: false);
        string advice = advised ?? $"write {Words.Clean(yaml)}";
        Message message = finding.Message.Expected.Length == 0 && !finding.IsOwnWords
            ? finding.Message with { Advice = advice }
            : finding.Message.Instead(but, advice);
        return new Repair(meant, finding with { Message = message, Fix = fix, WithoutFix = null }) { IsReadAnew = true };
    }

    private static YamlNode? Read(string yaml)
    {
        YamlDocument document = YamlReader.Read(new SourceFile("", yaml), CancellationToken.None);
        return document.Problems.Count == 0 ? document.Root : null;
    }
}
