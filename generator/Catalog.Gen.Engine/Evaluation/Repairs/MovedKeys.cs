using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Keys that stand one level too far out or too deep, or in a neighbour of the mapping that they belong to.</summary>
internal static class MovedKeys
{
    public static IEnumerable<Repair> Guess(BrokenValue broken)
    {
        if (broken.Value is not YamlMapping mapping)
            return [];
        List<SchemaProperty> properties =
            [.. SchemaWords.InPlace(broken.Schema, branches: true).SelectMany(static node => node.Properties)];
        YamlMember[] here = [.. broken.UnknownKeys(mapping)];
        return Inwards(broken, mapping, here, properties).Concat(Outwards(broken, mapping, properties));
    }

    /// <summary>Keys of the mapping that belong under one of its properties.</summary>
    private static IEnumerable<Repair> Inwards(
        BrokenValue broken, YamlMapping mapping, YamlMember[] unknown, List<SchemaProperty> properties)
    {
        if (unknown.Length == 0)
            yield break;

        // Of several properties that know the keys the one that stands right before them is the likeliest.
        foreach (SchemaProperty property in properties.OrderBy(property => Distance(mapping, property.Name, unknown[0])))
        {
            HashSet<string> known = KnownIn(property.Schema);
            YamlMember[] moved = [.. unknown.Where(key => known.Contains(key.Name))];
            if (moved.Length == 0
                || broken.Findings.Any(finding => finding.Value == mapping && finding.Meant == property.Name)
                || Into(property.Schema, mapping.Find(property.Name), moved) is not { } target)
            {
                continue;
            }

            bool isGiven = mapping.Members.Any(member => member.Name == property.Name);
            if (!isGiven && SchemaWords.Types(property.Schema) is { } types && (types & SchemaTypes.Object) == 0)
                continue;
            YamlMapping rest = Trees.Without(mapping, moved);
            YamlMapping meant = isGiven
                ? Trees.With(rest, rest.Members.Select(member => member.Name == property.Name ? Trees.Valued(member, target) : member))
                : Trees.Plus(rest, [new YamlMember(property.Name, moved[0].KeyStart, moved[0].KeyEnd, target)]);
            yield return new Repair(meant, SayInwards(broken, mapping, property.Name, moved));
        }
    }

    private static Finding SayInwards(BrokenValue broken, YamlMapping mapping, string name, YamlMember[] moved)
    {
        int first = Array.FindIndex(mapping.Members, member => member.KeyStart == moved[0].KeyStart);
        bool areTogether = first + moved.Length <= mapping.Members.Length
            && moved.SequenceEqual(mapping.Members.Skip(first).Take(moved.Length))
            && broken.Text.IsBlock(mapping);
        int at = Array.FindIndex(mapping.Members, member => member.Name == name);
        string it = moved.Length == 1 ? "it" : "them";
        string belongs = $"{Names(moved)} {(moved.Length == 1 ? "belongs" : "belong")}";
        int start = moved[0].KeyStart, end = moved[moved.Length - 1].Value.End;
        if (at < 0)
        {
            Fix? whole = areTogether ? broken.Text.Shift(start, end, by: 2, $"{Words.Clean(name)}:") : null;
            string wanted = $"write '{Words.Clean(name)}:' above {it}, and indent {it}";
            return broken.OfKeys(mapping, moved, new($"{belongs} under {Words.Quote(name)}, which is missing", wanted), whole);
        }

        YamlNode around = mapping.Members[at].Value;
        string under = around is YamlSequence ? $"to the item of {Words.Quote(name)} above" : $"under {Words.Quote(name)}";
        YamlMapping? beside = around as YamlMapping ?? (around as YamlSequence)?.Items.LastOrDefault() as YamlMapping;
        bool isRightBefore = areTogether && at == first - 1 && (beside is null || broken.Text.IsBlock(beside));
        if (!isRightBefore)
            return broken.OfKeys(mapping, moved, new($"{belongs} {under}", $"move {it} there"));
        int by = beside is null ? 2 : broken.Text.Column(beside.Members[0].KeyStart) - broken.Text.Column(start);
        return broken.OfKeys(mapping, moved, new($"{belongs} {under}", $"indent {it}"), broken.Text.Shift(start, end, by));
    }

    /// <summary>Keys of a mapping within, which belong to this one, or to another of its properties.</summary>
    private static IEnumerable<Repair> Outwards(BrokenValue broken, YamlMapping mapping, List<SchemaProperty> properties)
    {
        var names = new HashSet<string>(properties.Select(static property => property.Name), StringComparer.Ordinal);
        foreach (YamlMember member in mapping.Members)
        {
            foreach ((YamlMapping within, int levels) in MappingsWithin(member.Value, levels: 1))
            {
                YamlMember[] unknown = [.. broken.UnknownKeys(within)];
                if (unknown.Length == 0)
                    continue;
                YamlMember[] moved = [.. unknown.Where(key => names.Contains(key.Name) && mapping.Find(key.Name) is null)];
                if (moved.Length > 0)
                {
                    var rest = (YamlMapping)Trees.Replace(mapping, within, Trees.Without(within, moved));
                    yield return new Repair(Trees.Plus(rest, moved), SayOutwards(broken, mapping, member, within, moved, levels));
                }

                if (levels == 1)
                {
                    foreach (Repair repair in Aside(broken, mapping, member, within, unknown, properties))
                        yield return repair;
                }
            }
        }
    }

    private static Finding SayOutwards(
        BrokenValue broken, YamlMapping mapping, YamlMember around, YamlMapping within, YamlMember[] moved, int levels)
    {
        BlockText text = broken.Text;
        int first = within.Members.Length - moved.Length;
        bool areLast = first > 0
            && moved.SequenceEqual(within.Members.Skip(first))
            && within.End >= around.Value.End
            && text.IsBlock(within)
            && text.IsBlock(mapping);
        string belongs = moved.Length == 1 ? "belongs" : "belong", it = moved.Length == 1 ? "it" : "them";
        string up = levels == 1 ? "one level up" : $"{Words.Number(levels)} levels up";
        var message = new Message(
            $"{Names(moved)} {belongs} {up}, beside {Words.Quote(around.Name)}",
            text.IsBlock(within) ? $"indent {it} as '{Words.Clean(around.Name)}:' is" : $"move {it} there");
        int by = text.Column(mapping.Members[0].KeyStart) - text.Column(moved[0].KeyStart);
        Fix? fix = areLast ? text.Shift(moved[0].KeyStart, moved[moved.Length - 1].Value.End, by) : null;
        return broken.OfKeys(within, moved, message, fix);
    }

    /// <summary>Keys that belong to another property of the mapping around theirs.</summary>
    private static IEnumerable<Repair> Aside(
        BrokenValue broken,
        YamlMapping mapping,
        YamlMember around,
        YamlMapping within,
        YamlMember[] unknown,
        List<SchemaProperty> properties)
    {
        foreach (SchemaProperty property in properties)
        {
            // A neighbour that is not there is none, unless it is missing.
            bool isDue = mapping.Find(property.Name) is not null || broken.Findings.Any(finding => finding.Lacks.Contains(property.Name));
            if (property.Name == around.Name || !isDue)
                continue;
            HashSet<string> known = KnownIn(property.Schema);
            YamlMember[] moved = [.. unknown.Where(key => known.Contains(key.Name))];
            if (moved.Length == 0 || Into(property.Schema, mapping.Find(property.Name), moved) is not { } target)
                continue;
            var rest = (YamlMapping)Trees.Replace(mapping, within, Trees.Without(within, moved));
            YamlMapping meant = Trees.Plus(
                Trees.With(rest, rest.Members.Where(member => member.Name != property.Name)),
                [new YamlMember(property.Name, moved[0].KeyStart, moved[0].KeyEnd, target)]);
            string belongs = moved.Length == 1 ? "belongs" : "belong", it = moved.Length == 1 ? "it" : "them";
            var message = new Message(
                $"{Names(moved)} {belongs} under {Words.Quote(property.Name)}, not under {Words.Quote(around.Name)}",
                $"move {it} there");
            yield return new Repair(meant, broken.OfKeys(within, moved, message));
        }
    }

    /// <summary>The value of a property with more keys in it; null where it cannot have them.</summary>
    private static YamlNode? Into(SchemaNode schema, YamlNode? value, YamlMember[] moved)
    {
        bool isOfItems = SchemaWords.ItemsOf(schema) is not null;
        switch (value)
        {
            case null or YamlScalar { Kind: NodeKind.Null }:
                var alone = new YamlMapping(moved, moved[0].KeyStart, moved[moved.Length - 1].Value.End);
                return isOfItems ? new YamlSequence([alone], alone.Start, alone.End) : alone;
            case YamlMapping mapping when moved.All(key => mapping.Find(key.Name) is null):
                return Trees.Plus(mapping, moved);
            case YamlSequence { Items: [.., YamlMapping last] } list when moved.All(key => last.Find(key.Name) is null):
                return new YamlSequence([.. list.Items.Take(list.Items.Length - 1), Trees.Plus(last, moved)], list.Start, list.End);
            default:
                return null;
        }
    }

    /// <summary>The keys that a property's mapping knows, or the mappings in its list.</summary>
    private static HashSet<string> KnownIn(SchemaNode schema) =>
        new(SchemaWords.PropertyNames(SchemaWords.ItemsOf(schema) ?? schema, branches: true), StringComparer.Ordinal);

    private static IEnumerable<(YamlMapping Mapping, int Levels)> MappingsWithin(YamlNode value, int levels) => value switch
    {
        YamlMapping mapping => mapping.Members
            .SelectMany(member => MappingsWithin(member.Value, levels + 1))
            .Prepend((mapping, levels)),
        YamlSequence list => list.Items.SelectMany(item => MappingsWithin(item, levels)),
        _ => [],
    };

    private static int Distance(YamlMapping mapping, string name, YamlMember key)
    {
        foreach (YamlMember member in mapping.Members)
        {
            if (member.Name == name)
                return member.KeyStart < key.KeyStart ? key.KeyStart - member.KeyStart : int.MaxValue - 1;
        }

        return int.MaxValue;
    }

    private static string Names(YamlMember[] keys) => Words.All([.. keys.Select(static key => Words.Quote(key.Name))]);
}
