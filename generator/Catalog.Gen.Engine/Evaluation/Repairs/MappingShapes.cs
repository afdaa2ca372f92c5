using System.Text;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Mappings where a list is due: one item without its dash, numbers in place of dashes, a key around the list.</summary>
internal static class MappingShapes
{
    public static IEnumerable<Repair> Guess(BrokenValue broken)
    {
        if (broken.Value is not YamlMapping { Members.Length: > 0 } mapping || broken.WrongType is not { } finding)
            yield break;
        yield return OneItem(broken, mapping, finding);
        if (mapping.Members is [{ Value: YamlSequence list } around])
            yield return Wrapped(broken, mapping, around, list, finding);
        if (mapping.Members.All(static member => member.Name.All(static c => c is >= '0' and <= '9')))
            yield return Numbered(broken, mapping, finding);
        if (mapping.Members.All(static member => member.Value.Kind == NodeKind.Null))
            yield return Keys(broken, mapping, finding);
    }

    private static Repair OneItem(BrokenValue broken, YamlMapping mapping, Finding finding)
    {
        bool isBlock = broken.Text.IsBlock(mapping);
        Fix? fix = isBlock && broken.Text.ShiftLines(mapping.Start, mapping.End, by: 2) is { } lines
            ? BlockText.Write(mapping.Start, mapping.End, "- " + lines.Substring(broken.Text.Column(mapping.Start) + 2))
            : broken.Text.Replacements.Value(mapping, $"[{broken.Text.Replacements.Raw(mapping)}]", isCertain: false);
        string advice = !isBlock ? "put it between [ and ]"
            : mapping.Members.Length == 1 ? "write '- ' before its key"
            : "write '- ' before its first key, and indent the others as that one";
        return new Repair(
            new YamlSequence([mapping], mapping.Start, mapping.End),
            BrokenValue.Instead(finding, "is a mapping", advice, fix));
    }

    private static Repair Wrapped(BrokenValue broken, YamlMapping mapping, YamlMember around, YamlSequence list, Finding finding)
    {
        BlockText text = broken.Text;
        int by = text.Column(mapping.Start) - text.Column(list.Start);
        Fix? fix = text.IsBlock(mapping) && text.IsFirstOnLine(list.Start) && text.ShiftLines(list.Start, list.End, by) is { } lines
            ? BlockText.Write(mapping.Start, list.End, lines.Substring(text.Column(mapping.Start)))
            : null;
        return new Repair(
            list,
            BrokenValue.Instead(
                finding, $"is a mapping with a list under {Words.Quote(around.Name)}", $"take '{Words.Clean(around.Name)}:' out", fix));
    }

    private static Repair Numbered(BrokenValue broken, YamlMapping mapping, Finding finding)
    {
        YamlNode[] values = [.. mapping.Members.Select(static member => member.Value)];
        const string Advice = "write '-' in place of each number and its ':'";
        return new Repair(
            new YamlSequence(values, mapping.Start, mapping.End),
            BrokenValue.Instead(finding, "is a mapping with numbers as keys", Advice, WithDashes(broken, mapping)));
    }

    /// <summary>The text of a mapping with a dash in place of each key and its colon.</summary>
    private static Fix? WithDashes(BrokenValue broken, YamlMapping mapping)
    {
        if (!broken.Text.IsBlock(mapping))
            return null;
        var text = new StringBuilder();
        int from = mapping.Start;
        foreach (YamlMember member in mapping.Members)
        {
            string colon = broken.Text.Replacements.Raw(member.KeyEnd, Math.Max(member.KeyEnd, member.Value.Start));
            int at = colon.IndexOf(':');
            if (at < 0 || member.KeyStart < from)
                return null;
            text.Append(broken.Text.Replacements.Raw(from, member.KeyStart)).Append('-');
            from = member.KeyEnd + at + 1;
        }

        text.Append(broken.Text.Replacements.Raw(from, mapping.End));
        return BlockText.Write(mapping.Start, mapping.End, text.ToString());
    }

    /// <summary>The items of a list, each with a colon behind it in place of a dash before it.</summary>
    private static Repair Keys(BrokenValue broken, YamlMapping mapping, Finding finding)
    {
        YamlNode[] names = [.. mapping.Members
            .Select(static member => new YamlScalar(NodeKind.String, member.Name, member.KeyStart, member.KeyEnd))];
        Fix? fix = null;
        if (broken.Text.IsBlock(mapping))
        {
            string indent = "\n" + new string(' ', broken.Text.Column(mapping.Start));
            IEnumerable<string> lines = mapping.Members
                .Select(member => "- " + broken.Text.Replacements.Raw(member.KeyStart, member.KeyEnd));
            fix = BlockText.Write(mapping.Start, mapping.End, string.Join(indent, lines));
        }

        return new Repair(
            new YamlSequence(names, mapping.Start, mapping.End),
            BrokenValue.Instead(finding, "is a mapping", "write '- ' before each item, and no ':' behind it", fix));
    }
}
