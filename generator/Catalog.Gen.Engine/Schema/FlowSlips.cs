using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// Slips that leave valid YAML behind, with a key that nobody meant: <c>{kind:open}</c> has the key 'kind:open', and
/// <c>{url: https://example.org/?a=1,2}</c> the key '2'.
/// </summary>
internal static class FlowSlips
{
    /// <summary>What is said of a key that has no value of its own; null where it is no such slip.</summary>
    public static Slip? Find(YamlMapping mapping, in YamlMember member, IReadOnlyList<string> free, Replacements replacements)
    {
        if (member.Value is not YamlScalar { Kind: NodeKind.Null } nothing || nothing.Start != nothing.End || replacements.IsJson)
            return null;
        return Colon(in member, free, replacements) ?? Comma(mapping, in member, replacements);
    }

    private static Slip? Colon(in YamlMember member, IReadOnlyList<string> free, Replacements replacements)
    {
        string raw = replacements.Raw(member.KeyStart, member.KeyEnd);
        int colon = raw.IndexOf(':');
        if (colon <= 0 || colon + 1 == raw.Length || !free.Contains(raw.Substring(0, colon)))
            return null;
        string key = raw.Substring(0, colon);
        int at = member.KeyStart + colon;
        return new Slip(at, at + 1, SyntaxWording.NoSpaceBehindColon(key), key, new Fix(new TextSpan(at, at + 1), ": ", IsCertain: true));
    }

    private static Slip? Comma(YamlMapping mapping, in YamlMember member, Replacements replacements)
    {
        YamlMember? before = null;
        foreach (YamlMember other in mapping.Members)
        {
            if (other.KeyStart == member.KeyStart)
                break;
            before = other;
        }

        if (before is not { Value: YamlScalar { Kind: NodeKind.String } text } cut
            || replacements.IsQuoted(text)
            || member.KeyStart != text.End + 1
            || replacements.Raw(text.End, member.KeyStart) != ",")
        {
            return null;
        }

        var message = new Message($"a ',' ends the text of {Words.Quote(cut.Name)} here", "put the text in quotes");
        string whole = replacements.Raw(text.Start, member.KeyEnd);
        return new Slip(
            text.End,
            member.KeyStart,
            message,
            null,
            new Fix(new TextSpan(text.Start, member.KeyEnd), ScalarText.Quoted(whole), IsCertain: false));
    }

    /// <summary>A slip, and how it is put right.</summary>
    /// <param name="Start">Where something has to change.</param>
    /// <param name="End">Where that ends.</param>
    /// <param name="Message">What is said.</param>
    /// <param name="Meant">The key that was meant; null where none was.</param>
    /// <param name="Fix">What to write.</param>
    internal sealed record Slip(int Start, int End, Message Message, string? Meant, Fix Fix);
}
