using System.Collections.Immutable;
using CatalogGen.Runtime;

namespace Catalog.Gen.Runtime.Tests;

public sealed class PackedListsTests
{
    [Fact]
    public void Ids_are_followed_once()
    {
        int calls = 0;
        object[]? followed = null;
        ImmutableArray<object> Follow() => PackedLists.Follow<object>(ref followed, ["a", "b"], id =>
        {
            calls++;
            return "entry " + id;
        });

        Assert.Equal(["entry a", "entry b"], Follow());
        Assert.Equal(Follow(), Follow());
        Assert.Equal(2, calls);
    }
}
