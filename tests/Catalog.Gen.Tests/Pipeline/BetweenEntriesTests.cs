namespace Catalog.Gen.Tests.Pipeline;

/// <summary>CAT2xxx: what only shows with all entries in view.</summary>
public class BetweenEntriesTests
{
    private const string Schema = """
        {
          "title": "Fruit",
          "x-catalog": { "formerIds": "was" },
          "type": "object",
          "properties": {
            "name": { "type": "string", "x-unique": true },
            "code": { "type": "object", "x-unique": true },
            "like": { "type": "string", "x-ref": "Fruits" },
            "likes": { "type": "array", "items": { "type": "string", "x-ref": "Fruits" } },
            "was": { "type": "array", "items": { "type": "string" } }
          }
        }
        """;

    private static CatalogProject Fruits(params (string File, string Yaml)[] files)
    {
        CatalogProject project = new CatalogProject().With("fruits/fruit.schema.json", Schema);
        foreach ((string file, string yaml) in files)
            project.With("fruits/" + file, yaml);
        return project;
    }

    [Fact]
    public void A_catalog_in_order_has_no_problem() => Assert.Empty(Fruits(
        ("apple.yaml", "name: Apple\nlike: cherry\nwas: [malus]\ncode: { a: 1 }\n"),
        ("cherry.yaml", "name: Cherry\nlikes: [apple, cherry]\ncode: { a: 2 }\n")).Problems());

    [Fact]
    public void CAT2001_two_files_have_one_name() => Assert.Equal(
        ["fruits/red/apple.yaml(1,1): error CAT2001: 'apple' is the id of another entry, in fruits/apple.yaml(1,1): "
            + "an id belongs to one entry alone, so rename one of the two"],
        Fruits(("apple.yaml", "name: Apple\n"), ("red/apple.yaml", "name: Red apple\n")).Problems());

    [Fact]
    public void CAT2002_two_ids_make_one_name() => Assert.Equal(
        ["fruits/redApple.yaml(1,1): error CAT2002: 'redApple' and 'red-apple' (fruits/red-apple.yaml(1,1)) both make the C# name "
            + "'RedApple': rename one, or let a property give the name with \"x-catalog\": { \"member\": \"…\" } in the schema"],
        Fruits(("redApple.yaml", "name: Apple\n"), ("red-apple.yaml", "name: Red apple\n")).Problems());

    [Theory]
    [InlineData("name: Apple\nlike: chery\n", "(2,7): error CAT2003: 'chery' in 'like' is not an entry of Fruits: did you mean 'cherry'?")]
    [InlineData(
        "name: Apple\nlikes:\n  - cherry\n  - Cherry\n",
        "(4,5): error CAT2003: 'Cherry' in 'likes' is not an entry of Fruits: did you mean 'cherry'?")]
    [InlineData(
        "name: Apple\nlike: \"pomegranate\"\n",
        "(2,7): error CAT2003: 'pomegranate' in 'like' is not an entry of Fruits: write the id of an entry")]
    [InlineData(
        "name: Apple\nlikes: [cherry.yaml]\n",
        "(2,9): error CAT2003: 'cherry.yaml' in 'likes' is not an entry of Fruits: write 'cherry'")]
    [InlineData(
        "name: Apple\nlike: Sweet cherry\n",
        "(2,7): error CAT2003: 'Sweet cherry' in 'like' is the name of an entry of Fruits, and not its id: write 'cherry'")]
    [InlineData(
        "name: Apple\nlike: Swet cherry\n",
        "(2,7): error CAT2003: 'Swet cherry' in 'like' is not an entry of Fruits: did you mean 'cherry', which is 'Sweet cherry'?")]
    [InlineData("name: Apple\nlike: prunus\n", "(2,7): warning CAT2004: 'prunus' is now 'cherry': write 'cherry'")]
    public void CAT2003_and_CAT2004_a_reference_is_to_an_entry_of_now(string apple, string expected) => Assert.Equal(
        ["fruits/apple.yaml" + expected],
        Fruits(("apple.yaml", apple), ("cherry.yaml", "name: Sweet cherry\nwas: [prunus]\n")).Problems());

    [Fact]
    public void CAT2005_a_unique_value_is_given_twice() => Assert.Equal(
        ["fruits/b.yaml(1,7): error CAT2005: this code is already given in fruits/a.yaml(2,7): no two entries may share it"],
        Fruits(("a.yaml", "name: A\ncode: { n: 1, m: x }\n"), ("b.yaml", "code: { m: x, n: 1.0 }\n")).Problems());

    [Fact]
    public void CAT2006_a_published_id_has_no_entry() => Assert.Equal(
        ["fruits/fruit.ids.txt(3,1): error CAT2006: 'pear' was published and has no entry any more: "
            + "bring the entry back, or list 'pear' under 'was' of the entry that takes its place"],
        Fruits(("apple.yaml", "name: Apple\nwas: [malus]\n"), ("fruit.ids.txt", "# ids\napple\npear\nmalus\n")).Problems());

    [Theory]
    [InlineData("false", "warning")]
    [InlineData("true", "error")]
    public void CAT2007_a_new_id_is_not_recorded(string locked, string severity) => Assert.Equal(
        [$"fruits/pear.yaml(1,1): {severity} CAT2007: 'pear' is new and not yet in fruits/fruit.ids.txt: "
            + "add the line 'pear' there, or run 'dotnet build -t:CatalogLock' in the folder 'project'"],
        Fruits(("apple.yaml", "name: Apple\n"), ("pear.yaml", "name: Pear\n"), ("fruit.ids.txt", "apple\n"))
            .WithProperty("CatalogLocked", locked).Problems());

    [Fact]
    public void Without_a_lock_no_id_need_be_recorded() =>
        Assert.Empty(Fruits(("apple.yaml", "name: Apple\n")).WithProperty("CatalogLocked", "true").Problems());

    [Theory]
    [InlineData(
        "was: [apple]", "(2,7): error CAT2008: 'apple' is the id of another entry, in fruits/apple.yaml(1,1): a former id must be free")]
    [InlineData("was: [pear]", "(2,7): error CAT2008: 'pear' is this entry's id today: a former id is one that it no longer has")]
    [InlineData("was: [malus]", "(2,7): error CAT2008: 'malus' is already a former id of 'apple': it can lead to one entry only")]
    [InlineData("was: ['']", "(2,7): error CAT2008: a former id must be a text on one line, and not empty: take this one out")]
    [InlineData("was: [\"a\\nb\"]", "(2,7): error CAT2008: a former id must be a text on one line, and not empty: take this one out")]
    public void CAT2008_a_former_id_is_free(string was, string expected) => Assert.Equal(
        ["fruits/pear.yaml" + expected],
        Fruits(("apple.yaml", "name: Apple\nwas: [malus]\n"), ("pear.yaml", "name: Pear\n" + was + "\n")).Problems());

    [Fact]
    public void A_broken_reference_shows_beside_another_mistake_of_its_entry() => Assert.Equal(
        [
            "fruits/apple.yaml(1,7): error CAT1003: 'name' must be text, but 5 is read as a number: put it in quotes",
            "fruits/apple.yaml(2,7): error CAT2003: 'chery' in 'like' is not an entry of Fruits: did you mean 'cherry'?",
        ],
        Fruits(("apple.yaml", "name: 5\nlike: chery\n"), ("cherry.yaml", "name: Cherry\n")).Problems());

    [Fact]
    public void A_reference_that_is_no_text_is_one_mistake() => Assert.Equal(
        ["fruits/apple.yaml(1,7): error CAT1003: 'like' must be text, but 5 is read as a number: put it in quotes"],
        Fruits(("apple.yaml", "like: 5\n")).Problems());

    [Fact]
    public void CAT0007_two_look_ups_back_by_one_name() => Assert.Equal(
        ["fruits/fruit.schema.json(3,63): error CAT0007: 'Fans' is already the look-up back of another property that refers to "
            + "Fruits: choose another name"],
        new CatalogProject().With("fruits/fruit.schema.json", """
            { "title": "Fruit", "properties": {
              "like": { "type": "string", "x-ref": "Fruits", "x-inverse": "Fans" },
              "love": { "type": "string", "x-ref": "Fruits", "x-inverse": "Fans" } } }
            """).With("fruits/a.yaml", "like: a\n").Problems());

    [Fact]
    public void CAT0007_a_look_up_by_what_cannot_be_looked_up() => Assert.Equal(
        ["fruits/fruit.schema.json(1,76): error CAT0007: 'size' cannot have x-index: a look-up is by a text, one of several values, "
            + "a whole number, a boolean or a reference"],
        new CatalogProject()
            .With("fruits/fruit.schema.json", """{ "title": "Fruit", "properties": { "size": { "type": "number", "x-index": true } } }""")
            .Problems());
}
