using System.Collections.Immutable;
using CatalogGen.Runtime;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Runtime.Tests;

public sealed class PackedListsTests
{
    private static readonly Gen<int[]> Numbers = Any.Int[0, 2].Array[0, 3];

    [Fact]
    public void Lists_are_the_same_when_their_items_are() => Any.Select(Numbers, Numbers).Sample(static (one, other) =>
    {
        ImmutableArray<int> left = [.. one], right = [.. other];
        Assert.Equal(one.SequenceEqual(other), PackedLists.Same(left, right));
        Assert.True(PackedLists.Same(left, [.. one]));
        Assert.Equal(PackedLists.Hash(left), PackedLists.Hash(ImmutableArray.Create(one)));

        ImmutableArray<int>? maybe = left;
        Assert.Equal(one.SequenceEqual(other), PackedLists.Same(maybe, right));
        Assert.Equal(PackedLists.Hash(left), PackedLists.Hash(maybe));
        Assert.False(PackedLists.Same(maybe, null));
        Assert.False(PackedLists.Same(null, maybe));
    });

    [Fact]
    public void No_list_is_the_same_as_no_list()
    {
        ImmutableArray<int>? none = null;
        Assert.True(PackedLists.Same(none, none));
        Assert.NotEqual(PackedLists.Hash(none), PackedLists.Hash(ImmutableArray<int>.Empty));
    }

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
