using System.Reflection;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>What becomes of entries whose problems are known.</summary>
public sealed class BaselineEntriesTests
{
    /// <summary>By its member and its id an entry stays there; in no list, since whoever goes through one met an exception.</summary>
    [Theory]
    [InlineData("colour: blue\nname: B\n")]
    [InlineData("colour: red\n")]
    [InlineData("name: [B]\ncolour: red\nlike: [apple]\n")]
    [InlineData("name: \"B\ncolour: red\n")]
    [InlineData("name: B\nname: C\ncolour: red\n")]
    [InlineData("")]
    [InlineData("[]\n")]
    public void An_entry_that_is_no_value_of_its_type_keeps_its_member_and_is_in_no_list(string text)
    {
        CatalogProject project = BaselineFruits.Project().With("fruits/b.yaml", text).WithSource(
            "static class Use { internal static object B => Sample.Fruits.B; internal const string Id = Sample.Fruits.Ids.B; }");
        Assert.NotEmpty(project.Problems());
        int count = project.RecordAll();
        Assert.Equal([BaselineFruits.Known(count)], project.Problems());
        Assembly assembly = project.Load();
        LoadedCatalog fruits = LoadedCatalog.Of(assembly, "Sample.Fruits");
        Assert.Equal(["apple", "cherry"], fruits.All.Select(LoadedCatalog.IdOf));
        Assert.Equal(["ByColour(Green): apple", "ByColour(Red): cherry"], fruits.LookUps.Lines().Where(ByColour));

        object unfit = fruits.Get("b");
        Assert.Same(unfit, assembly.GetType("Use")!.GetProperty("B", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null));
        Assert.Equal("b", LoadedCatalog.IdOf(unfit));
        var failure = Assert.Throws<TargetInvocationException>(() => unfit.GetType().GetProperty("Name")!.GetValue(unfit));
        Assert.Equal(
            "the entry 'b' of Fruits cannot be read, since fruits/b.yaml had errors when the project was built: "
                + "mend them, and build it again",
            Assert.IsType<InvalidOperationException>(failure.InnerException).Message);
        Assert.Contains(
            project.Run().Results[0].GeneratedSources,
            source => source.SourceText.ToString().Contains("Cannot be read: it has problems that are known", StringComparison.Ordinal));
    }

    /// <summary>The entry that cannot be read is an object with an id, which others may refer to.</summary>
    [Fact]
    public void A_reference_to_an_entry_that_cannot_be_read_leads_to_it()
    {
        CatalogProject project = BaselineFruits.Project().With("fruits/b.yaml", "colour: red\nlike: [apple]\n")
            .With("fruits/c.yaml", "name: C\nlike: [b]\n");
        Assert.Equal(1, project.RecordAll());
        LoadedCatalog fruits = LoadedCatalog.Of(project.Load(), "Sample.Fruits");
        object Of(string id, string property) => fruits.Get(id).GetType().GetProperty(property)!.GetValue(fruits.Get(id))!;
        Assert.Same(fruits.Get("b"), Assert.Single((System.Collections.IEnumerable)Of("c", "Like")));
        Assert.Empty((System.Collections.IEnumerable)Of("apple", "LikedBy"));
    }

    [Fact]
    public void An_entry_whose_values_fit_their_types_is_one_as_any_other()
    {
        CatalogProject project = BaselineFruits.Project().With(
            "fruits/b.yaml", $"name: {new string('b', 30)}\ncolour: red\ntags: [Not]\nlike: [apple]\nextra: 1\n");
        Assert.Equal(3, project.RecordAll());
        Assert.Equal([BaselineFruits.Known(3)], project.Problems());
        LoadedCatalog fruits = LoadedCatalog.Of(project.Load(), "Sample.Fruits");
        Assert.Equal(["apple", "b", "cherry"], fruits.All.Select(LoadedCatalog.IdOf));
        Assert.Contains("ByColour(Red): b, cherry", fruits.LookUps.Lines());
        Assert.Equal(
            $$"""{"name":"{{new string('b', 30)}}","colour":"red","tags":["Not"],"like":["apple"],"extra":1}""",
            LoadedCatalog.JsonOf(fruits.Get("b")));
        foreach (object entry in fruits.All)
            Members.Touch(entry);
    }

    [Fact]
    public void Ids_that_are_there_twice_are_known_and_the_first_stays()
    {
        CatalogProject project = BaselineFruits.Project().With("fruits/more/apple.yaml", "name: Another\n");
        Assert.Equal(1, project.RecordAll());
        Assert.Equal([BaselineFruits.Known(1)], project.Problems());
        LoadedCatalog fruits = LoadedCatalog.Of(project.Load(), "Sample.Fruits");
        Assert.Equal(["apple", "cherry"], fruits.All.Select(LoadedCatalog.IdOf));
        Assert.Contains("Apple", LoadedCatalog.JsonOf(fruits.Get("apple")), StringComparison.Ordinal);
    }

    /// <summary>Of two entries with one id the one that can be read is the better one.</summary>
    [Fact]
    public void Of_two_with_one_id_the_one_that_can_be_read_stays()
    {
        CatalogProject project = BaselineFruits.Project().With("fruits/a/pear.yaml", "colour: red\n")
            .With("fruits/b/pear.yaml", "name: Pear\n");
        Assert.Equal(2, project.RecordAll());
        Assert.Equal([BaselineFruits.Known(2)], project.Problems());
        LoadedCatalog fruits = LoadedCatalog.Of(project.Load(), "Sample.Fruits");
        Assert.Contains("Pear", LoadedCatalog.JsonOf(fruits.Get("pear")), StringComparison.Ordinal);
    }

    /// <summary>A list of references leads nowhere at one place: the ids are there, and following them is an exception.</summary>
    [Fact]
    public void A_broken_reference_that_is_known_throws_where_it_is_followed()
    {
        CatalogProject project = BaselineFruits.Project().With("fruits/b.yaml", "name: B\nlike: [aple]\n");
        Assert.Equal(1, project.RecordAll());
        LoadedCatalog fruits = LoadedCatalog.Of(project.Load(), "Sample.Fruits");
        Assert.Equal(["apple", "b", "cherry"], fruits.All.Select(LoadedCatalog.IdOf));
        object b = fruits.Get("b");
        var failure = Assert.Throws<TargetInvocationException>(() => b.GetType().GetProperty("Like")!.GetValue(b));
        Assert.Contains("aple", Assert.IsType<KeyNotFoundException>(failure.InnerException).Message, StringComparison.Ordinal);
    }

    /// <summary>A file of lists: an entry without an id can be known, and is in no list.</summary>
    [Fact]
    public void An_item_without_an_id_is_known()
    {
        CatalogProject project = new CatalogProject()
            .With("fruits/fruit.schema.json", """
                { "x-catalog": { "class": "Fruits", "key": "id" }, "type": "array",
                  "items": { "type": "object", "properties": { "id": { "type": "string" }, "n": { "type": "integer" } } } }
                """)
            .With("fruits/all.yaml", "- id: a\n  n: 1\n- n: 2\n- id: c\n  n: x\n");
        Assert.Equal(2, project.RecordAll());
        Assert.Equal([BaselineFruits.Known(2)], project.Problems());
        Assert.Equal(["a"], LoadedCatalog.Of(project.Load(), "Sample.Fruits").All.Select(LoadedCatalog.IdOf));
        Assert.Contains("CAT1017", string.Join('\n', project.With("fruits/all.yaml", "- id: a\n- n: 2\n- n: 3\n").Problems()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_back_and_what_cannot_be_read_are_told_apart()
    {
        CatalogProject project = new CatalogProject()
            .With("fruits/fruit.schema.json", """
                { "title": "Fruit", "type": "object", "required": ["name"], "x-catalog": { "listed": "shown", "formerIds": "once" },
                  "properties": {
                    "name": { "type": "string" }, "shown": { "type": "boolean" },
                    "once": { "type": "array", "items": { "type": "string" } } } }
                """)
            .With("fruits/a.yaml", "name: A\nshown: true\n")
            .With("fruits/b.yaml", "name: B\nshown: false\n")
            .With("fruits/c.yaml", "shown: false\nonce: [cc]\n")
            .With("fruits/d.yaml", "shown: true\n")
            .With("fruits/e.yaml", "name: E\nshown: true\n");
        Assert.Equal(2, project.RecordAll());
        Assert.Empty(project.CompileProblems());
        LoadedCatalog fruits = LoadedCatalog.Of(project.Load(), "Sample.Fruits");
        Assert.Equal(["a", "e"], fruits.All.Select(LoadedCatalog.IdOf));
        Assert.Equal(["b"], fruits.Unlisted.Select(LoadedCatalog.IdOf));
        Assert.Equal("c", LoadedCatalog.IdOf(fruits.Get("cc")));
        Assert.Equal("d", LoadedCatalog.IdOf(fruits.Get("d")));
    }

    private static bool ByColour(string line) => line.StartsWith("ByColour", StringComparison.Ordinal);
}
