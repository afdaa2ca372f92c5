using System.Collections.Immutable;
using System.Text.Json;
using CatalogGen.Runtime;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Runtime.Tests;

public sealed class PackedEqualityTests
{
    private static readonly Gen<int[]> Numbers = Any.Int[0, 2].Array[0, 3];

    [Fact]
    public void Lists_are_the_same_when_their_items_are() => Any.Select(Numbers, Numbers).Sample(static (one, other) =>
    {
        ImmutableArray<int> left = [.. one], right = [.. other];
        Check(left, right, one.SequenceEqual(other));
        Check<ImmutableArray<int>?>(left, right, one.SequenceEqual(other));
        Check<ImmutableArray<int>?>(left, null, false);
        Check<ImmutableArray<ImmutableArray<int>>>([left, right], [right, left], one.SequenceEqual(other));
        Check<ImmutableArray<ImmutableArray<int>?>>([left, null], [right, null], one.SequenceEqual(other));
        Check(Map([left]), Map([right]), one.SequenceEqual(other));
        Check<ImmutableArray<PackedMap<ImmutableArray<int>>>>([Map([left])], [Map([right])], one.SequenceEqual(other));
    });

    [Fact]
    public void No_list_is_the_same_as_no_list()
    {
        Check<ImmutableArray<int>?>(null, null, true);
        Assert.NotEqual(PackedEquality.Hash<ImmutableArray<int>?>(null), PackedEquality.Hash(ImmutableArray.Create(0)));
    }

    [Theory]
    [InlineData("{\"a\":[1,null]}", "{\"a\":[1,null]}", true)]
    [InlineData("{\"a\":[1,null]}", "{\"a\":[1]}", false)]
    [InlineData("1", "1.0", false)]
    public void Json_is_the_same_when_its_text_is(string one, string other, bool areSame)
    {
        JsonElement left = Json(one), right = Json(other);
        Check(left, right, areSame);
        Check<JsonElement?>(left, right, areSame);
        Check<ImmutableArray<JsonElement>>([left], [right], areSame);
        Check(Map([left]), Map([right]), areSame);
    }

    [Fact]
    public void What_compares_itself_is_asked()
    {
        Check("a", "A", false);
        Check(new Uri("https://a.org/"), new Uri("https://a.org"), true);
        Check<string?>(null, null, true);
        Check<string?>(null, "", false);
        Check(DayOfWeek.Monday, DayOfWeek.Monday, true);
        Check<decimal?>(1.0m, 1.00m, true);
    }

    [Fact]
    public void The_order_of_keys_does_not_matter()
    {
        var one = new PackedMap<int>(["a", "b"], [1, 2], 2, default);
        var other = new PackedMap<int>(["b", "a"], [2, 1], 2, default);
        Check(one, other, true);
        Assert.NotEqual(one.GetHashCode(), new PackedMap<int>(["a", "b"], [2, 1], 2, default).GetHashCode());
    }

    private static void Check<T>(T left, T right, bool areSame)
    {
        Assert.Equal(areSame, PackedEquality.Same(left, right));
        Assert.Equal(areSame, PackedEquality.Same(right, left));
        Assert.True(PackedEquality.Same(left, left));
        if (areSame)
            Assert.Equal(PackedEquality.Hash(left), PackedEquality.Hash(right));
    }

    private static PackedMap<T> Map<T>(T[] values) => new([.. values.Select((_, i) => $"key {i}")], values, values.Length, default);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
