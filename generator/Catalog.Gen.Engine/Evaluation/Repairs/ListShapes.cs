using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Lists with a dash too many: before each key of a mapping, before a list, within an item.</summary>
internal static class ListShapes
{
    // Nobody splits an item into more.
    private const int MostParts = 6;

    public static IEnumerable<Repair> Guess(BrokenValue broken)
    {
        if (broken.Value is not YamlSequence list || list.Items.Length == 0)
            yield break;
        if (AsMapping(broken, list) is { } mapping)
            yield return mapping;
        if (Flat(broken, list) is { } flat)
            yield return flat;
        if (Joined(broken, list) is { } joined)
            yield return joined;
    }

    /// <summary>A list of mappings, where one mapping with all their keys is due.</summary>
    private static Repair? AsMapping(BrokenValue broken, YamlSequence list)
    {
        if (broken.WrongType is not { } finding || Merge(list.Items) is not { } merged)
            return null;
        BlockText text = broken.Text;
        bool isOne = list.Items.Length == 1, isBlock = text.Replacements.Raw(list.Start, list.Start + 1) == "-";
        Fix? fix = isBlock ? text.WithoutDashes(list.Items)
            : isOne ? text.Replacements.Value(list, text.Replacements.Raw(list.Items[0]), isCertain: false)
            : null;
        string advice = (isBlock, isOne) switch
        {
            (true, true) => "take the '-' before its keys out",
            (true, false) => "take the '-' before each key out",
            (false, true) => "take the brackets around it out",
            _ => "write its keys between one pair of braces",
        };
        return new Repair(merged, BrokenValue.Instead(finding, "is a list", advice, fix));
    }

    /// <summary>Lists within a list, where their items are due.</summary>
    private static Repair? Flat(BrokenValue broken, YamlSequence list)
    {
        if (!list.Items.All(static item => item is YamlSequence))
            return null;
        YamlSequence[] inner = [.. list.Items.Cast<YamlSequence>()];
        var flat = new YamlSequence([.. inner.SelectMany(static item => item.Items)], list.Start, list.End);
        BlockText text = broken.Text;
        bool isBlock = text.Replacements.Raw(list.Start, list.Start + 1) == "-";
        string advice = isBlock ? "take the outer '-' out" : "take the inner brackets out";
        Fix? fix = isBlock ? text.WithoutDashes(list.Items)
            : inner.Length == 1 ? text.Replacements.Value(list, text.Replacements.Raw(inner[0]), isCertain: false)
            : null;
        Finding finding = Finding.OfItem(
            list, inner[0], broken.Site, broken.Schema, "items", new($"{broken.Site.Subject} has a list within the list", advice));
        return new Repair(flat, finding with { Fix = fix });
    }

    /// <summary>Items that are each a part of one: <c>- rel:</c> and <c>- url:</c>.</summary>
    private static Repair? Joined(BrokenValue broken, YamlSequence list)
    {
        if (SchemaWords.ItemsOf(broken.Schema) is not { } schema)
            return null;
        var items = new List<YamlNode>();
        var findings = new List<Finding>();
        for (int i = 0; i < list.Items.Length;)
        {
            int count = broken.Fits(schema, list.Items[i]) ? 1 : CountOfParts(broken, schema, list.Items, i);
            YamlNode[] parts = [.. list.Items.Skip(i).Take(count)];
            i += count;
            items.Add(count == 1 ? parts[0] : Merge(parts)!);
            if (count > 1)
                findings.Add(Say(broken, list, parts));
        }

        return findings.Count == 0 ? null : new Repair(new YamlSequence([.. items], list.Start, list.End), [.. findings]);
    }

    /// <summary>
    /// How many items from one on make one together: each of them lacks what another has, so that less is wrong with the whole
    /// by more than one for each.
    /// </summary>
    private static int CountOfParts(BrokenValue broken, SchemaNode schema, YamlNode[] items, int first)
    {
        int count = 1, apart = broken.Count(schema, items[first]);
        for (int end = first + 2; end <= Math.Min(items.Length, first + MostParts); end++)
        {
            int next = broken.Count(schema, items[end - 1]);
            if (next == 0 || Merge(items.Skip(first).Take(end - first)) is not { } merged)
                break;
            apart += next;
            if (broken.Count(schema, merged) <= apart - (end - first))
                count = end - first;
            else if (count > 1)
                break;
        }

        return count;
    }

    private static Finding Say(BrokenValue broken, YamlSequence list, YamlNode[] parts)
    {
        YamlMapping[] mappings = [.. parts.Cast<YamlMapping>()];
        IEnumerable<string> keys = mappings.SelectMany(static part => part.Members).Select(static key => Words.Quote(key.Name));
        string before = Words.And([.. mappings.Skip(1).Select(static part => Words.Quote(part.Members[0].Name))]);
        Fix? fix = broken.Text.WithoutDashes(parts.Skip(1));
        string advice = fix is null ? "write them between one pair of braces" : $"take the '-' before {before} out";
        var message = new Message($"{Words.All([.. keys])} belong to one item", advice);
        YamlMember at = mappings[1].Members[0];
        return Finding.OfItem(list, parts[1], broken.Site, broken.Schema, "items", message) with
        {
            Start = at.KeyStart,
            End = at.KeyEnd,
            Fix = fix,
        };
    }

    /// <summary>One mapping with the keys of all; null where some are none, or have a key in common.</summary>
    private static YamlMapping? Merge(IEnumerable<YamlNode> items)
    {
        var members = new List<YamlMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        int start = -1, end = 0;
        foreach (YamlNode item in items)
        {
            if (item is not YamlMapping { Members.Length: > 0 } mapping || !mapping.Members.All(member => names.Add(member.Name)))
                return null;
            members.AddRange(mapping.Members);
            start = start < 0 ? item.Start : start;
            end = item.End;
        }

        return new YamlMapping([.. members], start, end);
    }
}
