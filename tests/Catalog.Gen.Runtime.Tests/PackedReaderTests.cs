using System.Text;
using Catalog.Gen.Runtime.Tests.Writing;
using CatalogGen.Runtime;
using CsCheck;

namespace Catalog.Gen.Runtime.Tests;

public sealed class PackedReaderTests
{
    [Fact]
    public void What_is_written_is_read() => RandomValue.Typed.Sample(value =>
    {
        PackedReader reader = Between(value);
        Read(ref reader, value);
        Assert.Equal("behind", reader.ReadText());
    });

    [Fact]
    public void A_value_is_passed() => RandomValue.Typed.Sample(value =>
    {
        PackedReader reader = Between(value);
        reader.Skip();
        Assert.Equal("behind", reader.ReadText());
    });

    [Fact]
    public void A_value_is_written_as_JSON() => RandomValue.Typed.Sample(value =>
    {
        Assert.Equal(value.Json, new PackedReader(PackedWriter.Pack(value), PackedWriter.Names).ToJson());
    });

    [Theory]
    [InlineData("n", 0)]
    [InlineData("t", 1)]
    [InlineData("\"3:one", 2)]
    [InlineData("~2:é", 3)]
    [InlineData("#1:1", 12)]
    public void The_text_of_a_choice_is_passed(string value, int choice)
    {
        var reader = new PackedReader(Encoding.UTF8.GetBytes($"|{choice}:{value}\"6:behind"), default);
        Assert.Equal(choice, reader.ReadChoice());
        Assert.Equal("behind", reader.ReadText());
    }

    [Fact]
    public void A_lent_array_goes_back_to_the_pool_once()
    {
        byte[] lent = System.Buffers.ArrayPool<byte>.Shared.Rent(1000);
        new PackedReader(lent, default, lent: lent).Close();
        Assert.Same(lent, System.Buffers.ArrayPool<byte>.Shared.Rent(1000));

        // What is not lent is left alone.
        new PackedReader(lent, default).Close();
        Assert.NotSame(lent, System.Buffers.ArrayPool<byte>.Shared.Rent(1000));
    }

    /// <summary>A reader at a value that another follows.</summary>
    private static PackedReader Between(Value value)
    {
        var reader = new PackedReader(PackedWriter.Pack(new Value.Items([value, new Value.Text("behind")])), PackedWriter.Names);
        Assert.Equal(2, reader.ReadList());
        return reader;
    }

    private static void Read(ref PackedReader reader, Value value)
    {
        Assert.Equal(value is Value.Null, reader.TryReadNull());
        switch (value)
        {
            case Value.Truth truth:
                Assert.Equal(truth.Is, reader.ReadBoolean());
                break;
            case Value.Text text:
                Assert.Equal(text.Content, reader.ReadText());
                break;
            case Value.Number number:
                // What numbers become is tested with the other scalars.
                Assert.Equal(number.Digits, reader.ReadJson().Value.GetRawText());
                break;
            case Value.Case one:
                Assert.Equal(one.Index, reader.ReadCase());
                Read(ref reader, one.Of);
                break;
            case Value.Items items:
                Assert.Equal(items.All.Length, reader.ReadList());
                foreach (Value item in items.All)
                    Read(ref reader, item);
                break;
            case Value.Properties properties:
                Assert.Equal(properties.All.Length, reader.ReadObject());
                foreach (Property property in properties.All)
                    Read(ref reader, property);
                break;
        }
    }

    private static void Read(ref PackedReader reader, Property property)
    {
        int name = reader.ReadName();
        switch (property.Kind)
        {
            case KeyKind.Declared:
                Assert.Equal(property.Name, PackedWriter.Declared[name]);
                break;
            case KeyKind.Other:
                Assert.Equal(PackedReader.OtherKey, name);
                Assert.Equal(property.Name, reader.ReadText());
                break;
            default:
                Assert.Equal(PackedReader.HiddenKey, name);
                break;
        }

        Read(ref reader, property.Value);
    }
}
