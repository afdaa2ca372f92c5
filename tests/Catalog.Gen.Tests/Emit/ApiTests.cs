using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Catalog.Gen.Tests.Emit;

/// <summary>What a programmer meets in generated types, by small programs over one catalog.</summary>
public sealed class ApiTests
{
    private const string Schema =
        """
        {
          "title": "Fruit",
          "x-catalog": { "formerIds": "once", "listed": { "property": "listed", "equals": true } },
          "type": "object",
          "properties": {
            "name": { "type": "string" },
            "once": { "type": "array", "items": { "type": "string" } },
            "listed": { "type": "boolean", "default": true },
            "code": { "type": "string", "x-index": true, "x-unique": true },
            "number": { "type": "integer", "format": "int32", "x-index": true, "x-unique": true },
            "twin": { "type": "string", "x-ref": "Fruits", "x-index": true, "x-unique": true },
            "alike": { "type": "array", "items": { "type": "string", "x-ref": "Fruits" } },
            "prices": { "type": "object", "additionalProperties": { "type": "number" } },
            "rows": { "type": "array", "items": { "type": "array", "items": { "type": "integer", "format": "int32" } } },
            "lasting": { "type": "string", "format": "duration" },
            "size": {
              "type": "object",
              "properties": {
                "low": { "type": "integer", "format": "int32" },
                "marks": { "type": "array", "items": { "type": "string" } },
                "colour": { "enum": ["light-red", "green"] },
                "extra": {},
                "per": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" } } }
              },
              "required": ["low"]
            },
            "shape": {
              "title": "Shape",
              "oneOf": [
                { "title": "Round", "type": "object", "required": ["kind"],
                  "properties": { "kind": { "const": "round" }, "width": { "type": "number" } } },
                { "title": "Long", "type": "object", "required": ["kind"],
                  "properties": { "kind": { "const": "long" }, "length": { "type": "number" } } }
              ]
            }
          }
        }
        """;

    private const string Apple =
        """
        name: Apple
        once: [pomme]
        code: A1
        number: 7
        twin: pear
        alike: [pear]
        prices: {monday: 1.5, tuesday: 2}
        rows: [[1, 2], []]
        lasting: P7D
        size: {low: 3, marks: [a, b], colour: light-red, extra: {z: [1]}, per: {x: [y]}}
        shape: {kind: round, width: 2}

        """;

    private const string Pear =
        """
        name: Pear
        code: P1
        rows: [[1, 2], []]
        size: {low: 3, marks: [a, b], colour: light-red, extra: {z: [1]}, per: {x: [y]}}
        shape: {kind: round, width: 2}

        """;

    private static readonly (string Expression, string Expected)[] Values =
    [
        ("Fruits.Apple.ToString()", "apple"),
        ("$\"{Fruits.Apple}|{Fruits.Apple:X}\"", "apple|apple"),
        ("Fruits.Apple.Size", "Size { Low = 3, Marks = [a, b], Colour = LightRed, Extra = {\"z\":[1]}, Per = {x = [y]} }"),
        ("Fruits.Apple.Shape", "Round { Kind = round, Width = 2 }"),
        ("Fruits.Apple.Prices", "{monday = 1.5, tuesday = 2}"),
        ("Fruits.Apple.Lasting", "7.00:00:00"),
        ("Fruits.Apple.Alike[0]", "pear"),
        ("ReferenceEquals(Fruits.Apple, Fruits.All[0]) && Fruits.Apple == Fruits.ById[\"apple\"]", "True"),
        ("Fruits.Apple.Equals(Fruits.Pear)", "False"),
        ("Fruits.Apple.Size == Fruits.Pear.Size && Fruits.Apple.Size!.GetHashCode() == Fruits.Pear.Size!.GetHashCode()", "True"),
        ("Fruits.Apple.Size!.Equals(Fruits.Apple.Size with { })", "True"),
        ("Fruits.Apple.Shape == Fruits.Pear.Shape", "True"),
        ("string.Join(',', Fruits.ById.Keys)", "apple,pear,plum"),
        ("string.Join(',', Fruits.All) + ' ' + string.Join(',', Fruits.Unlisted)", "apple,pear plum"),
        ("string.Join(',', Fruits.FormerIds.Keys) + ' ' + Fruits.FormerIds[\"pomme\"]", "pomme apple"),
        ("Fruits.FormerIds.ContainsKey(\"apple\") || Fruits.ById.ContainsKey(\"pomme\")", "False"),
        ("Fruits.ById.TryGetValue(\"plum\", out var found) ? found : null", "plum"),
        ("Fruits.GetByCode(\"A1\")", "apple"),
        ("Fruits.GetByNumber(7)", "apple"),
        ("Fruits.GetByTwin(Fruits.Pear)", "apple"),
        ("Fruits.TryGetByCode(null, out _) || Fruits.TryGetByCode(\"x\", out _) || Fruits.TryGetByNumber(8, out _)", "False"),
        ("Fruits.TryGetByTwin(null, out _) || Fruits.TryGetByTwin(Fruits.Apple, out _)", "False"),
        ("Fruit.Parse(\"pomme\")", "apple"),
        ("Fruit.TryParse(\"pommes\", out _)", "False"),
        ("Read<Fruit>(\"pear\")", "pear"),
        ("Shape.Kinds.Long", "long"),
        ("Fruits.Apple.Shape!.Match(round => round.Width, @long => @long.Length)", "2"),
        ("Switched(Fruits.Apple.Shape!)", "round"),
        ("JsonSerializer.Serialize(Fruits.Plum)", """{"id":"plum","listed":false}"""),
        ("JsonSerializer.Serialize(new[] { Fruits.Apple.Size!.Colour })", """["light-red"]"""),
        ("JsonSerializer.Serialize(Fruits.Apple.Shape)", """{"kind":"round","width":2}"""),
        ("JsonSerializer.Serialize<object>(Fruits.Apple.Shape!)", """{"kind":"round","width":2}"""),
        ("JsonSerializer.Deserialize<Shape>(\"{\\\"kind\\\":\\\"long\\\",\\\"length\\\":1}\")", "Long { Kind = long, Length = 1 }"),
        ("JsonSerializer.Deserialize<Fruit>(\"\\\"pomme\\\"\")", "apple"),
        ("JsonSerializer.Deserialize<Fruit>(\"{\\\"name\\\":\\\"x\\\",\\\"id\\\":\\\"pear\\\"}\")", "pear"),
    ];

    private static readonly (string Expression, string Text, string Message)[] Exceptions =
    [
        ("Fruits.Get(text)", "aple", "KeyNotFoundException: 'aple' is not an id of Fruits: did you mean 'apple'?"),
        ("Fruits.ById[text]", "aple", "KeyNotFoundException: 'aple' is not an id of Fruits: did you mean 'apple'?"),
        ("Fruit.Parse(text)", "aple", "FormatException: 'aple' is not an id of Fruits: did you mean 'apple'?"),
        ("Fruits.Apple.Prices[text]", "munday",
        "KeyNotFoundException: 'munday' is not a key of 'prices' in Fruits.Get(\"apple\"): did you mean 'monday'?"),
        ("Fruits.Apple.Size!.Per[text]", "q", "KeyNotFoundException: 'q' is not a key of 'per' in Fruits.Get(\"apple\")"),
        ("Fruits.GetByCode(text)", "B2", "KeyNotFoundException: no entry of Fruits has 'B2' in 'code'"),
        ("Fruits.GetByTwin(Fruits.Apple)", "", "KeyNotFoundException: no entry of Fruits has 'apple' in 'twin'"),
        ("JsonSerializer.Deserialize<Fruit>(text)", "{}",
        "JsonException: an entry of Fruits is read from its id, a text, or from an object that has the id as 'id'"),
        ("JsonSerializer.Deserialize<Size>(text)", "{\"low\":\"3\"}",
        "JsonException: 'low' must be a whole number of 32 bits, and is the text '3'"),
        ("JsonSerializer.Deserialize<Size>(text)", "{}",
            "JsonException: the value must be an object with 'low', which Size needs, and is '{}'"),
        ("JsonSerializer.Deserialize<Size>(text)", "{\"low\":1,\"marks\":[\"a\",2]}",
            "JsonException: 'marks.1' must be a text, and is '2'"),
        ("JsonSerializer.Deserialize<Shape>(text)", "{\"kind\":\"flat\"}",
        "JsonException: the value must be one of the shapes of Shape, and is '{\"kind\":\"flat\"}'"),
        ("Fruits.Apple.Shape!.Match(null!, static x => 1)", "", "ArgumentNullException: Value cannot be null. (Parameter 'round')"),
    ];

    // All in one program, which is compiled once.
    private static readonly Lazy<Type> Uses = new(() => Compile(
        Project(),
        [
            .. Values.Select(static value => value.Expression),
            .. Exceptions.Select(static thrown => $"Caught(text => {thrown.Expression}, {Literal(thrown.Text)})"),
        ]));

    public static TheoryData<string> Expressions => [.. Values.Select(static value => value.Expression)];

    public static TheoryData<string> Messages => [.. Exceptions.Select(static thrown => thrown.Message)];

    [Theory]
    [MemberData(nameof(Expressions))]
    public void A_program_sees(string expression)
    {
        int place = Array.FindIndex(Values, value => value.Expression == expression);
        Assert.Equal(Values[place].Expected, Run(Uses.Value, place));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void An_exception_says(string message)
    {
        int place = Array.FindIndex(Exceptions, thrown => thrown.Message == message);
        Assert.Equal(message, Run(Uses.Value, Values.Length + place));
    }

    /// <summary>What somebody adds in a part of the type is theirs: it is no part of what the entry says.</summary>
    [Fact]
    public void What_a_consumer_adds_joins_neither_equality_nor_text()
    {
        CatalogProject project = Project().WithSource(
            """
            namespace Sample;
            partial class Fruit
            {
                /// <summary>Theirs.</summary>
                public int Touched { get; set; }
            }

            partial record Size
            {
                /// <summary>Theirs.</summary>
                public int Touched { get; set; }
            }

            partial record Round
            {
                /// <summary>Theirs.</summary>
                public override string ToString() => "O";
            }
            """);
        Type uses = Compile(
            project, ["(Fruits.Apple.Size! with { Touched = 1 }) == Fruits.Pear.Size", "Fruits.Apple.Size", "Fruits.Apple.Shape"]);
        Assert.Equal("True", Run(uses, 0));
        Assert.Equal("Size { Low = 3, Marks = [a, b], Colour = LightRed, Extra = {\"z\":[1]}, Per = {x = [y]} }", Run(uses, 1));
        Assert.Equal("O", Run(uses, 2));
    }

    [Theory]
    [InlineData("new Fruit(99)", "CS0122")]
    [InlineData("new Size()", "CS1729")]
    [InlineData("new Round()", "CS1729")]
    [InlineData("Fruits.Apple with { }", "CS8858")]
    [InlineData("Fruits.Aple", "CS0117")]
    public void Nobody_makes_an_entry_or_a_part_of_one(string expression, string error) => Assert.Contains(
        Project().WithSource(Source([expression])).CompileProblems(),
        found => found.Contains($"error {error}", StringComparison.Ordinal));

    [Fact]
    public void A_debug_build_compiles_without_a_warning() =>
        Assert.Empty(Project("DEBUG").WithSource(Source(["Fruits.Apple"])).CompileProblems());

    /// <summary>
    /// Coverage is about what the consumer writes. A mark on a whole type would hold for what the consumer adds to it as well, so
    /// that it stands on the members of such types.
    /// </summary>
    [Fact]
    public void Generated_code_is_left_out_of_coverage_and_what_a_consumer_adds_is_not()
    {
        CatalogProject project = Project().WithSource(
            """
            namespace Sample;
            partial class Fruit { internal int Theirs() => 1; }
            partial class Fruits { internal static int Theirs() => 1; }
            partial record Size { internal int Theirs() => 1; }
            partial record Shape { internal int Theirs() => 1; }
            partial record Round { internal int OfRound() => 1; }
            """);
        const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.DeclaredOnly;
        string[] counted =
        [
            .. from type in project.Load().GetTypes()
               where !IsLeftOut(type) && !type.IsSubclassOf(typeof(Delegate))
               from member in type.GetMembers(All)
               where member is MethodBase { IsAbstract: false, IsSpecialName: false } or PropertyInfo or ConstructorInfo
               where !IsLeftOut(member) && !member.IsDefined(typeof(CompilerGeneratedAttribute))
               where member is not PropertyInfo { GetMethod.IsAbstract: true }
               orderby $"{type.Name}.{member.Name}"
               select $"{type.Name}.{member.Name}",
        ];
        Assert.Equal(["Fruit.Theirs", "Fruits.Theirs", "Round.OfRound", "Shape.Theirs", "Size.Theirs"], counted);

        static bool IsLeftOut(MemberInfo? member) =>
            member is not null && (member.IsDefined(typeof(ExcludeFromCodeCoverageAttribute)) || IsLeftOut(member.DeclaringType)
                || member.IsDefined(typeof(CompilerGeneratedAttribute)));
    }

    internal static CatalogProject Project(params string[] symbols) => new CatalogProject(symbols: symbols)
        .With("fruits/fruit.schema.json", Schema)
        .With("fruits/apple.yaml", Apple)
        .With("fruits/pear.yaml", Pear)
        .With("fruits/plum.yaml", "listed: false\n");

    private static Type Compile(CatalogProject project, IEnumerable<string> expressions)
    {
        project = project.WithSource(Source(expressions));
        Assert.Empty(project.Problems());
        return project.Load().GetType("Uses", throwOnError: true)!;
    }

    private static string? Run(Type uses, int place) => (string?)uses.GetMethod($"M{place}")!.Invoke(null, null);

    private static string Source(IEnumerable<string> expressions) => $$"""
        using System;
        using System.Text.Json;
        using Sample;

        /// <summary>Uses.</summary>
        public static class Uses
        {
        {{string.Join('\n', expressions.Select(static (expression, i) =>
            $"    /// <summary>Use.</summary>\n    public static string? M{i}() => Convert.ToString({expression}, "
                + "System.Globalization.CultureInfo.InvariantCulture);"))}}

            private static string Caught(Func<string, object?> call, string text)
            {
                try
                {
                    return $"{call(text)}";
                }
                catch (Exception caught)
                {
                    return $"{caught.GetType().Name}: {caught.Message}";
                }
            }

            private static string Switched(Shape shape)
            {
                string seen = "";
                shape.Switch(round => seen = round.Kind, @long => seen = @long.Kind);
                return seen;
            }

            private static T Read<T>(string text) where T : IParsable<T> => T.Parse(text, null);
        }
        """;

    private static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
