using System.Collections;
using CatalogGen.Runtime;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Runtime.Tests;

public sealed class PackedMapTests
{
    /// <summary>Of few keys and of many: a look-up goes another way beyond eight.</summary>
    private static readonly Gen<string[]> Keys =
        Any.String[Any.Char['a', 'e'], 0, 3].Array[0, 20].Select(static keys => keys.Distinct().ToArray());

    [Fact]
    public void It_is_the_dictionary_of_its_pairs() => Any.Select(Keys, Any.Int[0, 3]).Sample(static (keys, spare) =>
    {
        PackedMap<int> map = Map(keys, spare);
        Assert.Equal(keys.Length, map.Count);
        Assert.Equal(keys, map.Keys);
        Assert.Equal(Enumerable.Range(0, keys.Length), map.Values);
        Assert.Equal(keys.Select(static (key, place) => KeyValuePair.Create(key, place)), map);
        IEnumerator plain = ((IEnumerable)map).GetEnumerator();
        Assert.All(map, pair => Assert.True(plain.MoveNext() && Equals(pair, plain.Current)));
        Assert.False(plain.MoveNext());
        for (int i = 0; i < keys.Length; i++)
        {
            Assert.True(map.ContainsKey(keys[i]));
            Assert.Equal(i, map[keys[i]]);
        }

        foreach (string other in new[] { "x", "", "abcd", "aaaa" }.Except(keys))
        {
            Assert.False(map.ContainsKey(other));
            Assert.False(map.TryGetValue(other, out int value));
            Assert.Equal(0, value);
            Assert.Contains($"'{other}'", Assert.Throws<KeyNotFoundException>(() => map[other]).Message, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void The_order_does_not_matter_to_equality() => Keys.Sample(static keys =>
    {
        PackedMap<int> map = Map(keys);
        int[] backwards = [.. Enumerable.Range(0, keys.Length).Reverse()];
        var turned = new PackedMap<int>([.. keys.Reverse()], backwards, keys.Length, default);
        Assert.True(map.Equals(turned));
        Assert.Equal(map.GetHashCode(), turned.GetHashCode());
        if (keys.Length > 0)
        {
            int[] others = [.. backwards];
            others[^1] = -1;
            Assert.False(map.Equals(new PackedMap<int>([.. keys.Reverse()], others, keys.Length, default)));
            Assert.False(map.Equals((object)new PackedMap<int>(
                [.. keys[1..], "x"], [.. Enumerable.Range(0, keys.Length)], keys.Length, default)));
            Assert.False(map.Equals(Map(keys[1..])));
        }

        Assert.False(map.Equals((object?)null));
        Assert.False(map.Equals("text"));
    });

    [Fact]
    public void No_key_is_null() => Assert.Throws<ArgumentNullException>(() => PackedMap<int>.Empty.ContainsKey(null!));

    [Fact]
    public void Nobody_can_change_it()
    {
        PackedMap<int> map = Map(["a"]);
        Assert.Throws<NotSupportedException>(() => ((IList<string>)map.Keys)[0] = "b");
        Assert.Throws<NotSupportedException>(() => ((IList<int>)map.Values)[0] = 1);
        Assert.Empty(PackedMap<int>.Empty);
    }

    /// <summary>The values are the keys' places; the arrays may have room to spare.</summary>
    private static PackedMap<int> Map(string[] keys, int spare = 0) => new(
        [.. keys, .. Enumerable.Repeat("spare", spare)], [.. Enumerable.Range(0, keys.Length + spare)], keys.Length, default);
}
