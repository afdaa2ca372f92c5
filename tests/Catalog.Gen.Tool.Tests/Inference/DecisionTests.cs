using Catalog.Gen.Tool.Inference;

namespace Catalog.Gen.Tool.Tests.Inference;

/// <summary>What is decided of a property, by the values that the entries have.</summary>
public sealed class DecisionTests
{
    private static string[] Different(int count, Func<int, string> make) => [.. Enumerable.Range(1, count).Select(make)];

    [Theory]
    [InlineData("""{"type":"string","minLength":1}""", "free words here", "and other ones")]
    [InlineData("""{"type":"string"}""", "free words here", "''")]
    [InlineData("""{"type":"integer","minimum":0}""", "1", "0", "12")]
    [InlineData("""{"type":"integer"}""", "1", "-3", "12")]
    [InlineData("""{"type":"number","minimum":0}""", "1", "2.5", "12")]
    [InlineData("""{"type":"number","minimum":0}""", "1", "9223372036854775808", "12")]
    [InlineData("""{"type":"boolean"}""", "true", "false")]
    [InlineData("""{"type":["boolean","null"]}""", "true", "null")]
    [InlineData("""{"type":["string","number"]}""", "some words", "1.5")]
    [InlineData("""{"type":["string","integer","array"],"items":{"type":"integer"}}""", "some words", "1", "[2]")]
    [InlineData("""{"type":"null"}""", "null", "null")]
    [InlineData("""{"type":"object"}""", "{}", "{}")]
    [InlineData("""{"type":"array"}""", "[]", "[]")]
    [InlineData("""{"type":"array","items":{"type":"boolean"},"minItems":1}""", "[true]", "[true, true]", "[false]")]
    [InlineData("""{"type":"array","items":{"type":"integer"},"minItems":1,"uniqueItems":true}""", "[-1, 2]", "[3, 4]", "[1, 2]")]
    [InlineData("""{"type":"array","items":{"type":"integer"}}""", "[-1, 2]", "[]", "[1]")]
    public void A_type_is_what_the_values_are(string due, params string[] values) => Assert.Equal(due, Inferring.Said("value", values));

    [Theory]
    [InlineData("""{"type":"string","format":"date"}""", "2026-01-31", "2024-02-29")]
    [InlineData("""{"type":"string","minLength":1}""", "2026-01-31", "2026-02-29")]
    [InlineData("""{"type":"string","format":"date-time"}""", "2026-01-31T10:00:00Z", "2026-01-31T10:00:00.5+01:00")]
    [InlineData("""{"type":"string","format":"uuid"}""", "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData("""{"type":"string","format":"email"}""", "a@example.org", "b.c@example.com")]
    [InlineData("""{"type":"string","format":"uri","pattern":"^https?://"}""", "https://example.org/a", "http://example.org")]
    [InlineData("""{"type":"string","format":"uri"}""", "https://example.org/a", "urn:isbn:0451450523")]
    [InlineData("""{"type":"string","format":"iri","pattern":"^https?://"}""", "https://example.org/ä", "https://example.org/b")]
    [InlineData("""{"type":"string","minLength":1}""", "'note: this'", "a:b")]
    [InlineData("""{"type":"string","format":"ipv4"}""", "192.0.2.1", "192.0.2.77")]
    [InlineData("""{"type":"string","format":"ipv6"}""", "'2001:db8::1'", "'::1'")]
    [InlineData("""{"type":"string","format":"duration"}""", "P3D", "PT1H")]
    [InlineData("""{"type":"string","minLength":1}""", "P3Y", "PT1H")]
    [InlineData("""{"type":"string","format":"time"}""", "'10:00:00Z'", "'11:30:00Z'")]
    [InlineData("""{"type":"string","minLength":1}""", "'10:00:00Z'", "'10:00:00+01:00'")]
    [InlineData("""{"type":["string","null"],"format":"date"}""", "2026-01-31", "null")]
    public void A_format_is_what_all_texts_have(string due, params string[] values) => Assert.Equal(due, Inferring.Said("value", values));

    [Theory]
    [InlineData("^CVE-[0-9]{4}-[0-9]+$", "CVE-2026-1", "CVE-2025-12345", "CVE-1999-77", "CVE-2020-4", "CVE-2020-5", "CVE-2020-6",
        "CVE-2020-7", "CVE-2020-8")]
    [InlineData("^CVE-[0-9]+-[0-9]+$", "CVE-2026-1", "CVE-2025-12345", "CVE-1999-77", "CVE-2020-4", "CVE-2020-5")]
    [InlineData("^v[0-9]+\\.[0-9]+$", "v1.0", "v1.1", "v2.0", "v2.10", "v30.1")]
    [InlineData("^\\.[^\\s/]+$", ".c", ".h", ".tar.gz", ".c++", ".py")]
    [InlineData("^#[0-9A-Fa-f]{6}$", "'#3572A5'", "'#f1e05a'", "'#b07219'", "'#e34c26'", "'#ffffff'")]
    [InlineData("^[0-9]+(\\.[0-9]+)*$", "'1'", "1.0.1", "1.2.3", "2.0.0", "'10'")]
    [InlineData("^[a-z0-9]+(-[a-z0-9]+)*$", "one-two", "three", "four-five-six", "seven", "eight-9")]
    [InlineData("^GHSA-[0-9a-z]{4}-[0-9a-z]{4}$", "GHSA-7f2c-9x4q", "GHSA-aaaa-1234", "GHSA-12ab-zzzz", "GHSA-q1q1-q2q2",
        "GHSA-0000-abcd", "GHSA-9x4q-7f2c", "GHSA-1a2b-3c4d", "GHSA-zzzz-yyyy")]
    public void A_pattern_is_the_one_clear_form_of_all_texts(string due, params string[] values)
    {
        InferredCatalog catalog = Inferring.Of("value", values);
        Assert.Contains(System.Text.Json.JsonSerializer.Serialize(due, Inferring.Relaxed)[1..^1], Inferring.Property(catalog, "value"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Free_words_have_no_pattern() => Assert.Equal(
        """{"type":"string","minLength":1}""", Inferring.Said("value", "one", "Two words", "three", "four4", "five.", "six"));

    [Fact]
    public void A_choice_is_a_few_texts_each_used_often()
    {
        InferredCatalog catalog = Inferring.Of("kind", Inferring.Times(("book", 9), ("film", 6), ("song", 3)));
        Assert.Equal("""{"type":"string","enum":["book","film","song"]}""", Inferring.Property(catalog, "kind"));
        Assert.Empty(catalog.Doubts);
    }

    [Fact]
    public void A_choice_may_be_null_where_it_was()
    {
        string said = Inferring.Said("kind", Inferring.Times(("book", 9), ("film", 6), ("null", 1)));
        Assert.Equal("""{"type":["string","null"],"enum":["book","film",null]}""", said);
    }

    [Fact]
    public void Items_of_a_choice_are_a_set()
    {
        InferredCatalog catalog = Inferring.Of("kinds", Inferring.Times(("[book]", 3), ("[film, book]", 3), ("[]", 1)));
        Assert.Equal(
            """{"type":"array","items":{"type":"string","enum":["book","film"]},"uniqueItems":true}""",
                Inferring.Property(catalog, "kinds"));
    }

    [Fact]
    public void A_value_that_is_used_once_is_in_the_enum_and_a_doubt()
    {
        InferredCatalog catalog = Inferring.Of("license", Inferring.Times(("MIT", 9), ("Apache-2.0", 6), ("0BSD", 1), ("Zlib", 3)));
        Assert.Equal("""{"type":"string","enum":["0BSD","Apache-2.0","MIT","Zlib"]}""", Inferring.Property(catalog, "license"));
        Assert.Equal(
            "license: 'license' has 4 different texts in 19 entries; 1 of them is used once ('0BSD' in 'entry-ap'): "
            + "it is in the enum, check whether it is a misspelling",
            Assert.Single(catalog.Doubts).ToString());
    }

    [Fact]
    public void A_text_that_is_always_the_same_is_a_constant()
    {
        Assert.Equal("""{"type":"string","const":"1.4.0"}""", Inferring.Said("version", Inferring.Times(("1.4.0", 10))));
        Assert.Equal("""{"type":"string","enum":["1.4.0"]}""", Inferring.Said("version", Inferring.Times(("1.4.0", 6))));
        Assert.Equal("""{"type":"string","minLength":1}""", Inferring.Said("version", Inferring.Times(("1.4.0", 5))));
    }

    [Fact]
    public void Sentences_are_no_choice_however_often_they_are_used() => Assert.Equal(
        """{"type":"string","minLength":1}""",
        Inferring.Said("note", Inferring.Times(("This is a sentence, not a term.", 20), ("And so is this one, by the way.", 20))));

    [Theory]
    [InlineData("mit", "MIT")]
    [InlineData("Mi-T", "MIT")]
    [InlineData("common lisp", "Common Lisp")]
    [InlineData("Pyhton", "Python")]
    [InlineData("Pythn", "Python")]
    [InlineData("Pythons", "Python")]
    public void A_rare_spelling_stays_in_the_enum_and_the_doubt_says_what_to_write(string rare, string right)
    {
        InferredCatalog catalog = Inferring.Of("kind", Inferring.Times((right, 16), ("other", 8), (rare, 2)));
        Assert.Contains($"\"{rare}\"", Inferring.Property(catalog, "kind"), StringComparison.Ordinal);
        Assert.Contains(
            $"'kind' is '{rare}' twice, first in 'entry-ay', and '{right}' 16 times: it is in the enum; if it is a misspelling, "
                + $"correct it there, "
            + $"take it out of the enum and write \"x-synonyms\": {{ \"{rare}\": \"{right}\" }} beside it",
            Assert.Single(catalog.Doubts).ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("T1w", "T2w")]
    [InlineData("release1", "release2")]
    [InlineData("C++", "C")]
    [InlineData("cat", "car")]
    public void Another_value_is_no_rare_spelling(string rare, string often) =>
        Assert.DoesNotContain(
            Inferring.Of("kind", Inferring.Times((often, 16), ("other", 8), (rare, 2))).Doubts,
            static doubt => doubt.Text.Contains("x-synonyms", StringComparison.Ordinal));

    [Fact]
    public void A_strict_schema_has_rare_spellings_as_synonyms_and_refuses_them()
    {
        (string, string)[] files =
            [.. Inferring.Times(("Python", 16), ("other", 8), ("Pyhton", 2)).Select(static (kind, i) => ($"e{i}.yaml", $"kind: {kind}\n"))];
        InferredCatalog catalog =
            CatalogInference.Infer(Inferring.Files(files), new InferenceOptions(Inferring.Folder) { IsStrict = true });
        Assert.Equal(
            """{"type":"string","enum":["Python","other"],"x-synonyms":{"Pyhton":"Python"}}""", Inferring.Property(catalog, "kind"));
        Assert.Equal(
            [
                "/project/things/e24.yaml(1,7): error CAT1004: 'Pyhton' is not a kind: write 'Python'",
                "/project/things/e25.yaml(1,7): error CAT1004: 'Pyhton' is not a kind: write 'Python'",
            ],
            catalog.Problems.Select(static problem => problem.ToString()));
    }

    [Fact]
    public void Texts_that_are_ids_refer_to_entries()
    {
        InferredCatalog catalog = Inferring.Of("basis", "entry-ab", "entry-ac", null, "entry-aa");
        Assert.Equal("""{"type":"string","x-ref":"Things"}""", Inferring.Property(catalog, "basis"));
        Assert.Equal(
            "basis: 'basis' has 3 texts, all of them ids of entries ('entry-aa', 'entry-ab' and 'entry-ac'): it refers to entries (x-ref)",
            Assert.Single(catalog.Doubts).ToString());
    }

    [Fact]
    public void Items_that_are_ids_refer_to_entries() => Assert.Equal(
        """{"type":"array","items":{"type":"string","x-ref":"Things"},"uniqueItems":true}""",
        Inferring.Said("seeAlso", "[entry-ab]", "[]"));

    [Fact]
    public void A_single_word_that_is_an_id_may_be_chance()
    {
        InferredCatalog catalog = Inferring.Infer(("red.yaml", "color: blue"), ("blue.yaml", "color: red"), ("x.yaml", "parent: red"));
        Assert.Equal("""{"type":"string","minLength":1}""", Inferring.Property(catalog, "color"));
        Assert.Equal("""{"type":"string","x-ref":"Things"}""", Inferring.Property(catalog, "parent"));
    }

    [Fact]
    public void The_id_of_the_entry_itself_is_no_reference() => Assert.Equal(
        """{"type":"string","minLength":1}""", Inferring.Said("like", "entry-aa", "entry-ab", "entry-ac", "words"));

    [Fact]
    public void A_reference_that_is_broken_is_a_doubt()
    {
        string?[] values = [.. Different(12, static i => $"entry-a{(char)('a' + i)}"), "entry-zz", null];
        InferredCatalog catalog = Inferring.Of("basis", values);
        Assert.Contains(
            catalog.Doubts,
            static doubt => doubt.ToString() == "basis: 'basis' has ids of entries but for 1 text ('entry-zz' once, in 'entry-am'): "
                + "if it refers to entries, correct these and write \"x-ref\": \"Things\"");
    }

    [Fact]
    public void What_is_called_an_identifier_and_different_in_each_entry_is_unique()
    {
        Assert.Equal(
            """{"type":"string","minLength":1,"x-unique":true}""",
                Inferring.Said("fullName", Different(6, static i => $"Name no. {i} of it")));
        Assert.Equal(
            """{"type":"integer","minimum":0,"x-unique":true}""", Inferring.Said("language_id", Different(6, static i => $"{i * 7}")));
        Assert.Equal(
            """{"type":"string","minLength":1}""", Inferring.Said("summary", Different(6, static i => $"Summary no. {i} of it")));
        Assert.Equal("""{"type":"integer","minimum":0}""", Inferring.Said("count", Different(6, static i => $"{i * 7}")));
    }

    [Fact]
    public void What_two_of_many_entries_share_is_a_doubt_and_not_unique()
    {
        InferredCatalog catalog = Inferring.Of("name", [.. Different(50, static i => $"Name no. {i} of it"), "Name no. 1 of it"]);
        Assert.Equal("""{"type":"string","minLength":1}""", Inferring.Property(catalog, "name"));
        Assert.Equal(
            "name: 'name' is different in 50 of 51 entries, but for 'Name no. 1 of it' twice, first in 'entry-aa': "
            + "if no two entries are to share a value, correct these and write \"x-unique\": true",
            Assert.Single(catalog.Doubts).ToString());
    }

    [Fact]
    public void A_mapping_has_the_properties_that_were_seen_and_requires_those_that_all_have()
    {
        InferredCatalog catalog = Inferring.Of("size", "{ width: 1, height: 2 }", "{ width: 1, depth: -1, height: 3 }",
            "{ height: 4, width: 2 }");
        Assert.Equal(
            string.Concat(
                """{"type":"object","additionalProperties":false,"required":["width","height"],"properties":{ """.TrimEnd(),
                """ "width":{"description":"","type":"integer","minimum":0},""".TrimStart(),
                """ "depth":{"description":"","type":"integer"},""".TrimStart(),
                """ "height":{"description":"","type":"integer","minimum":0}}}""".TrimStart()),
            Inferring.Property(catalog, "size"));
    }

    [Fact]
    public void A_mapping_whose_keys_are_data_is_a_map()
    {
        InferredCatalog catalog = Inferring.Of("releases", "{ 1.0.1: 2026-01-31, 1.0.2: 2026-02-28 }",
            "{ 2.0.0: 2026-03-31, 2.0.1: 2026-04-30, 3.0.0: 2026-04-30 }");
        Assert.Equal(
            """{"type":"object","propertyNames":{"pattern":"^[0-9]+\\.[0-9]+\\.[0-9]+$"},"""
            + """ "additionalProperties":{"type":"string","format":"date"}}""".TrimStart(),
            Inferring.Property(catalog, "releases"));
        Assert.Equal(
            "releases: 'releases' has 5 different keys in 2 mappings ('1.0.1', '1.0.2', '2.0.0' and 2 more), with values that are alike: "
            + "it is a map, in which any key may stand; if the keys are names that you choose, list them",
            catalog.Doubts[0].ToString());
    }

    [Fact]
    public void Many_keys_that_are_each_rare_are_a_map_too() => Assert.Equal(
        """{"type":"object","additionalProperties":{"type":"integer","minimum":0}}""",
        Inferring.Said("votes", Different(20, static i => $"{{ {(char)('a' + i)}lice: 1, {(char)('a' + i)}ob: 2 }}")));

    [Fact]
    public void A_key_that_nearly_all_have_and_one_that_looks_like_a_slip_are_doubts()
    {
        (string, string)[] files =
        [
            .. Different(120, static i => $"licence: free words {i}{(i == 7 ? "" : "\nurl: https://example.org")}\n")
                .Select(static (text, i) => ($"e{i}.yaml", text)),
            ("f.yaml", "license: other words\nurl: https://example.org\nlicence: free\n"),
        ];
        Assert.Equal(
            [
                "license: 'license' is in 1 of 121 (first in 'f'), and 'licence' in 121: if it is a slip, correct it there and take "
                    + "the property out",
                "url: 'url' is in 120 of 121, and missing in 'e6': it may be left out; if all should have it, add it there and to "
                    + "\"required\"",
            ],
            Inferring.Infer(files).Doubts.Select(static doubt => doubt.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Mixed_kinds_nulls_and_versions_are_doubts()
    {
        Assert.Equal(
            "value: 'value' is text 3 times, and a number once, in 'entry-ad': all of that is allowed; if one of them is a slip, "
            + "correct it and take it out of \"type\"",
            Assert.Single(Inferring.Of("value", "a b", "c d", "e f", "4").Doubts).ToString());
        Assert.Equal(
            "value: 'value' has nothing behind it once, in 'entry-ab', and a value once: both are allowed; fill it in or take it out "
                + "there, "
            + "and take \"null\" out of \"type\"",
            Assert.Single(Inferring.Of("value", "a b", "null").Doubts).ToString());
        Assert.Equal(
            "value: 'value' is read as a number, so that '1.10' loses its last 0: if it is a version, put it in quotes in all entries, "
            + "and write \"type\": \"string\"",
            Assert.Single(Inferring.Of("value", "1.9", "1.10").Doubts).ToString());
        Assert.Equal(
            "value: of 40 different texts of 'value', all are of the format \"date\" but for 1 ('soon' once, in 'entry-bn'): "
            + "if that is what they should be, correct these and write the format",
            Assert.Single(Inferring.Of("value", [.. Different(39, static i => $"20{i + 10}-01-31"), "soon"]).Doubts).ToString());
    }

    [Fact]
    public void What_has_no_type_in_CSharp_may_be_anything()
    {
        Assert.Equal("{}", Inferring.Said("value", "1", "1e400"));
        Assert.Equal("{}", Inferring.Said("value", "1", "1e-400"));
        Assert.Equal("{}", Inferring.Said("value", "1.5", "a b", "true", "null", "[]", "{ a: 1 }"));
    }
}
