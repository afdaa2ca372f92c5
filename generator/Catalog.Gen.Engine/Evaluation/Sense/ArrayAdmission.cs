using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>Whether a list can have the items that are asked for.</summary>
internal sealed class ArrayAdmission(Func<SchemaNode, bool> admitsNothing)
{
    public Admitted Judge(IReadOnlyList<SchemaNode> parts)
    {
        Bound? least = Bound.Highest(parts, "minItems", static part => part.MinItems);
        Bound? most = Bound.Lowest(parts, "maxItems", static part => part.MaxItems);
        Admitted byCount = Bound.Judge(least, most, "list", "item");
        if (byCount.IsNothing)
            return byCount;
        Bound? room = Bound.Lowest(parts, "items", Room) is { } closed && !(most?.Count <= closed.Count) ? closed : most;
        if (least is { } low && room is { } high && low.Count > high.Count)
            return TooFewAllowed(low, high);
        foreach (SchemaNode part in parts)
        {
            Admitted byContains = Contains(part, room);
            if (byContains.IsNothing)
                return byContains;
            if (part.UniqueItems && least is { } due && TooFewDifferent(parts, part, due) is { IsNothing: true } few)
                return few;
        }

        return Admitted.Something;
    }

    /// <summary>How many items there can be, because the schema has none for those behind; null where nothing ends the list.</summary>
    private int? Room(SchemaNode part)
    {
        for (int i = 0; i < part.PrefixItems.Length; i++)
        {
            if (admitsNothing(part.PrefixItems[i]))
                return i;
        }

        return part.Items is { } rest && admitsNothing(rest) ? part.PrefixItems.Length : null;
    }

    private static Admitted TooFewAllowed(Bound low, Bound high)
    {
        SchemaNode closing = high.Place.Schema;
        KeywordPlace by = closing.Extension("additionalItems") is not null && closing.Extension("items") is YamlSequence
            ? new(closing, "additionalItems")
            : closing.Items is null ? new(closing, "prefixItems") : high.Place;
        return Admitted.Nothing(
            $"no list has at least {Words.Count(low.Count, "item")} where '{by.Keyword}' leaves room for {Words.Number(high.Count)}",
            $"correct 'minItems', or allow more items by '{by.Keyword}'",
            low.Place,
            by);
    }

    private Admitted Contains(SchemaNode part, Bound? room)
    {
        if (part.Contains is null)
            return Admitted.Something;
        var place = new KeywordPlace(part, part.MinContains is null ? "contains" : "minContains");
        int least = part.MinContains ?? 1;
        if (least > part.MaxContains)
        {
            return Admitted.Nothing(
                $"no list has at least {Words.Number(least)} and at most {Words.Number(part.MaxContains.Value)} items of one form",
                $"correct '{place.Keyword}' or 'maxContains'",
                place,
                new KeywordPlace(part, "maxContains"));
        }

        if (least > 0 && admitsNothing(part.Contains))
            return Admitted.NothingQuietly;
        return room is { } most && least > most.Count
            ? Admitted.Nothing(
                $"a list must contain {Words.Count(least, "item")} of one form, and may have at most {Words.Number(most.Count)}",
                $"correct '{place.Keyword}' or '{most.Place.Keyword}'",
                place,
                most.Place)
            : Admitted.Something;
    }

    /// <summary>Items that must differ, and of which there are fewer than the list must have.</summary>
    private static Admitted TooFewDifferent(IReadOnlyList<SchemaNode> parts, SchemaNode unique, Bound least)
    {
        foreach (SchemaNode part in parts)
        {
            if (part.PrefixItems.Length > 0 || part.Items is null)
                continue;
            foreach (SchemaNode item in SchemaParts.Of(part.Items))
            {
                int? different = item.Enum?.Distinct(YamlEquality.Instance).Count() ?? (item.Const is null ? null : 1);
                if (different < least.Count)
                {
                    return Admitted.Nothing(
                        $"no list has at least {Words.Count(least.Count, "item")} that all differ, "
                        + $"since an item is one of {Words.Count(different.Value, "value")}",
                        "correct 'minItems' or 'uniqueItems'",
                        least.Place,
                        new KeywordPlace(unique, "uniqueItems"));
                }
            }
        }

        return Admitted.Something;
    }
}
