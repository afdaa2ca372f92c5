using System.Reflection;
using Catalog.Gen.Engine.Catalog;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>
/// The names that a catalog's class takes for itself. Once an entry is published, its member has its name for good: a helper
/// that is added later must not take it.
/// </summary>
public sealed class ReservedNamesTests
{
    private const string Schema =
        """
        {
          "title": "Fruit",
          "x-catalog": { "member": "name", "formerIds": "once", "listed": { "property": "listed", "equals": true } },
          "properties": {
            "name": { "type": "string" },
            "once": { "type": "array", "items": { "type": "string" } },
            "listed": { "type": "boolean" },
            "colour": { "type": "string", "x-index": true },
            "code": { "type": "string", "x-index": true, "x-unique": true }
          }
        }
        """;

    /// <summary>Frozen: a name that is taken out of this list, or comes to it, renames members of somebody's code.</summary>
    [Fact]
    public void The_list_is_frozen() => Assert.Equal(
        [
            "All", "ById", "Contains", "Count", "Equals", "Finalize", "FormerIds", "Get", "GetHashCode", "GetType", "Id", "IdAttribute",
            "Ids", "MemberwiseClone", "ReferenceEquals", "Testing", "ToString", "TryGet", "Unlisted", "WriteAllTo",
        ],
        ReservedMembers.Names.Order(StringComparer.Ordinal));

    /// <summary>What the class has is on the list, is a look-up, or has a name that no id can make.</summary>
    [Fact]
    public void The_class_has_no_member_beside()
    {
        Type catalog = new CatalogProject()
            .With("fruits/fruit.schema.json", Schema)
            .With("fruits/apple.yaml", "once: [pomme]\ncode: a\nlisted: true\n")
            .Load()
            .GetType("Sample.Fruits")!;
        const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.DeclaredOnly;
        string[] names =
        [
            .. catalog.GetMembers(All).Where(static member => member is not MethodInfo { IsSpecialName: true })
                .Select(static member => member.Name)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(
            [
                "All", "Apple", "ByColour", "ById", "Contains", "Count", "FormerIds", "Get", "GetByCode", "IdAttribute", "Ids", "Pomme",
                "TryGet", "TryGetByCode", "Unlisted", "WriteAllTo", "_Data",
            ],
            names);
    }

    [Fact]
    public void The_page_of_the_rule_names_them_all()
    {
        string page = File.ReadAllText(Path.Combine(Corpora.RepositoryRoot, "generator", "Catalog.Gen", "rules", "CAT2013.md"));
        Assert.All(ReservedMembers.Names, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("all: x\n", "name: All\n", "fruits/apple.yaml(1,7): info CAT2013: 'All' is All_ in C#, since the catalog needs the name "
        + "All for itself: give it another name by 'name'")]
    [InlineData("", "name: get-by-x\n", "fruits/apple.yaml(1,7): info CAT2013: 'get-by-x' is GetByX_ in C#, since the catalog needs the "
        + "name GetByX for itself: give it another name by 'name'")]
    public void A_member_that_gave_way_says_so_at_what_gives_the_name(string other, string yaml, string note) => Assert.Equal(
        [note],
        new CatalogProject()
            .With("fruits/fruit.schema.json", Schema)
            .With("fruits/apple.yaml", yaml + other)
            .Problems());

    [Theory]
    [InlineData("bye")]
    [InlineData("by")]
    [InlineData("getter")]
    [InlineData("data")]
    [InlineData("all-of-them")]
    [InlineData("alle")]
    [InlineData("testings")]
    public void What_only_looks_alike_has_its_name(string id) => Assert.Empty(
        new CatalogProject().With("fruits/fruit.schema.json", """{ "title": "Fruit" }""").With($"fruits/{id}.yaml", "{}").Problems());
}
