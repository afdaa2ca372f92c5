using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;

namespace Catalog.Gen.Tests.RandomCases;

/// <summary>
/// The one maker of random schemas. <see cref="Catalog"/> makes schemas of every construct that has a C# type, each with
/// values that are valid or not by construction, whatever a validator says. <see cref="Pair"/> strings keywords together
/// without regard to what they mean, for the comparison with another validator.
/// </summary>
internal sealed partial class RandomSchemas(PCG random)
{
    private static readonly string[] Names =
    [
        "name", "Name", "na-me", "na_me", "id", "Id", "value", "content", "all", "count", "get", "item", "items",
        "class", "record", "string",
        "object", "system", "a b", "a-b", "aB", "1", "1a", "", "$ref", "$id", "é", "E\u0301", "中文", "имя", "🧠", "emoji 🧠 x",
        "<b>", "a\"b",
        "a\\b", "*/", "{0}", "@type", "toString", "equals", "getHashCode", "toJson", "type", "GetType", "clone", "Thing", "thing", "things",
        "C", "C#", "C++", "F*", "+1", "-1", "a&b", "100%", "<5", "~", "name?", "type?", "@id", "get_name", "EqualsValue", "thingId",
        "entry", "nested", "_", "__", "-", "a.b", "a/b", "\u2028", "\n",
    ];

    private static readonly string[] Texts =
    [
        "", "a", "text", "1.10", "no", "null", "true", "~", " padded ", "line\nbreak", "\"quoted\"", "*/ }", "🧠", "\u2028\u2029\u0085",
        "</summary>", "{{x}}", "{0}", "tab\t", "\u0001", "é", "# no comment", "- a",
    ];

    private static readonly string[] Titles =
    [
        "Thing", "The title", "class", "🧠", "*/ <b>&", "Things", "N0", "System", "String", "\u2028",
    ];

    private List<(string Name, RandomValue Value)> _definitions = [];

    /// <summary>A schema for a catalog of its own namespace, and its values.</summary>
    public RandomValue Catalog(int number)
    {
        _definitions = [];
        foreach (string name in new[] { "node", "a b" }.Take(Next(3)))
            _definitions.Add((name, Chance(3) ? Object(2) : Tree(name)));
        RandomValue root = Chance(4) ? Any(3) : Object(3);
        string definitions = string.Join(",", _definitions.Select(definition => $"{Quote(definition.Name)}:{definition.Value.Schema}"));
        string own = root.Schema is "true" ? "" : root.Schema[1..^1];
        string settings = $$"""
            "$schema":"https://json-schema.org/draft/2020-12/schema","$defs":{{{definitions}}},
            "x-catalog":{"namespace":"Space{{number.ToString(CultureInfo.InvariantCulture)}}","class":"Things","layout":"file"}
            """;
        string title = TitleAtTop().IsMatch(own) ? "" : $",\"title\":{Quote(Chance(2) ? "Thing" : One(Titles))}";
        return root with { Schema = "{" + settings.Trim() + title + (own.Length > 0 ? "," + own : "") + "}" };
    }

    private RandomValue Any(int depth) => Next(depth > 0 ? 19 : 7) switch
    {
        0 => Text(),
        1 => Number(),
        2 => Formatted(),
        3 => Enumeration(),
        4 => Constant(),
        5 => Boolean(),
        6 => Anything(),
        7 => List(depth),
        8 => Tuple(depth),
        9 => Map(depth),
        10 => Nullable(depth),
        11 => Union(depth),
        12 => Mixed(depth),
        13 => Merged(depth),
        14 => Choice(depth),
        15 => NullableType(depth),
        16 when _definitions.Count > 0 => Reference(),
        _ => Object(depth),
    };

    private string[] Some(string[] from, int most) => [.. Enumerable.Range(0, Next(most + 1)).Select(_ => One(from)).Distinct()];

    private T One<T>(params T[] from) => from[Next(from.Length)];

    private bool Chance(int oneIn) => Next(oneIn) == 0;

    private int Next(int below) => (int)random.Next((uint)below);

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    [GeneratedRegex("\"title\"(?=[^{}]*$)")]
    private static partial Regex TitleAtTop();
}
