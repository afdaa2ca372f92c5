namespace Catalog_Name.Tests;

// The build has checked every entry against the schema already. What is tested here is what a schema cannot say.
public class EntriesTests
{
    [Fact]
    public void No_two_entries_have_the_same_name() =>
        Assert.Equal(Entries.Count, Entries.All.Select(entry => entry.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void An_entry_is_a_property()
    {
        Assert.Equal(Kind.Small, Entries.First.Kind);
        Assert.Same(Entries.Second, Entries.First.Related[0]);
        Assert.Contains(Entries.First, Entries.ByKind(Kind.Small));
    }
}
