using System.Text.Json;
using Catalog.Gen.Runtime.Tests.Writing;
using CatalogGen.Runtime;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Runtime.Tests;

public sealed class PackedJsonTests
{
    private static readonly Gen<(Value, Value)> Pairs = Any.Select(RandomValue.Untyped, RandomValue.Untyped);

    [Fact]
    public void A_value_of_any_shape_is_the_JSON_that_it_was() => RandomValue.Untyped.Sample(static value =>
    {
        PackedJson read = Json(value);
        using JsonDocument expected = JsonDocument.Parse(value.Json);
        Assert.True(JsonElement.DeepEquals(expected.RootElement, read.Value));
        // Parsed once.
        Assert.Equal(read.Value.GetRawText(), read.Value.GetRawText());
    });

    [Fact]
    public void Values_are_equal_when_they_were_written_the_same() => Pairs.Sample(static (one, other) =>
    {
        Assert.Equal(Json(one), Json(one));
        Assert.Equal(Json(one).GetHashCode(), Json(one).GetHashCode());
        Assert.Equal(PackedWriter.Pack(one).SequenceEqual(PackedWriter.Pack(other)), Json(one).Equals(Json(other)));
        Assert.False(Json(one).Equals((object?)null));
        Assert.False(Json(one).Equals("text"));
    });

    [Fact]
    public void A_value_may_be_nested_deeply()
    {
        Value value = new Value.Null();
        for (int i = 0; i < 900; i++)
            value = new Value.Items([value]);

        Assert.Equal(value.Json, Json(value).Value.GetRawText());
    }

    private static PackedJson Json(Value value) => new PackedReader(PackedWriter.Pack(value), default).ReadJson();
}
