using Catalog.Gen.Tool.Api;
using Catalog.Gen.Tool.Differences;
using Catalog.Gen.Tool.Reporting;

namespace Catalog.Gen.Tool.Tests.Api;

/// <summary>Two versions of a catalog in, the section on the API out: each kind of change with its verdict.</summary>
public sealed class ApiDiffTests
{
    private const string Both = "breaks source and binaries";

    private const string Silently = "so that what was compiled or stored means something else, without a word";

    private const string Unfound = "what uses it does not compile, and what was compiled stops with an error where it uses it";

    [Theory]
    [InlineData("a: { type: string }", "a: { type: string, description: Words. }")]
    [InlineData(
        "a: { enum: [x, y], x-value: { x: 1, y: 2 } }",
        "a: { enum: [y, x], x-value: { x: 1, y: 2 } }")]
    [InlineData("a: { enum: [1, 2] }", "a: { enum: [2, 1] }")]
    [InlineData("a: { type: string }, b: { type: integer }", "b: { type: integer }, a: { type: string }")]
    public void What_is_the_same_api_has_no_section(string old, string @new) => Assert.Empty(Lines(old, @new));

    [Theory]
    // Properties.
    [InlineData("", "b: { type: string }", "- `Thing.B`: a property of type `string?`; breaks nothing")]
    [InlineData("b: { type: string }", "", $"- `Thing.B`: a property of type `string?`; {Both}: {Unfound}")]
    [InlineData("b: { type: string }", "b: { type: boolean }", $"- `Thing.B`: `string?` → `bool?`; {Both}: its type is another")]
    [InlineData(
        "b: { type: array, items: { type: string } }",
        "b: { type: array, items: { type: [string, 'null'] } }",
        "- `Thing.B`: `ImmutableArray<string>` → `ImmutableArray<string?>`; breaks source: it may be null where it was not, "
            + "and the compiler warns of that")]
    [InlineData(
        "b: { type: string, default: x }",
        "b: { type: string }",
        "- `Thing.B`: `string` → `string?`; breaks source: it may be null where it was not, and the compiler warns of that")]
    [InlineData(
        "b: { type: string }",
        "b: { type: string, default: x }",
        "- `Thing.B`: `string?` → `string`; breaks nothing: it is never null any more")]
    [InlineData(
        "b: { type: integer, default: 1 }",
        "b: { type: integer }",
        $"- `Thing.B`: `long` → `long?`; {Both}: its type is another")]
    [InlineData(
        "b: { type: string }",
        "b: { type: string, deprecated: true }",
        "- `Thing.B`: obsolete now; breaks nothing: what uses it gets a warning")]
    [InlineData(
        "b: { type: string, deprecated: true }", "b: { type: string }", "- `Thing.B`: obsolete no more; breaks nothing")]
    // A reference has two members.
    [InlineData(
        "b: { type: string }",
        "b: { type: string, x-ref: Things }",
        $"- `Thing.B`: `string?` → `Thing?`; {Both}: its type is another",
        "- `Thing.BId`: a property of type `string?`; breaks nothing")]
    [InlineData(
        "b: { type: string, x-ref: Things }",
        "b: { type: string, x-ref: Things, x-inverse: Backs }",
        "- `Thing.Backs`: a property of type `ImmutableArray<Thing>`; breaks nothing")]
    // Types.
    [InlineData(
        "b: { type: string }",
        "b: { title: Part, type: object, properties: { c: { type: string } } }",
        $"- `Thing.B`: `string?` → `Part?`; {Both}: its type is another",
        "- `Part`: a record; breaks nothing")]
    [InlineData(
        "b: { title: Part, enum: [x] }",
        "b: { title: Part, type: object, properties: { c: { type: string } } }",
        $"- `Part`: an enum → a record; {Both}: it is another kind of type",
        $"- `Thing.B`: `Part?` → `Part?`; {Both}: its type is another")]
    // Enums.
    [InlineData(
        "b: { enum: [x, y] }",
        "b: { enum: [x, y, z] }",
        "- `B.Z`: a value; breaks nothing: a `switch` that names every value gets a warning")]
    [InlineData(
        "b: { enum: [x, y] }",
        "b: { enum: [x] }",
        $"- `B.Y`: a value; {Both}: what uses it does not compile, and what was compiled or stored keeps a number that means nothing now")]
    [InlineData(
        "b: { enum: [x, y] }",
        "b: { enum: [w, x, y] }",
        $"- **`B.W`: a value; breaks binaries: it has the number that `X` had, {Silently}**",
        $"- **`B.X`: number `0` → `1`; breaks binaries: the old number is that of `W` now, {Silently}**",
        $"- **`B.Y`: number `1` → `2`; breaks binaries: the old number is that of `X` now, {Silently}**")]
    [InlineData(
        "b: { enum: [x, y], x-value: { y: 2 } }",
        "b: { enum: [x, y], x-value: { y: 5 } }",
        "- **`B.Y`: number `2` → `5`; breaks binaries: what was compiled or stored keeps the old number, which means nothing now**")]
    [InlineData(
        "b: { enum: [x, y] }",
        "b: { enum: [x, z] }",
        $"- **`B.Z`: a value; breaks binaries: it has the number that `Y` had, {Silently}**",
        $"- **`B.Y`: a value; {Both}: its number is that of `Z` now, {Silently}**")]
    [InlineData(
        "b: { enum: [1, 2] }",
        "b: { enum: [1, 2, 3000000000] }",
        $"- `B`: the type of its numbers `int` → `long`; {Both}: what was compiled has numbers of the other size",
        "- `B._3000000000`: a value; breaks nothing: a `switch` that names every value gets a warning")]
    [InlineData(
        "b: { enum: [x, y] }",
        "b: { oneOf: [{ const: x }, { const: y, x-broader: x }] }",
        "- `B.Includes`, `B.IsA`: a method; breaks nothing")]
    // Look-ups.
    [InlineData(
        "b: { type: string }",
        "b: { type: string, x-index: true }",
        "- `Things.ByB(string)`: a look-up; breaks nothing")]
    [InlineData(
        "b: { type: string, x-index: true }", "b: { type: string }", $"- `Things.ByB(string)`: a look-up; {Both}: {Unfound}")]
    [InlineData(
        "b: { type: string, x-index: true }",
        "b: { type: string, x-index: true, x-unique: true }",
        "- `Things.GetByB(string)`, `Things.TryGetByB(string?, out Thing?)`: a look-up; breaks nothing",
        $"- `Things.ByB(string)`: a look-up; {Both}: {Unfound}")]
    [InlineData(
        "b: { type: integer, format: int32, x-index: true }",
        "b: { type: integer, x-index: true }",
        $"- `Thing.B`: `int?` → `long?`; {Both}: its type is another",
        $"- `Things.ByB(long)`: parameters `(int)` → `(long)`; {Both}: its parameters are others")]
    // Other properties.
    [InlineData(
        "b: { title: Part, type: object, properties: { c: { type: string } } }",
        "b: { title: Part, type: object, properties: { c: { type: string } }, "
            + "additionalProperties: { type: integer } }",
        "- `Part.AdditionalProperties`: a property of type `IReadOnlyDictionary<string, long>`; breaks nothing")]
    public void A_change_of_the_schema_has_its_verdict(string old, string @new, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), Lines(old, @new));

    [Theory]
    [InlineData("cat, dog", "cat, dog, cow",
        "- `Pet.Match`, `Pet.Switch`: case `Cow` came; breaks source and binaries: callers lack an argument, "
        + "and what was compiled does not find the method")]
    [InlineData("cat, dog, cow", "cat, dog", "- `Pet.Match`, `Pet.Switch`: case `Cow` went; breaks source and binaries: "
        + "callers have an argument too many, and what was compiled does not find the method")]
    [InlineData("cat, dog", "dog, cat", "- `Pet.Match`, `Pet.Switch`: cases in another order; breaks source and binaries: "
        + "arguments without names meet other parameters, and what was compiled does not find the method")]
    public void The_cases_of_a_union_are_arguments(string old, string @new, string expected) =>
        Assert.Contains(expected, Lines(Union(old), Union(@new)));

    [Fact]
    public void A_case_comes_with_its_type_and_its_constant()
    {
        string[] lines = Lines(Union("cat, dog"), Union("cat, dog, cow"));
        Assert.Contains("- `Cow`: a record, one case of `Pet`; breaks nothing", lines);
        Assert.Contains("- `Pet.Kinds.Cow`: a constant; breaks nothing", lines);
    }

    [Fact]
    public void A_parameter_with_another_name_breaks_those_who_write_it()
    {
        ApiSurface Surface(params string[] parameters) => ApiSurface.Of([new ApiType("N.Pair", ApiTypeKind.Record, null,
        [
            new ApiMember(ApiMemberKind.Method, "Deconstruct")
            {
                Parameters = [.. parameters.Select(static name => new ApiParameter(name, ApiTypeName.Struct("int"), IsOut: true))],
            },
        ])]);
        Assert.Equal(
            ["- `N.Pair.Deconstruct`: parameter `b` → `c`; breaks source: callers that write the parameter's name do not compile"],
            Lines(ApiDiff.Of(Surface("a", "b"), Surface("a", "c"))));
    }

    [Fact]
    public void A_constant_with_another_text_stays_as_it_was_where_it_was_compiled()
    {
        ApiSurface Surface(string text) => ApiSurface.Of([new ApiType("N.Pet.Kinds", ApiTypeKind.Constants, null,
            [new ApiMember(ApiMemberKind.Constant, "Cat") { Value = text }])]);
        Assert.Equal(
            ["- **`N.Pet.Kinds.Cat`: text ``a`b`` → `c`; breaks binaries: what was compiled keeps the old text**"],
            Lines(ApiDiff.Of(Surface("a`b"), Surface("c"))));
    }

    [Fact]
    public void Entries_come_go_and_change_their_ids()
    {
        CatalogProject old = Things("").With("things/gone.yaml", "{}").With("things/is.yaml", "{}").With("things/one-a.yaml", "{}");
        CatalogProject @new = Things("").With("things/new-1.yaml", "{}").With("things/new-2.yaml", "{}")
            .With("things/now.yaml", "was: [is]").With("things/oneA.yaml", "{}");
        Assert.Equal(
            [
                "- **`Things.OneA`: id `one-a` → `oneA`; breaks binaries: what was compiled with its constant keeps the old id**",
                $"- `Things.Gone`: an entry; {Both}: {Unfound}",
                "- `Things.Is`: obsolete now; breaks nothing: what uses it gets a warning",
                "- `Things.New1`, `Things.New2`, `Things.Now`: an entry; breaks nothing",
            ],
            Lines(Diff(old, @new)));
    }

    [Fact]
    public void An_entry_that_is_experimental_has_to_be_allowed()
    {
        CatalogProject old = Things("").With("things/a.yaml", "{}").With("things/b.yaml", "coming: true");
        CatalogProject @new = Things("").With("things/a.yaml", "coming: true").With("things/b.yaml", "{}");
        Assert.Equal(
            [
                "- `Things.A`: experimental now; breaks source: what uses it does not compile until it allows that",
                "- `Things.B`: experimental no more; breaks nothing",
            ],
            Lines(Diff(old, @new)));
    }

    [Fact]
    public void A_catalog_that_came_or_went_is_one_line_for_each_type()
    {
        CatalogProject old = Things("").With("things/a.yaml", "{}");
        CatalogProject @new = Things("").With("things/a.yaml", "{}")
            .With("others/other.schema.json", """{ "title": "Other", "type": "object", "properties": { "k": { "enum": ["x"] } } }""")
            .With("others/b.yaml", "{}");
        Assert.Equal(
            [
                "- `K`: an enum of 1 value; breaks nothing",
                "- `Other`: the type of a catalog's entries; breaks nothing",
                "- `Others`: a catalog of 1 entry; breaks nothing",
            ],
            Lines(Diff(old, @new)));
        const string Gone = "breaks source and binaries: what uses it does not compile, and what was compiled does not find it";
        Assert.All(Lines(Diff(@new, old)), static line => Assert.EndsWith(Gone, line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_catalog_that_is_internal_is_no_api()
    {
        CatalogProject old = Things("b: { enum: [x] }").With("things/a.yaml", "{}");
        CatalogProject @new = Things("b: { enum: [x] }", ", visibility: internal").With("things/a.yaml", "{}");
        Assert.Equal(3, Diff(old, @new).Changes.Count(static change => change.News == ApiNews.Went));
        Assert.Empty(ApiProjects.FromModel(@new)!.Types);
        Assert.Empty(ApiProjects.FromAssembly(@new).Types);
    }

    [Theory]
    [InlineData("", "b: { type: string }", "Breaks source: 0, binaries: 0. By Semantic Versioning this is a new **minor** version.")]
    [InlineData(
        "b: { type: string }",
        "",
        "Breaks source: 1, binaries: 1. By Semantic Versioning this is a new **major** version (below 1.0.0, a new minor one).")]
    [InlineData(
        "b: { type: string }",
        "b: { type: string, default: x }",
        "Breaks source: 0, binaries: 0. By Semantic Versioning this is no more than a **patch**.")]
    public void The_head_sums_up(string old, string @new, string expected) =>
        Assert.Equal(["## C# API", "", expected], ApiSection.Lines(Diff(Things(old), Things(@new))).Take(3));

    [Fact]
    public void Long_lists_are_cut_short()
    {
        CatalogProject @new = Things("");
        for (int i = 0; i < 30; i++)
            @new.With($"things/t{i:00}.yaml", "{}");
        string line = Assert.Single(Lines(Diff(Things(""), @new)));
        Assert.EndsWith("`Things.T09` and 20 more: an entry; breaks nothing", line, StringComparison.Ordinal);

        string many = string.Join(", ", Enumerable.Range(0, 150).Select(static i =>
            $$"""p{{i}}: { title: T{{i}}, type: object, properties: { a: { type: string } } }"""));
        string[] lines = Lines("", many);
        Assert.Equal(101, lines.Length);
        Assert.Contains("- and 51 more", lines);
    }

    private static string Union(string cases)
    {
        IEnumerable<string> schemas = cases.Split(", ").Select(static name =>
            $$"""{ title: {{name}}, type: object, properties: { kind: { const: {{name}} } }, required: [kind] }""");
        return $"p: {{ title: Pet, oneOf: [{string.Join(", ", schemas)}] }}";
    }

    /// <summary>A catalog whose entries have some properties more, written in YAML.</summary>
    private static CatalogProject Things(string properties, string settings = "") => new CatalogProject().With(
        "things/thing.schema.yaml",
        $$"""
        title: Thing
        x-catalog: { formerIds: was, experimental: coming{{settings}} }
        type: object
        properties: {
          was: { type: array, items: { type: string } },
          coming: { type: boolean },
          {{properties}}
        }
        """);

    /// <summary>The difference of two projects, which is the same by the models and by the assembly of the old one.</summary>
    private static ApiDiff Diff(CatalogProject old, CatalogProject @new)
    {
        ApiDiff diff = ApiDiff.Of(ApiProjects.FromModel(old)!, ApiProjects.FromModel(@new)!);
        Assert.Equal(diff.Changes, ApiDiff.Of(ApiProjects.FromAssembly(old), ApiProjects.FromModel(@new)!).Changes);
        return diff;
    }

    private static string[] Lines(string old, string @new) => Lines(Diff(Things(old), Things(@new)));

    private static string[] Lines(ApiDiff diff) =>
        [.. ApiSection.Lines(diff).Where(static line => line.StartsWith("- ", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
