using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Fuzz.Targets;

/// <summary>Places lie within their files.</summary>
internal static class Spans
{
    /// <summary>Every place that a problem names, and every piece that a fix replaces.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="texts">The files, by path.</param>
    public static void Check(Problem problem, IReadOnlyDictionary<string, string> texts)
    {
        CheckPlace(problem.Place, texts, problem);
        foreach (RelatedPlace related in problem.Related)
        {
            // A metaschema is named by its address, and has no file.
            if (Metaschemas.FindResource(related.Place.Path) is null)
                CheckPlace(related.Place, texts, problem);
        }

        foreach (Fix fix in problem.Fixes)
            Check(fix.Span, texts[problem.Place.Path]);
        string shown = problem.Text;
        FuzzException.Unless(
            !shown.Any(static c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202E'),
            $"a message is no line of plain text: {shown}");
    }

    /// <summary>A value and all in it.</summary>
    public static void Check(YamlNode node, string text)
    {
        Check(new TextSpan(node.Start, node.End), text);
        foreach (YamlMember member in (node as YamlMapping)?.Members ?? [])
        {
            Check(new TextSpan(member.KeyStart, member.KeyEnd), text);
            Check(member.Value, text);
        }

        foreach (YamlNode item in (node as YamlSequence)?.Items ?? [])
            Check(item, text);
    }

    private static void CheckPlace(FileSpan place, IReadOnlyDictionary<string, string> texts, Problem problem)
    {
        FuzzException.Unless(place.IsNone || texts.ContainsKey(place.Path), $"there is no file {place.Path}: {problem}");
        if (!place.IsNone)
            Check(place.Span, texts[place.Path]);
    }

    private static void Check(TextSpan span, string text) => FuzzException.Unless(
        span.Start >= 0 && span.Start <= span.End && span.End <= text.Length, $"{span} of a text of {text.Length} characters");
}
