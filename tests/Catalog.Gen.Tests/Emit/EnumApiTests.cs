using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace Catalog.Gen.Tests.Emit;

/// <summary>What an enum of a catalog can do: spellings in C#, in JSON and for type converters, whatever its numbers are.</summary>
public sealed class EnumApiTests
{
    private const string Texts = """{ "enum": ["T1w", "t1W", "bold-rest", "", "ü"], "x-value": { "T1w": -2147483648, "ü": 2147483647 } }""";
    private const string Whole = """{ "enum": [7, -3, 9007199254740993] }""";
    private const string Fractions = """{ "enum": [0.5, 2, 1.25], "x-value": { "0.5": 9 } }""";
    private const string Doubles = """{ "enum": [1e300, 2.5] }""";
    private const string Mixed = """{ "enum": ["a", 1, "1", 2.5, true, "true"], "x-value": { "a": -4 } }""";

    private static string Many { get; } =
        $$"""{ "enum": [{{string.Join(", ", Enumerable.Range(0, 80).Select(i => $"\"v{i}\""))}}], "x-value": { "v3": 500, "v70": -1 } }""";

    public static TheoryData<string, string> Choices { get; } = new()
    {
        { "texts", Texts }, { "whole numbers", Whole }, { "fractions", Fractions }, { "doubles", Doubles }, { "mixed", Mixed },
        { "many", Many },
        { "many whole numbers", $$"""{ "enum": [{{string.Join(", ", Enumerable.Range(0, 80).Select(i => i * 7 % 83))}}] }""" },
    };

    /// <summary>Each value goes through JSON, as a key too, and through a type converter, and comes back; entries have it.</summary>
    [Theory]
    [MemberData(nameof(Choices))]
    public void Every_value_comes_back(string what, string schema)
    {
        JsonElement[] values = [.. JsonDocument.Parse(schema).RootElement.GetProperty("enum").EnumerateArray()];
        CatalogProject project = Project(schema);
        for (int i = 0; i < values.Length; i++)
            project.With($"things/t{i:00}.yaml", $"kind: {values[i].GetRawText()}\n");
        Assert.Empty(project.Problems());
        Assert.Empty(project.CompileProblems());
        Assembly assembly = project.Load();
        Type kind = assembly.GetType("Sample.Kind")!;
        TypeConverter converter = Converter(assembly);
        var seen = new HashSet<object>();
        foreach ((JsonElement json, object entry) in values.Zip(LoadedCatalog.Of(assembly, "Sample.Things").All))
        {
            object value = entry.GetType().GetProperty("Kind")!.GetValue(entry)!;
            Assert.True(Enum.IsDefined(kind, value), what);
            Assert.True(seen.Add(value), what);
            Assert.True(JsonElement.DeepEquals(json, JsonSerializer.SerializeToElement(value, kind)), what);
            Assert.Equal(value, JsonSerializer.Deserialize(json.GetRawText(), kind));
            Type map = typeof(Dictionary<,>).MakeGenericType(kind, typeof(int));
            string text = (string)converter.ConvertTo(value, typeof(string))!;
            string keyed = $$"""{{{JsonSerializer.Serialize(text)}}:1}""";
            Assert.Equal(
                JsonSerializer.Serialize(JsonDocument.Parse(keyed)), JsonSerializer.Serialize(JsonSerializer.Deserialize(keyed, map), map));
            // Of a text and a number that are spelt alike, only JSON can tell which one is meant.
            if (!values.Any(other => other.ValueKind != json.ValueKind && Spelling(other) == text))
                Assert.Equal(value, converter.ConvertFrom(text));
        }
    }

    [Theory]
    [InlineData(Texts, "\"T1W\"", "'T1W' is not a value of Kind: did you mean 'T1w'?")]
    [InlineData(Texts, "\"T1w, bold-rest\"", "'T1w, bold-rest' is not a value of Kind")]
    [InlineData(Texts, "\" T1w\"", "' T1w' is not a value of Kind: did you mean 'T1w'?")]
    [InlineData(Texts, "\"BoldRest\"", "'BoldRest' is not a value of Kind: did you mean 'bold-rest'?")]
    [InlineData(Texts, "\"2147483647\"", "'2147483647' is not a value of Kind")]
    [InlineData(Texts, "0", "a value of Kind is written as a text")]
    [InlineData(Texts, "[\"T1w\"]", "a value of Kind is written as a text")]
    [InlineData(Whole, "8", "'8' is not a value of Kind")]
    [InlineData(Whole, "7.5", "'7.5' is not a value of Kind")]
    [InlineData(Whole, "1e400", "'1e400' is not a value of Kind")]
    [InlineData(Whole, "99999999999999999999", "'99999999999999999999' is not a value of Kind")]
    [InlineData(Whole, "\"7\"", "a value of Kind is written as a number")]
    [InlineData(Fractions, "1", "'1' is not a value of Kind")]
    [InlineData(Mixed, "\"2.5\"", "'2.5' is not a value of Kind: did you mean '2.5'?")]
    [InlineData(Mixed, "false", "a value of Kind is written as a text or a number")]
    public void What_no_entry_could_say_is_refused_in_JSON(string schema, string json, string message)
    {
        Type kind = Project(schema).Load().GetType("Sample.Kind")!;
        var thrown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, kind));
        Assert.Equal(("$", message), (thrown.Path, thrown.Message));
    }

    [Theory]
    [InlineData(Whole, "7.0", "7")]
    [InlineData(Whole, "700e-2", "7")]
    [InlineData(Fractions, "0.50", "0.5")]
    public void A_number_may_be_spelt_otherwise(string schema, string json, string same)
    {
        Type kind = Project(schema).Load().GetType("Sample.Kind")!;
        Assert.Equal(JsonSerializer.Deserialize(same, kind), JsonSerializer.Deserialize(json, kind));
    }

    [Fact]
    public void A_value_that_is_none_is_not_written()
    {
        Assembly assembly = Project(Texts).Load();
        Type kind = assembly.GetType("Sample.Kind")!;
        object none = Enum.ToObject(kind, 99);
        Assert.Equal("'99' is not a value of Kind", Assert.Throws<JsonException>(() => JsonSerializer.Serialize(none, kind)).Message);
        MethodInfo toText = assembly.GetType("Sample.KindExtensions")!.GetMethod("ToText")!;
        Exception thrown = Assert.Throws<TargetInvocationException>(() => toText.Invoke(null, [none])).InnerException!;
        Assert.Equal("value", Assert.IsType<ArgumentOutOfRangeException>(thrown).ParamName);
        Assert.StartsWith("'99' is not a value of Kind", thrown.Message, StringComparison.Ordinal);
        Assert.Null(assembly.GetType("Sample.KindExtensions")!
            .GetMethod("_TextOrNull", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, [none]));
    }

    /// <summary>The same calls, by programmers of both languages; and what is called like in the framework.</summary>
    [Theory]
    [MemberData(nameof(Parsers))]
    public void Spellings_are_parsed_where_one_looks_for_it(LanguageVersion language, string parser)
    {
        CatalogProject project = Project(Texts, language).WithSource($$"""
            #nullable enable
            using System;
            using System.Linq;
            using Sample;
            static class Probe
            {
                static string Run(string text, bool ignoreCase)
                {
                    Kind[] all =
                    [
                        {{parser}}.Parse(text, ignoreCase), {{parser}}.Parse(text.AsSpan(), ignoreCase: ignoreCase),
                        .. new[] { "T1w", "T1w" }.Select({{parser}}.Parse), {{parser}}.Parse("T1w".AsSpan()),
                    ];
                    bool tried = KindExtensions.TryParse(text, ignoreCase, out Kind one)
                        & KindExtensions.TryParse(text.AsSpan(), ignoreCase, out Kind other)
                        & !KindExtensions.TryParse(null, out _) & !KindExtensions.TryParse(null, ignoreCase: true, out _)
                        & KindExtensions.TryParse(value: "ü", result: out Kind last) & KindExtensions.TryParse("ü".AsSpan(), out _);
                    return string.Join(' ', all.Append(one).Append(other).Append(last).Select(kind => kind.ToText())) + " " + tried;
                }
            }
            """);
        Assert.Empty(project.CompileProblems());
        MethodInfo run = project.Load().GetType("Probe")!.GetMethod("Run", BindingFlags.Static | BindingFlags.NonPublic)!;
        Assert.Equal("bold-rest bold-rest T1w T1w T1w bold-rest bold-rest ü True", run.Invoke(null, ["bold-rest", false]));
        Assert.Equal("bold-rest bold-rest T1w T1w T1w bold-rest bold-rest ü True", run.Invoke(null, ["BOLD-Rest", true]));
        // What is spelt exactly so comes before what only differs by case.
        Assert.Equal("t1W t1W T1w T1w T1w t1W t1W ü True", run.Invoke(null, ["t1W", true]));
        var thrown = Assert.IsType<FormatException>(
            Assert.Throws<TargetInvocationException>(() => run.Invoke(null, ["BOLD-REST", false])).InnerException);
        Assert.Equal("'BOLD-REST' is not a value of Kind: did you mean 'bold-rest'?", thrown.Message);
    }

    public static TheoryData<LanguageVersion, string> Parsers => Languages.HasCSharp14
        ? new()
        {
            { LanguageVersion.CSharp12, "KindExtensions" },
            { Languages.CSharp14, "KindExtensions" },
            { Languages.CSharp14, "Kind" },
            { LanguageVersion.Preview, "Kind" },
        }
        : new() { { LanguageVersion.CSharp12, "KindExtensions" } };

    [Theory]
    [MemberData(nameof(LanguagesWithoutBlocks))]
    public void Blocks_of_extensions_are_for_those_who_have_them(LanguageVersion language) =>
        Assert.DoesNotContain("extension(", Source(Project(Texts, language)), StringComparison.Ordinal);

    public static TheoryData<LanguageVersion> LanguagesWithoutBlocks =>
    [
        LanguageVersion.CSharp12,
        .. Languages.HasCSharp13 ? [Languages.CSharp13] : Array.Empty<LanguageVersion>(),
        .. Languages.HasCSharp14 ? [] : new[] { LanguageVersion.Preview },
    ];

    /// <summary>For hosts that put the framework's converter into their options, where the framework has the attribute.</summary>
    [Theory]
    [InlineData("""{ "enum": ["bold-rest"] }""", true)]
    [InlineData("""{ "enum": ["bold-rest", ""] }""", false)]
    [InlineData("""{ "enum": ["a, b"] }""", false)]
    [InlineData("""{ "enum": [" a"] }""", false)]
    [InlineData("""{ "enum": ["a", 1] }""", false)]
    public void Members_carry_their_spelling_for_JSON(string schema, bool isNamed)
    {
        CatalogProject project = Project(schema);
        Assert.DoesNotContain("MemberName", Source(project), StringComparison.Ordinal);
        project.WithFramework(Framework.OfNet9);
        Assert.Equal(isNamed, Source(project).Contains("JsonStringEnumMemberName(\"bold-rest\")", StringComparison.Ordinal));
        Assert.Equal(isNamed, Source(project).Contains("MemberName", StringComparison.Ordinal));
        Assert.Empty(project.CompileProblems());
    }

    [Fact]
    public void A_type_converter_names_the_nearest()
    {
        TypeConverter converter = Converter(Project(Texts).Load());
        Assert.True(converter.CanConvertFrom(typeof(string)));
        Assert.False(converter.CanConvertFrom(typeof(int)));
        var thrown = Assert.Throws<FormatException>(() => converter.ConvertFrom(null, CultureInfo.InvariantCulture, "bold_rest"));
        Assert.Equal("'bold_rest' is not a value of Kind: did you mean 'bold-rest'?", thrown.Message);
    }

    private static CatalogProject Project(string schema, LanguageVersion language = LanguageVersion.CSharp12) =>
        new CatalogProject(language: language)
            .With("things/thing.schema.json", $$"""
                { "title": "Thing", "type": "object", "required": ["kind"], "properties": { "kind": {{schema}} } }
                """);

    // The attribute names the converter, and only the assemblies of the process itself are found by name: Hosts.Tests asks there.
    private static TypeConverter Converter(Assembly assembly) =>
        (TypeConverter)Activator.CreateInstance(assembly.GetType("Sample.KindExtensions+ValueTypeConverter")!)!;

    private static string Spelling(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Source(CatalogProject project) =>
        project.Run().Results[0].GeneratedSources.Single(source => source.HintName == "Sample.Kind.g.cs").SourceText.ToString();
}
