using System.Collections;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>How files hold entries, and how catalogs share a project.</summary>
public class LayoutTests
{
    private const string Person =
        """{ "title": "Person", "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } }""";

    [Fact]
    public void A_map_holds_an_entry_under_each_key_in_one_file_or_several() => Check(
        new CatalogProject()
            .With("people/people.schema.json", $$"""{ "title": "People", "additionalProperties": {{Person}} }""")
            .With("people/a.yaml", "ada:\n  name: Ada\nbob:\n  name: Bob\n")
            .With("people/more/c.yaml", "cyd:\n  name: Cyd\n"),
        "Sample.Persons",
        """ada {"name":"Ada"}""", """bob {"name":"Bob"}""", """cyd {"name":"Cyd"}""");

    [Fact]
    public void A_list_names_the_property_that_is_the_id() => Check(
        new CatalogProject()
            .With("people/people.schema.json", $$"""
                { "x-catalog": { "class": "People", "key": "name" }, "type": "array", "items": {{Person}} }
                """)
            .With("people/all.yaml", "- name: ada\n- name: bob\n"),
        "Sample.People",
        """ada {"name":"ada"}""", """bob {"name":"bob"}""");

    [Fact]
    public void An_item_without_its_id_is_an_error() => Assert.Equal(
        ["people/all.yaml(2,3): error CAT1017: this item has no id: give it 'handle'"],
        new CatalogProject()
            .With(
                "people/people.schema.json",
                $$"""{ "x-catalog": { "class": "People", "key": "handle" }, "type": "array", "items": {{Person}} }""")
            .With("people/all.yaml", "- { name: ada, handle: ada }\n- name: bob\n").Problems());

    [Fact]
    public void A_nested_folder_and_a_file_of_JSON_are_entries_too() => Check(
        new CatalogProject()
            .With("people/person.schema.json", Person)
            .With("people/ada.json", """{ "name": "Ada", "born": 1.50e1 }""")
            .With("people/b/bob.yml", "name: Bob\n"),
        "Sample.Persons",
        """ada {"name":"Ada","born":1.50e1}""", """bob {"name":"Bob"}""");

    [Fact]
    public void A_key_may_be_a_property_and_a_member_another() => Check(
        new CatalogProject()
            .With("people/person.schema.json", Person.Replace(
                "\"type\": \"object\"",
                "\"x-catalog\": { \"key\": \"id\", \"member\": \"name\" }, \"type\": \"object\"",
                StringComparison.Ordinal))
            .With("people/file.yaml", "id: 7\nname: James\n").With("people/file2.yaml", "id: \"008\"\nname: Bill\n"),
        "Sample.Persons",
        """008 {"id":"008","name":"Bill"}""", """file {"id":7,"name":"James"}""");

    [Fact]
    public void Several_catalogs_share_a_project_and_a_file_belongs_to_the_nearest()
    {
        CatalogProject project = new CatalogProject()
            .With("person.schema.json", Person)
            .With("ada.yaml", "name: Ada\n")
            .With(
                "dogs/dog.schema.json",
                """{ "title": "Dog", "properties": { "owner": { "type": "string", "x-ref": "Persons", "x-inverse": "Dogs" } } }""")
            .With("dogs/rex.yaml", "owner: ada\n");
        Check(project, "Sample.Persons", """ada {"name":"Ada"}""");
        Check(project, "Sample.Dogs", """rex {"owner":"ada"}""");
    }

    [Fact]
    public void One_schema_serves_two_folders_by_reference()
    {
        CatalogProject project = new CatalogProject()
            .WithProperty("CatalogSchemas", "/project/old/old.schema.json|/project/new/new.schema.json")
            .With("person.schema.json", Person)
            .With(
                "old/old.schema.json",
                """{ "$ref": "../person.schema.json", "x-catalog": { "class": "OldPeople" }, "title": "Old person" }""")
            .With(
                "new/new.schema.json",
                """{ "$ref": "../person.schema.json", "x-catalog": { "class": "NewPeople" }, "title": "New person" }""")
            .With("old/ada.yaml", "name: Ada\n")
            .With("new/bob.yaml", "name: Bob\n");
        Check(project, "Sample.OldPeople", """ada {"name":"Ada"}""");
        Check(project, "Sample.NewPeople", """bob {"name":"Bob"}""");
    }

    [Fact]
    public void An_entry_need_not_be_an_object() => Check(
        new CatalogProject()
            .With(
                "licences/licences.schema.json",
                """{ "title": "Licences", "additionalProperties": { "type": "string", "title": "Licence" } }""")
            .With("licences/all.yaml", "cc0: CC0 1.0\nmit: MIT\n"),
        "Sample.Licences",
        """cc0 "CC0 1.0" """.TrimEnd(), """mit "MIT" """.TrimEnd());

    [Theory]
    [InlineData("all", "All_")]
    [InlineData("ids", "Ids_")]
    [InlineData("get", "Get_")]
    [InlineData("to-string", "ToString_")]
    [InlineData("count", "Count_")]
    [InlineData("equals", "Equals_")]
    [InlineData("persons", "Persons_")]
    [InlineData("class", "Class")]
    [InlineData("by-name", "ByName_")]
    [InlineData("table", "Table")]
    [InlineData("entries", "Entries")]
    [InlineData("inflate", "Inflate")]
    [InlineData("chunk0", "Chunk0")]
    [InlineData("provide-ids", "ProvideIds")]
    [InlineData("id-attribute", "IdAttribute_")]
    [InlineData("open-entry", "OpenEntry")]
    [InlineData("by-id", "ById_")]
    [InlineData("get-by-name", "GetByName_")]
    [InlineData("write-all-to", "WriteAllTo_")]
    [InlineData("1-2", "_1_2")]
    [InlineData("---", "MinusMinusMinus")]
    [InlineData("é", "É")]
    public void Any_file_name_makes_a_member(string id, string member)
    {
        CatalogProject project = new CatalogProject().With("people/person.schema.json", Person).With($"people/{id}.yaml", "name: x\n");
        Assert.Equal(
            member.EndsWith('_')
                ? [$"people/{id}.yaml(1,1): info CAT2013: '{id}' is {member} in C#, since the catalog needs the name {member[..^1]} for "
                    + "itself: name a property for it in the schema, by 'member' in x-catalog, and give the entry another name there"]
                : [],
            project.Problems());
        Type catalog = project.Load().GetType("Sample.Persons")!;
        object entry = catalog.GetProperty(member)!.GetValue(null)!;
        Assert.Equal(id, entry.GetType().GetProperty("Id")!.GetValue(entry));
        Assert.Empty(project.CompileProblems());
    }

    private static void Check(CatalogProject project, string @class, params string[] expected)
    {
        Assert.Empty(project.Problems());
        Assert.Empty(project.CompileProblems());
        Type catalog = project.Load().GetType(@class)!;
        Assert.Equal(expected, ((IEnumerable)catalog.GetProperty("All")!.GetValue(null)!).Cast<object>().Select(Describe));
    }

    private static string Describe(object entry)
    {
        Type type = entry.GetType();
        return $"{type.GetProperty("Id")!.GetValue(entry)} {type.GetMethod("ToJson", [])!.Invoke(entry, null)}";
    }
}
