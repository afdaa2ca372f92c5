using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>Ids: their form, their list, entries that were copied or renamed, and entries whose files cannot be read.</summary>
public class IdsTests
{
    private const string Kebab = """
        {
          "title": "Fruit",
          "x-catalog": { "id": "kebab-case" },
          "properties": {
            "name": { "type": "string", "x-unique": true },
            "code": { "type": "string", "x-unique": true },
            "like": { "type": "string", "x-ref": "Fruits" },
            "state": { "type": "string" },
            "gone": { "type": "boolean" },
            "was": { "type": "array", "items": { "type": "string" } }
          }
        }
        """;

    private const string Map = """
        {
          "title": "Fruits",
          "x-catalog": { "class": "Fruits", "layout": "map", "id": "kebab-case" },
          "type": "object",
          "additionalProperties": {
            "title": "Fruit", "type": "object",
            "properties": { "name": { "type": "string" }, "like": { "type": "string", "x-ref": "Fruits" } }
          }
        }
        """;

    private static CatalogProject Fruits(string schema, params (string File, string Yaml)[] files)
    {
        CatalogProject project = new CatalogProject().With("fruits/fruit.schema.json", schema);
        foreach ((string file, string yaml) in files)
            project.With("fruits/" + file, yaml);
        return project;
    }

    [Theory]
    [InlineData("new_set.yaml", "new_set", "new-set.yaml")]
    [InlineData("new set.yml", "new set", "new-set.yml")]
    [InlineData("PING.YAML", "PING", "ping.YAML")]
    [InlineData("newSet.yaml", "newSet", "new-set.yaml")]
    [InlineData("HCPData.json", "HCPData", "hcp-data.json")]
    [InlineData("dHCP.yaml", "dHCP", "dhcp.yaml")]
    [InlineData("ABIDE II.yaml", "ABIDE II", "abide-ii.yaml")]
    [InlineData("-a--b-.yaml", "-a--b-", "a-b.yaml")]
    [InlineData("v1.2.yaml", "v1.2", "v1-2.yaml")]
    [InlineData("Crème brûlée.yaml", "Crème brûlée", "creme-brulee.yaml")]
    [InlineData("pear (1).yaml", "pear (1)", "pear-1.yaml")]
    [InlineData("apple.yaml.yaml", "apple.yaml", "apple-yaml.yaml")]
    public void CAT2010_an_id_has_the_form_that_the_schema_asks_for(string file, string id, string proposal) => Assert.Equal(
        [$"fruits/{file}(1,1): error CAT2010: the id '{id}' must be small letters from a to z and digits, in words with '-' between "
            + $"them: rename the file to '{proposal}'"],
        Fruits(Kebab, (file, "{}\n")).Problems());

    [Theory]
    [InlineData("pear")]
    [InlineData("sour-cherry")]
    [InlineData("ds000228")]
    [InlineData("7-up")]
    public void An_id_in_kebab_case_is_one(string id) => Assert.Empty(Fruits(Kebab, (id + ".yaml", "{}\n")).Problems());

    [Fact]
    public void An_id_that_is_published_may_look_as_it_does() =>
        Assert.Empty(Fruits(Kebab, ("Old_One.yaml", "{}\n"), ("fruit.ids.txt", "Old_One\n")).Problems());

    [Fact]
    public void What_is_taken_or_cannot_be_guessed_is_not_proposed() => Assert.Equal(
        [
            "fruits/Pear.yaml(1,1): error CAT2001: 'Pear' differs from the id 'pear' (fruits/pear.yaml(1,1)) in case alone: "
            + "many systems take the two files for one, so rename this one",
            "fruits/sour_cherry.yaml(1,1): error CAT2010: the id 'sour_cherry' must be small letters from a to z and digits, in words "
            + "with '-' between them: rename the file",
            "fruits/straße.yaml(1,1): error CAT2010: the id 'straße' must be small letters from a to z and digits, in words with '-' "
            + "between them: rename the file",
            "fruits/桃.yaml(1,1): error CAT2010: the id '桃' must be small letters from a to z and digits, in words with '-' between "
            + "them: rename the file",
        ],
        Fruits(
            Kebab.Replace("\"id\"", "\"member\": \"name\", \"id\"", StringComparison.Ordinal),
            ("pear.yaml", "name: A\n"), ("Pear.yaml", "name: B\n"), ("sour-cherry.yaml", "name: C\n"), ("sour_cherry.yaml", "name: D\n"),
            ("straße.yaml", "name: E\n"), ("桃.yaml", "name: F\n")).Problems());

    [Theory]
    [InlineData("\"^ds\\\\d{3}$\"", "must match the pattern '^ds\\d{3}$': rename the file to 'ds012.yaml'")]
    [InlineData(
        "{ \"pattern\": \"^ds\\\\d{3}$\", \"message\": \"which is 'ds' and three digits\" }",
        "does not have the form of this catalog's ids, which is 'ds' and three digits: rename the file to 'ds012.yaml'")]
    public void An_id_may_have_a_pattern(string form, string expected) => Assert.Equal(
        ["fruits/DS_012.yaml(1,1): error CAT2010: the id 'DS_012' " + expected],
        Fruits(Kebab.Replace("\"kebab-case\"", form, StringComparison.Ordinal), ("DS_012.yaml", "{}\n")).Problems());

    [Theory]
    [InlineData("\"kebab\"", "'kebab' is no form of an id: write 'kebab-case', or a pattern from '^' to '$'")]
    [InlineData("\"[a-z]+\"", "'[a-z]+' is no form of an id: write 'kebab-case', or a pattern from '^' to '$'")]
    [InlineData("\"^(a$\"", "'id' must be a regular expression (ECMA-262) like ^[a-z]+$, but is '^(a$'")]
    public void CAT0007_the_form_of_ids_is_kebab_case_or_a_pattern(string form, string expected) => Assert.Equal(
        ["fruits/fruit.schema.json(3,24): error CAT0007: " + expected],
        Fruits(Kebab.Replace("\"kebab-case\"", form, StringComparison.Ordinal)).Problems());

    /// <summary>An accent can be a part of a letter's character, or a character of its own: then two ids would look the same.</summary>
    [Fact]
    public void An_id_has_no_marks_that_are_characters_of_their_own()
    {
        const string Reason = "has marks that are characters of their own, so that another id can look the same: "
            + "write letters that have their marks in them (Unicode's normal form C)";
        Assert.Equal(
            [
                $"fruits/all.yaml(2,1): error CAT1017: the id 'e\u0301te\u0301' {Reason}",
                $"fruits/all.yaml(4,1): error CAT1017: the id '\u212B' {Reason}",
                $"fruits/all.yaml(6,1): error CAT1017: the id '\u1112\u1161\u11ab' {Reason}",
            ],
            Fruits(
                Map.Replace(", \"id\": \"kebab-case\"", "", StringComparison.Ordinal),
                ("all.yaml", "\u00E9t\u00E9: {}\ne\u0301te\u0301: {}\n\u00C5: {}\n\u212B: {}\n\uD55C: {}\n\u1112\u1161\u11ab: {}\n"
                    + "ete: {}\n\u65E5\u672C: {}\n\u0928\u093F: {}\n\u05D1\u05BC: {}\nm\u0302: {}\n")).Problems());
    }

    [Fact]
    public void The_key_of_a_map_can_be_written_anew() => Assert.Equal(
        ["fruits/all.yaml(2,1): error CAT2010: the id 'Sour Cherry' must be small letters from a to z and digits, in words with '-' "
            + "between them: write 'sour-cherry'"],
        Fruits(Map, ("all.yaml", "apple: {}\n\"Sour Cherry\": {}\n")).Problems());

    [Fact]
    public void CAT2007_many_new_ids_are_one_problem() => Assert.Equal(
        ["fruits/f01.yaml(1,1): warning CAT2007: 12 ids are new and not yet in fruits/fruit.ids.txt: 'f01', 'f02', 'f03', 'f04', 'f05', "
            + "'f06', 'f07', 'f08' and others: add a line there for each, or run 'dotnet build -t:CatalogLock' in the folder 'project'"],
        Fruits(Kebab, [.. Enumerable.Range(1, 12).Select(i => ($"f{i:00}.yaml", "{}\n")), ("fruit.ids.txt", "")]).Problems());

    [Fact]
    public void CAT2009_a_conflict_in_the_list_is_one_problem_and_both_sides_count() => Assert.Equal(
        ["fruits/fruit.ids.txt(2,1): error CAT2009: an unresolved merge conflict: keep the ids of both sides, and take out the lines "
            + "that git has put between them"],
        Fruits(
            Kebab, ("apple.yaml", "{}\n"), ("pear.yaml", "{}\n"), ("plum.yaml", "{}\n"),
            ("fruit.ids.txt", "apple\n<<<<<<< HEAD\npear\n||||||| base\n=======\nplum\n>>>>>>> theirs\n")).Problems());

    [Theory]
    [InlineData("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\nd\n", "a\nb\nc\nd\n")]
    [InlineData("<<<<<<<\r\nb\r\n|||||||\r\nb\r\n=======\r\nb\r\nc\r\n>>>>>>>", "b\nc\n")]
    [InlineData("<<<<<<< a\nb\n=======\n>>>>>>> a\nc\n<<<<<<< a\n=======\nd\n>>>>>>> a\ne\n", "b\nc\nd\ne\n")]
    [InlineData("a\n=======\nb\n", "a\nb\n")]
    public void A_conflict_in_the_list_can_be_resolved_at_once(string list, string expected)
    {
        LockFile read = LockFile.Read(new SourceFile("/fruit.ids.txt", list));
        Fix fix = Assert.NotNull(read.Resolution);
        Assert.True(fix.IsCertain);
        string resolved = list[..fix.Span.Start] + fix.Replacement + list[fix.Span.End..];
        Assert.Equal(expected, resolved);
        LockFile again = LockFile.Read(new SourceFile("/fruit.ids.txt", resolved));
        Assert.Null(again.Conflict);
        Assert.Equal(read.Ids.Select(id => id.Id).Distinct(), again.Ids.Select(id => id.Id));
    }

    [Theory]
    [InlineData("a\nb\n")]
    [InlineData("<<<<<<\n==\n>>>>>>>>\n=======x\n")]
    public void A_list_without_gits_lines_has_no_conflict(string list) =>
        Assert.Null(LockFile.Read(new SourceFile("/fruit.ids.txt", list)).Conflict);

    [Fact]
    public void The_order_of_the_list_and_lines_that_are_there_twice_do_not_matter() => Assert.Empty(Fruits(
        Kebab, ("apple.yaml", "{}\n"), ("pear.yaml", "{}\n"), ("fruit.ids.txt", "pear\napple\n\npear\r\n")).Problems());

    [Fact]
    public void A_copy_is_one_problem_at_the_entry_that_is_new() => Assert.Equal(
        ["fruits/apple copy.yaml(1,7): error CAT2005: this name and this code are already given by 'quince', in fruits/quince.yaml(1,7): "
            + "this looks like a copy, so give it values of its own, or delete it"],
        Fruits(
            Kebab, ("apple copy.yaml", "name: Quince\ncode: q\n"), ("quince.yaml", "name: Quince\ncode: q\n"),
            ("fruit.ids.txt", "quince\n")).Problems());

    [Fact]
    public void A_value_is_shared_by_the_entry_that_is_new() => Assert.Equal(
        ["fruits/apple.yaml(1,7): error CAT2005: this name is already given in fruits/quince.yaml(1,7): no two entries may share it"],
        Fruits(Kebab, ("apple.yaml", "name: Quince\n"), ("quince.yaml", "name: Quince\n"), ("fruit.ids.txt", "quince\n")).Problems()
            .Where(problem => !problem.Contains("CAT2007", StringComparison.Ordinal)));

    [Theory]
    [InlineData("", "fruits/quince.yaml(1,7): error CAT2005: this name is already given in fruits/apple.yaml(1,7)")]
    [InlineData("apple\nquince\n", "fruits/quince.yaml(1,7): error CAT2005: this name is already given in fruits/apple.yaml(1,7)")]
    public void Of_two_that_are_as_old_the_later_path_is_reported(string recorded, string expected) => Assert.Equal(
        [expected + ": no two entries may share it"],
        Fruits(Kebab, ("quince.yaml", "name: Quince\n"), ("apple.yaml", "name: Quince\n"), ("fruit.ids.txt", recorded)).Problems()
            .Where(problem => !problem.Contains("CAT2007", StringComparison.Ordinal)));

    [Fact]
    public void CAT2006_an_entry_that_was_renamed_is_told_so_once() => Assert.Equal(
        ["fruits/sour-cherry.yaml(1,1): error CAT2006: 'cherry' was published and has no entry any more, and 'sour-cherry' is new: "
            + "if it is the same entry, name the file 'cherry.yaml' again"],
        Fruits(
            Kebab, ("sour-cherry.yaml", "{}\n"), ("apple.yaml", "like: cherry\n"),
            ("fruit.ids.txt", "apple\ncherry\n")).Problems());

    [Theory]
    [InlineData(
        "\"obsolete\": { \"property\": \"state\", \"equals\": \"gone\" }, ",
        "bring the entry back and mark it withdrawn, with 'state: gone'")]
    [InlineData("\"obsolete\": \"gone\", ", "bring the entry back and mark it withdrawn, by 'gone'")]
    [InlineData("\"formerIds\": \"was\", ", "bring the entry back, or list 'plum' under 'was' of the entry that takes its place")]
    [InlineData("", "bring the entry back")]
    public void CAT2006_names_only_what_the_schema_has(string setting, string advice) => Assert.Equal(
        ["fruits/fruit.ids.txt(2,1): error CAT2006: 'plum' was published and has no entry any more: " + advice],
        Fruits(
            Kebab.Replace("\"id\"", setting + "\"id\"", StringComparison.Ordinal),
            ("apple.yaml", "{}\n"), ("fruit.ids.txt", "apple\nplum\n")).Problems());

    [Fact]
    public void The_id_of_a_file_that_cannot_be_read_is_an_id() => Assert.Equal(
        ["fruits/cherry.yaml(1,7): error CAT1001"],
        Codes(Fruits(
            Kebab, ("cherry.yaml", "name: [Cherry\n"), ("apple.yaml", "like: cherry\n"), ("fruit.ids.txt", "apple\ncherry\n"))));

    [Fact]
    public void The_name_of_a_file_that_cannot_be_read_is_judged_too() => Assert.Equal(
        ["fruits/Sour_Cherry.yaml(1,1): error CAT2010", "fruits/Sour_Cherry.yaml(1,7): error CAT1001"],
        Codes(Fruits(Kebab, ("Sour_Cherry.yaml", "name: [Cherry\n"))));

    [Theory]
    [InlineData("key: Pear\nname: [Pear\n")]
    [InlineData("name: [Pear\nkey: \"Pear\" # the best\n")]
    [InlineData("part:\n  key: core\nkey: Pear\nname: 'Pear\n")]
    [InlineData("{ \"name\": \"x\n \"key\": \"Pear\",\n}\n")]
    public void The_id_in_a_file_that_cannot_be_read_is_an_id(string yaml) => Assert.All(
        Codes(Fruits(
            Kebab.Replace("\"id\"", "\"key\": \"key\", \"id\"", StringComparison.Ordinal)
                .Replace("\"name\":", "\"key\": { \"type\": \"string\" }, \"name\":", StringComparison.Ordinal),
            ("Any Name.yaml", yaml), ("other.yaml", "key: apple\nlike: Pear\n"), ("fruit.ids.txt", "apple\nPear\n"))),
        problem => Assert.Contains("CAT1001", problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("apple: { like: sour }\nsour: { name: [Sour }\n\"pear\": {}\n")]
    [InlineData("apple: { like: pear }\n# note\nsour:\n  name: 'Sour\n\npear:\n  name: Pear\n")]
    public void Ids_in_a_map_that_cannot_be_read_are_ids(string yaml) => Assert.All(
        Codes(Fruits(
            Map, ("all.yaml", yaml), ("other.yaml", "quince: { like: pear }\n"), ("fruit.ids.txt", "apple\nsour\npear\nquince\n"))),
        problem => Assert.Contains("CAT1001", problem, StringComparison.Ordinal));

    [Fact]
    public void Ids_in_a_list_that_cannot_be_read_are_ids() => Assert.All(
        Codes(Fruits(
            """
            {
              "title": "Fruits", "x-catalog": { "class": "Fruits", "key": "key" },
              "type": "array",
              "items": { "title": "Fruit", "properties": { "key": { "type": "string" }, "like": { "type": "string", "x-ref": "Fruits" } } }
            }
            """,
            ("all.yaml", "- key: apple\n  part: { key: core }\n- key: 'pear' # the best\n  like: [plum\n- like: apple\n  key: \"plum\"\n"),
            ("other.yaml", "- { key: quince, like: plum }\n- { key: medlar, like: pear }\n"),
            ("fruit.ids.txt", "apple\npear\nplum\nquince\nmedlar\n"))),
        problem => Assert.Contains("CAT1001", problem, StringComparison.Ordinal));

    [Fact]
    public void Code_that_names_a_broken_entry_compiles() => Assert.Empty(
        Fruits(Map, ("all.yaml", "apple: { name: [A }\n'sour-cherry': {}\n"))
            .With("nuts/nut.schema.json", """{ "title": "Nut", "properties": { "name": { "type": "string" } } }""")
            .With("nuts/hazel.yaml", "name: \"Hazel\n")
            .With("nuts/wal_nut.yaml", "name: A\n")
            .With("nuts/wal-nut.yaml", "name: B\n")
            .WithSource("""
                using Sample;
                class Reader
                {
                    object[] All => [Fruits.Apple, Fruits.SourCherry, Nuts.Hazel, Nuts.WalNut];
                    string[] Ids => [Fruits.Ids.Apple, Fruits.Ids.SourCherry, Nuts.Ids.Hazel, Nuts.Ids.WalNut, Nuts.Ids.WalNut2];
                }
                """)
            .CompileProblems());

    private static IEnumerable<string> Codes(CatalogProject project)
    {
        string[] problems = project.Problems();
        Assert.NotEmpty(problems);
        return problems.Select(problem => problem[..(problem.IndexOf("CAT", StringComparison.Ordinal) + "CAT1001".Length)]);
    }
}
