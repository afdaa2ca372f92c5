namespace Catalog.Gen.Tests.Pipeline;

/// <summary>
/// Settings of <c>x-catalog</c> that can do nothing, and references that a schema gives as defaults: said in the schema, once.
/// </summary>
public sealed class SettingsTests
{
    private const string Name = "\"name\": { \"type\": \"string\" }";

    [Theory]
    [InlineData(
        "\"key\": \"nmae\"",
        "(2,25): warning CAT0017: 'key' names the property 'nmae', which no entry has: did you mean 'name'?")]
    [InlineData(
        "\"member\": \"zzz\"",
        "(2,28): warning CAT0017: 'member' names the property 'zzz', which no entry has: name one of 'name', 'size', 'kind' or 'others'")]
    [InlineData(
        "\"member\": \"size\"",
        "(2,28): warning CAT0017: 'member' does nothing, since 'size' is a whole number and a name in C# is made of text: "
        + "name a property whose values are text")]
    [InlineData(
        "\"key\": \"others\"",
        "(2,25): warning CAT0017: 'key' does nothing, since 'others' is a list and an id is text: name a property whose values are text")]
    [InlineData(
        "\"obsolete\": \"gone\"",
        "(2,30): warning CAT0017: 'obsolete' names the property 'gone', which no entry has: "
        + "name one of 'name', 'size', 'kind' or 'others'")]
    [InlineData(
        "\"experimental\": { \"property\": \"knd\" }",
        "(2,48): warning CAT0017: 'experimental' names the property 'knd', which no entry has: did you mean 'kind'?")]
    [InlineData(
        "\"obsolete\": { \"property\": \"kind\", \"equals\": \"olds\" }",
        "(2,62): warning CAT0017: 'obsolete' does nothing, since 'kind' is never 'olds': did you mean 'old'?")]
    [InlineData(
        "\"formerIds\": \"size\"",
        "(2,31): warning CAT0017: 'formerIds' does nothing, since 'size' is no list of texts: name a property that is an array of strings")]
    [InlineData(
        "\"formerIds\": \"numbers\"",
        "(2,31): warning CAT0017: 'formerIds' names the property 'numbers', which no entry has: "
        + "name one of 'name', 'size', 'kind' or 'others'")]
    [InlineData("\"key\": \"name\", \"member\": \"kind\", \"formerIds\": \"others\", \"obsolete\": \"size\"", "")]
    [InlineData("\"formerIds\": \"name\", \"obsolete\": { \"property\": \"kind\", \"equals\": \"old\" }", "")]
    [InlineData("\"obsolete\": \"Successors\"", "")]
    public void A_setting_that_can_do_nothing_is_a_warning(string setting, string due) => Assert.Equal(
        due.Length == 0 ? [] : ["things/thing.schema.json" + due],
        Closed(setting).With("things/a.yaml", "name: first\nsize: 1\nkind: old\nothers: []\n").Problems());

    [Fact]
    public void In_an_open_schema_the_entries_decide()
    {
        CatalogProject Project(string entry) => new CatalogProject()
            .With("things/thing.schema.json", $$"""{ "title": "Thing", "x-catalog": { "member": "label" }, "properties": { {{Name}} } }""")
            .With("things/a.yaml", "name: a\n").With("things/b.yaml", entry);
        Assert.Empty(Project("label: b\n").Problems());
        Assert.Equal(
            [
                "things/thing.schema.json(1,46): warning CAT0017: 'member' names the property 'label', which no entry has: "
                + "name one of 'name'",
            ],
            Project("name: b\n").Problems());
        Assert.DoesNotContain(Project("{\n").Problems(), problem => problem.Contains("CAT0017", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_without_a_key_is_a_mistake_of_the_schema() => Assert.Equal(
        [
            "things/thing.schema.json(1,1): error CAT0007: a list needs to know which property is the id: "
            + "name it, as \"x-catalog\": { \"key\": \"name\" }",
        ],
        new CatalogProject()
            .With("things/thing.schema.json", $$"""{ "title": "Thing", "type": "array", "items": { "properties": { {{Name}} } } }""")
            .With("things/all.yaml", "- name: a\n- name: b\n").Problems());

    [Theory]
    [InlineData(", \"additionalProperties\": false")]
    [InlineData("")]
    public void A_list_with_a_key_that_no_item_has_blames_the_schema_once(string closed) => Assert.Equal(
        ["things/thing.schema.json(1,43): error CAT0007: 'key' names the property 'nope', which no entry has: name one of 'name'"],
        new CatalogProject()
            .With(
                "things/thing.schema.json",
                $$"""
                { "title": "Thing", "x-catalog": { "key": "nope" }, "type": "array",
                  "items": { "properties": { {{Name}} }{{closed}} } }
                """)
            .With("things/all.yaml", "- name: a\n- name: b\n").With("things/more.yaml", "- name: c\n").Problems());

    [Fact]
    public void A_key_does_nothing_in_a_map() => Assert.Equal(
        ["things/thing.schema.json(1,43): warning CAT0017: 'key' does nothing here, since the keys of the map are the ids: take it out"],
        new CatalogProject()
            .With(
                "things/thing.schema.json",
                $$"""{ "title": "Thing", "x-catalog": { "key": "name" }, "additionalProperties": { "properties": { {{Name}} } } }""")
            .With("things/all.yaml", "a: { name: A }\n").Problems());

    [Fact]
    public void A_reference_that_is_a_default_must_lead_to_an_entry() => Assert.Equal(
        [
            "things/thing.schema.json(4,62): error CAT2003: 'beta' as a default is not an entry of Things: did you mean 'beth'?",
            "things/thing.schema.json(5,101): error CAT2003: 'nobody' as a default is not an entry of Things: write the id of an entry",
        ],
        new CatalogProject()
            .With("things/thing.schema.json", """
                {
                  "title": "Thing",
                  "properties": {
                    "one": { "type": "string", "x-ref": "Things", "default": "beta" },
                    "all": { "type": "array", "items": { "type": "string", "x-ref": "Things" }, "default": ["alef", "nobody"] }
                  }
                }
                """)
            .With("things/alef.yaml", "one: beth\n").With("things/beth.yaml", "one: alef\n").Problems());

    private static CatalogProject Closed(string setting) => new CatalogProject().With("things/thing.schema.json", $$"""
        { "title": "Thing",
          "x-catalog": { {{setting}} },
          "additionalProperties": false,
          "properties": {
            {{Name}},
            "size": { "type": "integer" },
            "kind": { "enum": ["new", "old"] },
            "others": { "type": "array", "items": { "type": "string", "x-ref": "Things", "x-inverse": "Successors" } }
          }
        }
        """);
}
