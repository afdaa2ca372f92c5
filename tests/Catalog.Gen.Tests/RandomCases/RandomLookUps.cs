using System.Globalization;
using CsCheck;

namespace Catalog.Gen.Tests.RandomCases;

/// <summary>
/// A random catalog of things that are looked up: properties of every kind of key at several depths, many of them with
/// defaults, each with a name that no other property has; and entries that have them or not.
/// </summary>
internal sealed class RandomLookUps
{
    private const int EntryCount = 4;

    private readonly PCG _random;
    private readonly List<string> _definitions = [];
    private readonly List<(string Member, string Inverse)> _inverses = [];
    private readonly List<(string Setting, string Member, string Value)> _marks = [];
    private int _names;

    public RandomLookUps(PCG random, string @namespace)
    {
        _random = random;
        Namespace = @namespace;
        List<(string Name, Property Property)> properties = [.. Several(2, 6).Select(_ => (Name(), Any(3)))];
        var settings = new List<string> { "\"class\":\"Things\"", $"\"namespace\":\"{@namespace}\"", "\"layout\":\"file\"" };
        foreach (string setting in new[] { "obsolete", "experimental", "listed" })
            Mark(setting, properties, settings);
        Property root = Object(properties);
        Schema = $$"""
            {"x-catalog":{{{string.Join(',', settings)}}},"title":"Thing","$defs":{{{string.Join(',', _definitions)}}},{{root.Schema[1..]}}
            """;
        Entries = [.. Enumerable.Range(0, EntryCount).Select(i => (Id(i), root.Value()))];
    }

    public string Namespace { get; }

    public string Schema { get; }

    public IReadOnlyList<(string Id, string Json)> Entries { get; }

    /// <summary>The members that refer, and what lists who refers by them.</summary>
    public IReadOnlyList<(string Member, string Inverse)> Inverses => _inverses;

    /// <summary>What marks an entry: the setting, the member, and its value in lower case. Without <c>listed</c> every entry is.</summary>
    public IEnumerable<(string Setting, string Member, string Value)> Marks => _marks;

    private void Mark(string setting, List<(string Name, Property Property)> properties, List<string> settings)
    {
        string name = Name();
        bool isFlag = Chance(2);
        Property key = isFlag ? new("{\"type\":\"boolean\"}", () => One("true", "false")) : Text();
        properties.Add((name, WithDefault(key)));
        string value = isFlag ? One("true", "false") : One("a", "b");
        settings.Add($"\"{setting}\":{{\"property\":\"{name}\",\"equals\":{(isFlag ? value : $"\"{value}\"")}}}");
        _marks.Add((setting, name.ToUpperInvariant(), value));
    }

    private Property Any(int depth) => WithDefault(_random.Next(depth > 0 ? 16u : 6u) switch
    {
        6 => List(Key()),
        7 => List(Key(isIndexed: false)) is var list ? list with { Schema = With(list.Schema, "\"x-index\":true") } : Key(),
        8 => Map(Key()),
        9 or 10 => Object([.. Several(1, 3).Select(_ => (Name(), Any(depth - 1)))]),
        11 => List(Object([.. Several(1, 3).Select(_ => (Name(), Any(depth - 1)))])),
        12 => Map(Object([.. Several(1, 3).Select(_ => (Name(), Any(depth - 1)))])),
        13 => Union(depth),
        14 => Referred(Any(depth - 1)),
        15 => Split(Any(depth - 1)),
        _ => Key(),
    });

    private Property Key(bool isIndexed = true)
    {
        Property key = _random.Next(6) switch
        {
            0 => Text(),
            1 => new("""{"enum":["a","b","c"]}""", () => One("\"a\"", "\"b\"", "\"c\"")),
            2 => new("""{"type":"boolean"}""", () => One("true", "false")),
            3 => new("""{"type":"integer","minimum":-9,"maximum":9}""", () => One("0", "1", "1.0", "2")),
            4 => new("""{"type":"integer"}""", () => One("0", "1", "10000000000", "1e10")),
            _ => new("""{"type":"string","x-ref":"Things"}""", () => $"\"{Id((int)_random.Next(EntryCount))}\""),
        };
        return isIndexed ? key with { Schema = With(key.Schema, "\"x-index\":true") } : key;
    }

    private Property Text() => new("""{"type":"string"}""", () => One("\"a\"", "\"b\"", "\"c\""));

    private Property Object(List<(string Name, Property Property)> properties) => new(
        $$$"""{"type":"object","properties":{{{{string.Join(',', properties.Select(item => $"\"{item.Name}\":{Looked(item)}"))}}}}}""",
        () => Json(properties));

    /// <summary>The schema of a property: some references have an inverse, by the property's name.</summary>
    private string Looked((string Name, Property Property) item)
    {
        if (!item.Property.Schema.Contains("\"x-ref\"", StringComparison.Ordinal)
            || item.Property.Schema.Contains("\"properties\"", StringComparison.Ordinal)
            || !item.Property.Schema.StartsWith("{\"type\":\"string\"", StringComparison.Ordinal) || Chance(2))
        {
            return item.Property.Schema;
        }

        string inverse = "Back" + item.Name.ToUpperInvariant();
        _inverses.Add((item.Name.ToUpperInvariant(), inverse));
        return With(item.Property.Schema, $"\"x-inverse\":\"{inverse}\"");
    }

    private string Json(List<(string Name, Property Property)> properties) => "{" + string.Join(',', properties
        .Where(_ => Chance(2))
        .Select(static item => $"\"{item.Name}\":{item.Property.Value()}")) + "}";

    private Property List(Property item) => new(
        $$"""{"type":"array","items":{{item.Schema}}}""", () => "[" + string.Join(',', Several(0, 3).Select(_ => item.Value())) + "]");

    private Property Map(Property item) => new(
        $$"""{"type":"object","additionalProperties":{{item.Schema}}}""",
        () => "{" + string.Join(',', Several(0, 3).Select(i => $"\"k{Number(i)}\":{item.Value()}")) + "}");

    private Property Union(int depth)
    {
        (string Kind, List<(string Name, Property Property)> Properties)[] cases =
        [
            .. new[] { "one", "two" }.Select(kind => (kind, Several(1, 3).Select(_ => (Name(), Any(depth - 1))).ToList())),
        ];
        string schemas = string.Join(',', cases.Select(item => Case(item.Kind, item.Properties)));
        return new Property(
            $$"""{"oneOf":[{{schemas}}]}""",
            () =>
            {
                (string kind, List<(string, Property)> properties) = cases[_random.Next(2)];
                string rest = Json(properties)[1..];
                return $"{{\"kind\":\"{kind}\"{(rest == "}" ? rest : "," + rest)}";
            });
    }

    private string Case(string kind, List<(string Name, Property Property)> properties)
    {
        var constant = new Property($$"""{"const":"{{kind}}"}""", static () => "");
        return With(Object([("kind", constant), .. properties]).Schema, $$"""
            "required":["kind"],"title":"{{Title()}}"
            """);
    }

    /// <summary>The same in a definition of its own, with its default there or none.</summary>
    private Property Referred(Property property)
    {
        string name = "d" + Number(_names++);
        _definitions.Add($"\"{name}\":{property.Schema}");
        return property with { Schema = $$"""{"$ref":"#/$defs/{{name}}"}""" };
    }

    /// <summary>The same in two parts that both hold.</summary>
    private static Property Split(Property property) => property with { Schema = $$"""{"allOf":[{},{{property.Schema}}]}""" };

    private Property WithDefault(Property property) => Chance(3)
        ? property
        : property with { Schema = With(property.Schema, $"\"default\":{property.Value()}") };

    private static string With(string schema, string keyword) => $"{schema[..^1]}{(schema.Length > 2 ? "," : "")}{keyword}}}";

    private string Name() => "p" + Number(_names++);

    private string Title() => "Case" + Number(_names++);

    private static string Id(int number) => "e" + Number(number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<int> Several(int least, int most) => Enumerable.Range(0, least + (int)_random.Next((uint)(most - least + 1)));

    private bool Chance(int oneIn) => _random.Next((uint)oneIn) == 0;

    private T One<T>(params T[] from) => from[_random.Next((uint)from.Length)];

    /// <summary>A schema, and a value of it; both as JSON.</summary>
    private sealed record Property(string Schema, Func<string> Value);
}
