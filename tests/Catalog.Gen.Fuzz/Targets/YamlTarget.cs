using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Fuzz.Targets;

/// <summary>Any text is read, or refused with a problem; the same text twice in the same way.</summary>
internal static class YamlTarget
{
    public static void Try(Random random) => Check(Slips.Some(Samples.Yaml[random.Next(Samples.Yaml.Length)], random));

    /// <summary>What holds for every text.</summary>
    public static void Check(string text)
    {
        YamlDocument document = Read(text);
        FuzzException.Unless(document.Root is not null || document.Problems.Count > 0, "neither a value nor a problem");
        var texts = new Dictionary<string, string> { ["a.yaml"] = text };
        foreach (Problem problem in document.Problems)
            Spans.Check(problem, texts);
        if (document.Root is { } root)
            Spans.Check(root, text);
        FuzzException.Unless(Shown(document).SequenceEqual(Shown(Read(text))), "other problems when it is read again");
    }

    private static IEnumerable<string> Shown(YamlDocument document) => document.Problems.Select(static problem => problem.ToString());

    private static YamlDocument Read(string text) => YamlReader.Read(new SourceFile("a.yaml", text), CancellationToken.None);
}
