using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Tool.Inference;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Tests.Inference;

/// <summary>How files hold entries, what their ids are, and what is left out.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void A_file_is_an_entry_and_its_name_the_id()
    {
        InferredCatalog catalog = Inferring.Infer(("b.yaml", "title: One of them\nsize: 2\n"),
            ("a.json", """{ "title": "The other", "size": 3 }"""));
        Assert.Equal(CatalogLayout.File, catalog.Layout);
        Assert.Equal(["a", "b"], catalog.Ids);
        Assert.Equal(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "Thing",
              "description": "",
              "x-catalog": {
                "id": "kebab-case"
              },
              "type": "object",
              "additionalProperties": false,
              "required": ["title", "size"],
              "properties": {
                "title": {
                  "description": "",
                  "type": "string",
                  "minLength": 1
                },
                "size": {
                  "description": "",
                  "type": "integer"
                }
              }
            }

            """,
            catalog.Schema);
        Assert.Equal(3, catalog.Descriptions);
    }

    [Fact]
    public void One_file_that_maps_ids_to_entries_is_a_map()
    {
        InferredCatalog catalog = Inferring.Infer(("all.yaml", "One Thing: { size: 2 }\nanother: { size: 3, color: a b }\n"));
        Assert.Equal(CatalogLayout.Map, catalog.Layout);
        Assert.Equal(["One Thing", "another"], catalog.Ids);
        Assert.Equal(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "description": "",
              "type": "object",
              "additionalProperties": {
                "title": "Thing",
                "description": "",
                "type": "object",
                "additionalProperties": false,
                "required": ["size"],
                "properties": {
                  "size": {
                    "description": "",
                    "type": "integer"
                  },
                  "color": {
                    "description": "",
                    "type": "string"
                  }
                }
              }
            }

            """,
            catalog.Schema);
    }

    [Fact]
    public void Several_files_may_hold_parts_of_a_map() => Assert.Equal(
        CatalogLayout.Map, Inferring.Infer(("a.yaml", "one: { size: 2 }\ntwo: { size: 3 }"), ("b.yaml", "three: { size: 4 }")).Layout);

    [Fact]
    public void Files_with_the_same_keys_are_entries_though_their_values_are_mappings() => Assert.Equal(
        CatalogLayout.File,
        Inferring.Infer(("a.yaml", "from: { size: 2 }\nto: { size: 3 }"), ("b.yaml", "from: { size: 4 }\nto: { size: 3 }")).Layout);

    [Fact]
    public void A_single_file_whose_values_have_nothing_in_common_is_an_entry() =>
        Assert.Equal(CatalogLayout.File, Inferring.Infer(("a.yaml", "info: { title: x }\nsize: { width: 3 }")).Layout);

    [Theory]
    [InlineData("id", "{ name: n1, id: a }", "{ name: n2, id: b }")]
    [InlineData("slug", "{ name: n1, slug: a }", "{ name: n2, slug: b }")]
    [InlineData("name", "{ name: n1, id: a }", "{ name: n2, id: a }")]
    [InlineData("name", "{ name: n1, id: 1 }", "{ name: n2, id: 2 }")]
    [InlineData("word", "{ text: a b, word: a }", "{ text: a c, word: b }")]
    [InlineData("text", "{ text: a b, word: a }", "{ text: a c, word: a }")]
    public void A_list_has_its_ids_in_the_property_that_is_different_in_each_item(string key, params string[] items)
    {
        InferredCatalog catalog = Inferring.Infer(("all.yaml", string.Concat(items.Select(static item => $"- {item}\n"))));
        Assert.Equal(CatalogLayout.List, catalog.Layout);
        Assert.Equal(key, catalog.Key);
        JsonNode root = JsonNode.Parse(catalog.Schema)!;
        Assert.Equal("array", (string?)root["type"]);
        Assert.Equal(key, (string?)root["x-catalog"]!["key"]);
        Assert.Equal("Thing", (string?)root["items"]!["title"]);
    }

    [Fact]
    public void A_list_without_such_a_property_is_refused() => Assert.Equal(
        ["the entries are a list, and they have no property that is a text and different in each of them: give each an 'id', "
            + "or name the property that holds the id"],
        Assert.Throws<ToolException>(() => Inferring.Infer(("all.yaml", "- { size: 1 }\n- { size: 2 }\n"))).Lines);

    [Theory]
    [InlineData("id", "id: x\n", "id: y\n")]
    [InlineData("ID", "ID: x\n", "ID: y\n")]
    [InlineData("name", "name: a\n", "name: b\n")]
    [InlineData(null, "name: a\n", "name: c\n")]
    [InlineData(null, "id: x\n", "id: x\n")]
    public void A_file_may_hold_the_id_in_a_property(string? key, string a, string b) =>
        Assert.Equal(key, Inferring.Infer(("a.yaml", a), ("b.yaml", b)).Key);

    [Fact]
    public void What_a_person_says_counts()
    {
        InferredCatalog catalog = Inferring.Infer(
            new InferenceOptions(Inferring.Folder) { Layout = CatalogLayout.Map, Class = "Rules", Namespace = "A.B" },
            ("a.yaml", "one: { info: x }\ntwo: { size: 3 }"));
        Assert.Equal("/project/things/rule.schema.json", catalog.SchemaPath);
        Assert.Equal("""{"namespace":"A.B","id":"kebab-case"}""", JsonNode.Parse(catalog.Schema)!["x-catalog"]!.ToJsonString());
        catalog = Inferring.Infer(
            new InferenceOptions(Inferring.Folder) { Key = "code", Class = "Everything", Title = "Rule" }, ("a.yaml", "code: X"),
                ("b.yaml", "code: Y"));
        Assert.Equal(["X", "Y"], catalog.Ids);
        Assert.Equal("""{"class":"Everything","key":"code"}""", JsonNode.Parse(catalog.Schema)!["x-catalog"]!.ToJsonString());
    }

    [Fact]
    public void What_cannot_be_read_or_is_no_entry_is_left_out_and_said()
    {
        InferredCatalog catalog = Inferring.Infer(("a.yaml", "size: 2"), ("b.yaml", "size: [2"), ("c.yaml", "- 2"), ("d.yaml", ""),
            ("e.yaml", "size: 3"));
        Assert.Equal(2, catalog.Entries);
        Assert.Equal(
            ["/project/things/b.yaml: it cannot be read (1)", "/project/things/c.yaml: it is no mapping, as an entry is (0)",
                "/project/things/d.yaml: it cannot be read (1)"],
            catalog.Skipped.Select(static skipped => $"{skipped.Path}: {skipped.Why} ({skipped.Problems.Count})")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_an_entry_there_is_no_schema() => Assert.Equal(
        ["no file holds an entry that can be read, so there is nothing to make a schema from"],
        Assert.Throws<ToolException>(() => Inferring.Infer(("a.yaml", "- 2"))).Lines);

    [Fact]
    public void Two_entries_with_one_id_are_a_problem_of_theirs() => Assert.Equal(
        ["/project/things/y/a.yaml(1,1): error CAT2001: 'a' is the id of another entry, in x/a.yaml(1,1): an id belongs to one entry "
            + "alone, so rename one of the two"],
        CatalogInference.Infer(Inferring.Files([("x/a.yaml", "size: 2"), ("y/a.yaml", "size: 3")]), new InferenceOptions(Inferring.Folder))
            .Problems.Select(static problem => problem.ToString()));
}
