using System.Reflection;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>A slip of syntax in one entry takes no other entry of the file along, and nothing is said that only follows from it.</summary>
public class BrokenEntriesTests
{
    private const string Person = """
        {
          "title": "Person", "type": "object", "required": ["name"], "additionalProperties": false,
          "properties": { "id": { "type": "string" }, "name": { "type": "string" }, "friend": { "type": "string", "x-ref": "People" } }
        }
        """;

    [Fact]
    public void Entries_beside_a_broken_one_in_a_map_are_judged_and_kept() => Assert.Equal(
        [
            "people/all.yaml(5,9): error CAT1001: the quotes that open here are never closed: close them",
            "people/all.yaml(8,11): error CAT2003: 'dan' in 'friend' is not an entry of People: write the id of an entry",
            "people/all.yaml(10,7): error CAT1001: a space is missing behind 'name:': write 'name: '",
            "people/all.yaml(13,3): error CAT1006: unknown property 'nmae': did you mean 'name'?",
        ],
        new CatalogProject()
            .With("people/people.schema.json", $$"""{ "x-catalog": { "class": "People" }, "additionalProperties": {{Person}} }""")
            .With("people/all.yaml", """
                ada:
                  name: Ada
                  friend: bob
                bob:
                  name: "Bob
                cyd:
                  name: Cyd
                  friend: dan
                eve:
                  name:Eve
                  friend: ada
                fay:
                  nmae: Fay

                """)
            .Problems());

    [Fact]
    public void Entries_beside_a_broken_one_in_a_list_are_judged_and_kept() => Assert.Equal(
        [
            "people/all.yaml(5,9): error CAT1001: the '[' that opens here is never closed: write ']' behind its last item; "
                + "if it is a text, put it in quotes",
            "people/all.yaml(6,3): error CAT1005: 'name' is missing from an item of the list: add 'name:' with text",
        ],
        new CatalogProject()
            .With(
                "people/people.schema.json",
                $$"""{ "x-catalog": { "class": "People", "key": "id" }, "type": "array", "items": {{Person}} }""")
            .With("people/all.yaml", """
                - id: ada
                  name: Ada
                  friend: bob
                - id: bob
                  name: [Bob
                - id: cyd
                  friend: ada

                """)
            .Problems());

    /// <summary>
    /// A compiler that reports no error makes an assembly: whoever reads what was not built is told so, in both forms of the data.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(150_000)]
    public void Reading_an_entry_with_errors_is_an_exception_that_names_it(int length)
    {
        Assembly assembly = new CatalogProject()
            .With("people/people.schema.json", $$"""{ "x-catalog": { "class": "People" }, "additionalProperties": {{Person}} }""")
            .With("people/all/first.yaml", $"ada:\n  name: {new string('a', length)}\nbob:\n  nmae: Bob\n")
            .Load();
        LoadedCatalog people = LoadedCatalog.Of(assembly, "Sample.People");

        Assert.Equal(length, ((string)people.Get("ada").GetType().GetProperty("Name")!.GetValue(people.Get("ada"))!).Length);
        object bob = people.Get("bob");
        Assert.Equal("bob", LoadedCatalog.IdOf(bob));
        var failure = Assert.Throws<TargetInvocationException>(() => bob.GetType().GetProperty("Name")!.GetValue(bob));
        Assert.Equal(
            "the entry 'bob' of People cannot be read, since people/all/first.yaml had errors when the project was built: "
                + "mend them, and build it again",
            Assert.IsType<InvalidOperationException>(failure.InnerException).Message);
        Assert.IsType<InvalidOperationException>(
            Assert.Throws<TargetInvocationException>(() => LoadedCatalog.JsonOf(bob)).InnerException);
    }

    [Fact]
    public void A_valid_value_that_does_not_fit_its_type_is_not_read_either()
    {
        Assembly assembly = new CatalogProject()
            .With("things/thing.schema.json", """{ "title": "Thing", "properties": { "n": { "type": "string", "format": "duration" } } }""")
            .With("things/a.yaml", "n: P1Y\n")
            .Load();
        object thing = LoadedCatalog.Of(assembly, "Sample.Things").Get("a");
        Assert.IsType<InvalidOperationException>(
            Assert.Throws<TargetInvocationException>(() => thing.GetType().GetProperty("N")!.GetValue(thing)).InnerException);
    }

    [Fact]
    public void The_members_of_broken_entries_are_there_in_CSharp() => Assert.DoesNotContain(
        new CatalogProject("class Reader { object Read => Sample.People.Bob; }")
            .With("people/people.schema.json", $$"""{ "x-catalog": { "class": "People" }, "additionalProperties": {{Person}} }""")
            .With("people/all.yaml", "ada:\n  name: Ada\nbob:\n  name: \"Bob\n")
            .CompileProblems(),
        static problem => problem.Contains("CS0117", StringComparison.Ordinal));
}
