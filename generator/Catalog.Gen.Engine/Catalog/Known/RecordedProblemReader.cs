using System.Globalization;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>
/// Reads one problem of a baseline: <c>{ "file": "bcp.yaml", "rule": "CAT1004", "about": "enum kind", "text": "T1" }</c>.
/// </summary>
internal sealed class RecordedProblemReader(YamlNode item)
{
    private static readonly string[] Keys =
        [BaselineText.File, BaselineText.Rule, BaselineText.About, BaselineText.Text, BaselineText.Count];

    /// <summary>Where the mistake is, if there is one.</summary>
    public TextSpan At { get; private set; } = new(item.Start, item.End);

    /// <summary>What is wrong; null where nothing is.</summary>
    public string? Wrong { get; private set; }

    /// <summary>What to do about it; null where the file is best written anew.</summary>
    public string? Advice { get; private set; }

    /// <summary>The problem, and how often it is known; null where something is wrong.</summary>
    public (KnownProblem Known, int Count)? Read()
    {
        if (item is not YamlMapping mapping)
            return Fail(item, "a known problem must be an object with 'file' and 'rule'");
        foreach (YamlMember member in mapping.Members)
        {
            if (Keys.Contains(member.Name))
                continue;
            At = new TextSpan(member.KeyStart, member.KeyEnd);
            Wrong = $"unknown property {Words.Quote(member.Name)}";
            Advice = DidYouMean.Question(member.Name, Keys, "take it out");
            return null;
        }

        string? file = Text(mapping, BaselineText.File, isNeeded: true), rule = Text(mapping, BaselineText.Rule, isNeeded: true);
        string? about = Text(mapping, BaselineText.About), text = Text(mapping, BaselineText.Text);
        int? count = Number(mapping);
        if (file is null || rule is null || about is null || text is null || count is null)
            return null;
        if (!KnowableRules.Has(rule))
        {
            Advice = "take the line out, and mend the problem itself";
            return Fail(mapping.Find(BaselineText.Rule)!, $"{Words.Quote(rule)} is no problem of an entry that can be known");
        }

        return (new KnownProblem(FilePaths.Normalise(file), rule, about, text), count.Value);
    }

    private string? Text(YamlMapping mapping, string key, bool isNeeded = false)
    {
        switch (mapping.Find(key))
        {
            case null when !isNeeded:
                return "";
            case null:
                Fail(mapping, $"'{key}' is missing from a known problem");
                return null;
            case { Text: { } text } when text.Length > 0 || !isNeeded:
                return text;
            case { } other:
                Fail(other, $"'{key}' must be text");
                return null;
        }
    }

    private int? Number(YamlMapping mapping)
    {
        if (mapping.Find(BaselineText.Count) is not { } node)
            return 1;
        if (node is YamlScalar { Kind: NodeKind.Number } scalar
            && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && count > 0)
        {
            return count;
        }

        Fail(node, "'count' must be a whole number from 1");
        return null;
    }

    /// <summary>The first mistake is the one that is said.</summary>
    private (KnownProblem, int)? Fail(YamlNode at, string wrong)
    {
        if (Wrong is null)
        {
            Wrong = wrong;
            At = new TextSpan(at.Start, at.End);
        }

        return null;
    }
}
