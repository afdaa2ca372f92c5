using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>A required property under a name that the schema does not know: <c>description</c> for <c>summary</c>.</summary>
internal static class RenamedKeys
{
    // Each pair is tried; with more of them than that nobody could tell which was meant.
    private const int Most = 6;

    public static IEnumerable<Repair> Guess(BrokenValue broken)
    {
        if (broken.Value is not YamlMapping mapping)
            yield break;
        YamlMember[] unknown = [.. broken.UnknownKeys(mapping)];
        string[] missing = [.. Missing(broken, mapping)];
        if (unknown.Length is 0 or > Most || missing.Length is 0 or > Most)
            yield break;
        int wrong = broken.Count(broken.Schema, mapping);
        (YamlMember Key, string Name, YamlMapping Meant)[] fitting =
        [
            .. from key in unknown
               from name in missing
               let meant = Rename(mapping, key, name)
               where broken.Count(broken.Schema, meant) <= wrong - 2
               select (key, name, meant),
        ];

        // Where a key could be two of the missing ones, or two keys one of them, nothing tells which was meant.
        foreach ((YamlMember key, string name, YamlMapping meant) in fitting)
        {
            if (fitting.Count(pair => pair.Key.Name == key.Name) > 1 || fitting.Count(pair => pair.Name == name) > 1)
                continue;
            var message = new Message(
                $"{Words.Quote(key.Name)} is not known here, and {Words.Quote(name)} is missing",
                $"rename it to {Words.Quote(name)}?");
            Fix? fix = broken.Text.Replacements.Text(key.KeyStart, key.KeyEnd, name, isCertain: false);
            yield return new Repair(meant, broken.OfKeys(mapping, [key], message, fix));
        }
    }

    /// <summary>The properties that are missing, as far as the schema says what they are: else every value would fit.</summary>
    private static IEnumerable<string> Missing(BrokenValue broken, YamlMapping mapping) => broken.Findings
        .Where(finding => finding.Value == mapping && finding.Rule == Rules.MissingProperty && finding.Property is not null)
        .Select(static finding => finding.Property!)
        .Where(name => SchemaWords.Properties(broken.Schema).Any(property => property.Name == name && property.Schema.Always is null));

    private static YamlMapping Rename(YamlMapping mapping, YamlMember key, string name) => Trees.With(
        mapping,
        mapping.Members.Select(member =>
            member.Name == key.Name ? new YamlMember(name, member.KeyStart, member.KeyEnd, member.Value) : member));
}
