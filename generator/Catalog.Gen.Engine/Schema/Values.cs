using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>Questions about one value that both the check and its messages ask.</summary>
internal static class Values
{
    // Up to here comparing each with each is cheaper than a hash of each.
    private const int FewItems = 16;

    public static bool IsType(YamlNode value, SchemaTypes types) => value.Kind switch
    {
        NodeKind.Null => (types & SchemaTypes.Null) != 0,
        NodeKind.Boolean => (types & SchemaTypes.Boolean) != 0,
        NodeKind.String => (types & SchemaTypes.String) != 0,
        NodeKind.Sequence => (types & SchemaTypes.Array) != 0,
        NodeKind.Mapping => (types & SchemaTypes.Object) != 0,
        _ => (types & SchemaTypes.Number) != 0 || ((types & SchemaTypes.Integer) != 0 && IsInteger(((YamlScalar)value).Value)),
    };

    /// <summary>
    /// The one type that a value is of: <see cref="SchemaTypes.Integer"/> for whole numbers, <see cref="SchemaTypes.Number"/> for
    /// the others.
    /// </summary>
    public static SchemaTypes TypeOf(YamlNode value) => value.Kind switch
    {
        NodeKind.Null => SchemaTypes.Null,
        NodeKind.Boolean => SchemaTypes.Boolean,
        NodeKind.Number => IsInteger(((YamlScalar)value).Value) ? SchemaTypes.Integer : SchemaTypes.Number,
        NodeKind.String => SchemaTypes.String,
        NodeKind.Sequence => SchemaTypes.Array,
        _ => SchemaTypes.Object,
    };

    /// <summary>The length in code points, as JSON Schema counts.</summary>
    public static int Length(string text)
    {
        int length = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                length--;
        }

        return length;
    }

    /// <summary>The first item that is equal to an earlier one, and that one; or (-1, -1).</summary>
    public static (int First, int Second) FindDuplicate(YamlNode[] items)
    {
        if (items.Length > FewItems)
            return FindDuplicateByHash(items);
        for (int second = 1; second < items.Length; second++)
        {
            for (int first = 0; first < second; first++)
            {
                if (YamlEquality.Equals(items[first], items[second]))
                    return (first, second);
            }
        }

        return (-1, -1);
    }

    /// <summary>The places of items that are equal, for each that is there more than once, in the order of the list.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> FindDuplicates(YamlNode[] items)
    {
        var places = new Dictionary<YamlNode, List<int>>(items.Length, YamlEquality.Instance);
        for (int i = 0; i < items.Length; i++)
        {
            if (places.TryGetValue(items[i], out List<int>? same))
                same.Add(i);
            else
                places.Add(items[i], [i]);
        }

        return [.. places.Values.Where(static same => same.Count > 1).OrderBy(static same => same[1])];
    }

    private static (int First, int Second) FindDuplicateByHash(YamlNode[] items)
    {
        var seen = new Dictionary<YamlNode, int>(items.Length, YamlEquality.Instance);
        for (int i = 0; i < items.Length; i++)
        {
            if (seen.TryGetValue(items[i], out int first))
                return (first, i);
            seen.Add(items[i], i);
        }

        return (-1, -1);
    }

    private static bool IsInteger(string number)
    {
        foreach (char c in number)
        {
            if (c is not ((>= '0' and <= '9') or '-'))
                return JsonNumber.Parse(number).IsInteger;
        }

        return true;
    }
}
