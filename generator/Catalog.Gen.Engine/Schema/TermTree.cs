using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// <c>x-broader</c>: which of several values include others. Beside a <c>const</c> it names the value or values that include
/// that one; beside an <c>enum</c>, or beside the whole choice, it maps values to those that include them.
/// </summary>
internal sealed class TermTree
{
    public const string Keyword = "x-broader";

    private readonly YamlNode[] _values;

    // For each value those that are said to include it, as they are written.
    private readonly List<YamlNode>[] _written;

    private readonly Dictionary<(NodeKind, string), int> _places = [];
    private readonly Dictionary<string, int> _placesByText = new(StringComparer.Ordinal);

    private TermTree(YamlNode[] values)
    {
        _values = values;
        for (int i = values.Length - 1; i >= 0; i--)
        {
            _places[Key(values[i])] = i;
            if (values[i] is YamlScalar scalar)
                _placesByText[scalar.Value] = i;
        }

        _written = [.. values.Select(static _ => new List<YamlNode>())];
    }

    /// <summary>The tree of a choice; null where its schema has none.</summary>
    public static TermTree? Of(SchemaNode schema)
    {
        if (SchemaWords.Choices(schema) is not { } choices || !HasTree(schema, choices))
            return null;
        var tree = new TermTree([.. choices.Select(static choice => choice.Value)]);
        foreach (SchemaNode node in choices.Select(static choice => choice.Schema).Append(schema).Distinct())
        {
            switch (node.Extension(Keyword))
            {
                case YamlMapping map:
                    foreach (YamlMember member in map.Members)
                        tree.Add(tree.IndexOf(member.Name), member.Value);
                    break;
                case { } broader when node.Const is { } value:
                    tree.Add(tree.IndexOf(value), broader);
                    break;
            }
        }

        return tree;
    }

    /// <summary>The values that include one, the nearest first: as many as there may be.</summary>
    public IReadOnlyList<YamlNode> Broader(YamlNode value) => [.. Found(value).Take(SchemaLimits.Broader).Select(index => _values[index])];

    /// <summary>The places of the values that include one; where there are more than there may be, not all.</summary>
    private List<int> Found(YamlNode value)
    {
        var found = new List<int>();
        var waiting = new Queue<int>();
        waiting.Enqueue(IndexOf(value));
        while (waiting.Count > 0 && found.Count <= SchemaLimits.Broader)
        {
            foreach (int index in _written[waiting.Dequeue()].Select(IndexOf).Where(index => index >= 0 && !found.Contains(index)))
            {
                found.Add(index);
                waiting.Enqueue(index);
            }
        }

        return found;
    }

    /// <summary>What is wrong with the trees of some schemas: names that are no value, circles, keywords that can do nothing.</summary>
    /// <param name="schemas">The schemas.</param>
    /// <param name="comparisons">How many values may be compared with names that are none.</param>
    public static IEnumerable<(YamlNode Place, Message Message, string? Meant)> Check(
        IReadOnlyList<SchemaNode> schemas, Effort comparisons)
    {
        // The values of a choice may be given by parts, each a schema of its own, which make one tree.
        SchemaNode[] choices = [.. schemas.Where(static schema => schema.Ref is null && SchemaWords.Choices(schema) is not null)];
        HashSet<SchemaNode> parts = [.. choices.SelectMany(static schema => schema.OneOf.Concat(schema.AnyOf))];
        foreach (SchemaNode schema in choices.Where(schema => schema.Const is null && !parts.Contains(schema)))
        {
            if (Of(schema) is not { } tree)
                continue;
            foreach ((YamlNode, Message, string?) problem in tree.Check(schema, comparisons))
                yield return problem;
        }

        HashSet<SchemaNode> known = [.. choices];
        foreach (SchemaNode schema in schemas)
        {
            if (schema.Extension(Keyword) is { } idle && (!known.Contains(schema) || (schema.Const is not null && !parts.Contains(schema))))
            {
                yield return (
                    idle,
                    new(
                        $"'{Keyword}' does nothing here",
                        "write it beside each 'const' of a 'oneOf', or as a mapping from values to broader ones beside an 'enum'"),
                    null);
            }
        }
    }

    private IEnumerable<(YamlNode Place, Message Message, string? Meant)> Check(SchemaNode schema, Effort comparisons)
    {
        string[] names = [.. _values.OfType<YamlScalar>().Select(static value => value.Value)];
        foreach (SchemaNode node in SchemaWords.Choices(schema)!.Select(static choice => choice.Schema).Append(schema).Distinct())
        {
            switch (node.Extension(Keyword))
            {
                case YamlMapping map when node.Const is null:
                    foreach (YamlMember member in map.Members)
                    {
                        if (IndexOf(member.Name) < 0)
                        {
                            string advice = DidYouMean.Question(member.Name, names, "write one of them", comparisons);
                            yield return (member.Value, new($"{Words.Quote(member.Name)} is none of the values", advice), null);
                        }
                    }

                    break;
                case { } other when node.Const is null || other is YamlMapping:
                    yield return (
                        other,
                        node.Const is null
                            ? new($"'{Keyword}' does not say here of which value it is", "write a mapping from values to broader ones")
                            : new("a mapping does nothing beside 'const'", "write the broader value alone, or a list of them"),
                        null);
                    break;
            }
        }

        for (int i = 0; i < _values.Length; i++)
        {
            string value = NodeWords.Quote(_values[i]);
            if (_written[i].Count > 0 && Found(_values[i]).Count > SchemaLimits.Broader)
            {
                yield return (
                    _written[i][0],
                    new($"more than {Words.Number(SchemaLimits.Broader)} values include {value}", "let fewer include one another"),
                    null);
                continue;
            }

            // What is neither a text nor a number has been refused already.
            foreach (YamlNode written in _written[i].Where(static broader => broader.Kind is NodeKind.String or NodeKind.Number))
            {
                int index = IndexOf(written);
                if (index < 0)
                {
                    string? meant = written is YamlScalar { Kind: NodeKind.String } text
                        ? DidYouMean.Nearest(text.Value, names, comparisons)
                        : null;
                    yield return (
                        written,
                        new(
                            $"{NodeWords.Quote(written)} cannot include {value}, since it is none of the values",
                            meant is null ? "write one of them, or add it to them" : $"did you mean {Words.Quote(meant)}?"),
                        meant);
                }
                else if (index == i || Broader(_values[index]).Contains(_values[i]))
                {
                    yield return (
                        written,
                        new(
                            index == i
                                ? $"{value} cannot include itself"
                                : $"{NodeWords.Quote(written)} cannot include {value}, since {value} includes {NodeWords.Quote(written)}",
                            index == i ? "take it out" : "take one of the two out"),
                        null);
                }
            }
        }
    }

    private static bool HasTree(SchemaNode schema, IReadOnlyList<(YamlNode Value, SchemaNode Schema)> choices) =>
        schema.Extension(Keyword) is not null || choices.Any(static choice => choice.Schema.Extension(Keyword) is not null);

    private void Add(int index, YamlNode broader)
    {
        if (index >= 0)
            _written[index].AddRange(broader is YamlSequence several ? several.Items : [broader]);
    }

    private int IndexOf(YamlNode value) => _places.TryGetValue(Key(value), out int place) ? place : -1;

    private int IndexOf(string name) => _placesByText.TryGetValue(name, out int place) ? place : -1;

    private static (NodeKind, string) Key(YamlNode value) => (value.Kind, CanonicalText.Of(value));
}
