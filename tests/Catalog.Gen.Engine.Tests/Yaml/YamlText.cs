using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tests.Yaml;

/// <summary>Reads texts for tests, and shows what was read.</summary>
internal static class YamlText
{
    public static YamlDocument Read(string text, string path = "a.yaml") =>
        YamlReader.Read(new SourceFile(path, text), CancellationToken.None);

    public static YamlDocument ReadFile(string path) => Read(File.ReadAllText(path), path);

    /// <summary>The tree of a text without errors, as compact JSON; numbers in their own digits.</summary>
    public static string Json(string text, string path = "a.yaml")
    {
        YamlDocument document = Read(text, path);
        Assert.Empty(document.Problems.Where(static problem => problem.Severity == Severity.Error).Select(Show));
        return Json(document.Root!);
    }

    public static string Json(YamlNode node) => node switch
    {
        YamlMapping mapping =>
            "{" + string.Join(",", mapping.Members.Select(member => Quote(member.Name) + ":" + Json(member.Value))) + "}",
        YamlSequence sequence => "[" + string.Join(",", sequence.Items.Select(Json)) + "]",
        YamlScalar { Kind: NodeKind.String } scalar => Quote(scalar.Value),
        YamlScalar scalar => scalar.Value,
        _ => throw new InvalidOperationException(),
    };

    /// <summary>What each key and value covers in the text, outermost first.</summary>
    public static IEnumerable<string> Covered(YamlNode node, string text)
    {
        yield return text[node.Start..node.End];
        switch (node)
        {
            case YamlMapping mapping:
                foreach (YamlMember member in mapping.Members)
                {
                    yield return text[member.KeyStart..member.KeyEnd];
                    foreach (string inner in Covered(member.Value, text))
                        yield return inner;
                }

                break;
            case YamlSequence sequence:
                foreach (string inner in sequence.Items.SelectMany(item => Covered(item, text)))
                    yield return inner;
                break;
        }
    }

    public static string Show(Problem problem) =>
        $"{problem.Place.Span.Start}..{problem.Place.Span.End} {problem.Rule.Id} {problem.Text}";

    /// <summary>Asserts that a text has one problem, at the piece between « and ».</summary>
    public static YamlDocument Refuses(string marked, string id, string message, string path = "a.yaml")
    {
        int start = marked.IndexOf('«', StringComparison.Ordinal);
        int end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        YamlDocument document = Read(marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal), path);
        Assert.Equal([$"{start}..{end} {id} {message}"], document.Problems.Select(Show));
        return document;
    }

    private static string Quote(string text) => "\"" + text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal) + "\"";
}
