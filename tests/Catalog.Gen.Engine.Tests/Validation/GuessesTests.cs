using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tests.RandomCases;
using CsCheck;

namespace Catalog.Gen.Tests.Validation;

/// <summary>
/// Guesses at what was meant, on entries of the flagship in which lines are moved, lost, split and renamed: they never say more
/// than is wrong, hide no broken entry, and stay within the file.
/// </summary>
public sealed class GuessesTests
{
    private static readonly string Folder = Path.Combine(Corpora.RepositoryRoot, "catalog", "datasets");

    private static readonly string[] Values =
        ["\"1\"", "T1w, T2w", "{ a: b }", "~", "[[x]]", "`open`", "5", "https://example.org", "a: b", "unknown# b", ""];

    [Fact]
    public void A_guess_says_less_than_is_wrong_and_never_nothing()
    {
        SchemaSet set = SchemaJudge.Compile(
            [new SourceFile("dataset.schema.json", File.ReadAllText(Path.Combine(Folder, "dataset.schema.json")))],
            CancellationToken.None);
        SchemaNode schema = set.Documents[0].Root!;
        string[] entries =
        [
            .. Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal)
                .Select(file => File.ReadAllText(file).ReplaceLineEndings("\n")),
        ];
        var random = new PCG(1, CaseSettings.Seed);
        uint count = CaseSettings.Count(usual: 1_500, full: 30_000);
        for (uint i = 0; i < count; i++)
        {
            string text = entries[random.Next((uint)entries.Length)];
            for (uint slips = 1 + random.Next(3); slips > 0; slips--)
                text = Break(text, random);
            Check(text, schema);
        }
    }

    private static void Check(string text, SchemaNode schema)
    {
        var file = new SourceFile("entry.yaml", text);
        if (YamlReader.Read(file, CancellationToken.None).Root is not { } root)
            return;
        IReadOnlyList<Problem> said = Validator.Validate(file, root, schema, CancellationToken.None);
        int wrong = Validator.Find(file, root, schema, CancellationToken.None, within: new TextSpan(0, int.MaxValue)).Count;
        Assert.True(said.Count <= wrong, text);
        Assert.True((wrong == 0) == (said.Count == 0), text);
        foreach (TextSpan span in said.SelectMany(problem => problem.Fixes.Select(fix => fix.Span).Append(problem.Place.Span)))
            Assert.True(span.Start >= 0 && span.Start <= span.End && span.End <= text.Length, text);
    }

    /// <summary>One slip in one line.</summary>
    private static string Break(string text, PCG random)
    {
        List<string> lines = [.. text.Split('\n')];
        int at = (int)random.Next((uint)lines.Count), other = (int)random.Next((uint)lines.Count);
        int colon = lines[at].IndexOf(": ", StringComparison.Ordinal);
        switch (random.Next(10))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines[at] = lines[at].TrimStart();
                break;
            case 2:
                lines[at] = "  " + lines[at];
                break;
            case 3:
                lines[at] = lines[at].Replace("- ", "  ", StringComparison.Ordinal);
                break;
            case 4:
                lines[at] = lines[at][..^lines[at].TrimStart().Length] + "- " + lines[at].TrimStart();
                break;
            case 5 when colon > 0:
                lines[at] = lines[at][..colon] + "x" + lines[at][colon..];
                break;
            case 6 when colon > 0:
                lines[at] = lines[at][..(colon + 2)] + Values[random.Next((uint)Values.Length)];
                break;
            case 7:
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 8:
                lines = ["dataset:", .. lines.Select(line => "  " + line)];
                break;
            default:
                lines.Insert(at, lines[other]);
                break;
        }

        return string.Join('\n', lines);
    }
}
