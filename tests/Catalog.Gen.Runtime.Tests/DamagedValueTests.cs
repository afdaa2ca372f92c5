using Catalog.Gen.Runtime.Tests.Writing;
using CatalogGen.Runtime;
using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Runtime.Tests;

/// <summary>What cannot be read is an exception, or another value: never a read beyond the data, and never a loop without end.</summary>
public sealed class DamagedValueTests
{
    private delegate void Reading(PackedReader reader);

    private static readonly Reading[] Readings =
    [
        static reader => reader.Skip(),
        static reader => reader.ToJson(),
        static reader => _ = reader.ReadJson().Value,
        static reader => reader.ReadObject(),
        static reader => reader.ReadChoice(),
        static reader => reader.ReadName(),
        static reader => reader.ReadText(),
        static reader => reader.ReadInt32(),
        static reader => reader.ReadDouble(),
        static reader => reader.ReadDecimal(),
        static reader => reader.ReadGuid(),
        static reader => _ = reader.ReadUri().Value,
        static reader => reader.ReadDate(),
        static reader => reader.ReadTime(),
        static reader => reader.ReadDateTime(),
    ];

    /// <summary>The bytes that are cut off stand behind in memory, where a reader that went on would find them.</summary>
    [Fact]
    public void A_value_that_is_cut_off_is_an_exception() => RandomValue.Typed.Sample(static value =>
    {
        byte[] packed = PackedWriter.Pack(value);
        for (int length = 0; length < packed.Length; length++)
        {
            int cut = length;
            AssertOutside(() => new PackedReader(packed.AsSpan(0, cut), PackedWriter.Names).Skip());
            AssertOutside(() => new PackedReader(packed.AsSpan(0, cut), PackedWriter.Names).ToJson());
        }
    }, iter: 50);

    [Fact]
    public void Bytes_that_are_changed_are_an_exception_or_another_value() =>
        Any.Select(RandomValue.Typed, Any.Select(Any.Int[0, 5000], Any.Byte).Array[1, 4]).Sample(static (value, changes) =>
        {
            byte[] packed = PackedWriter.Pack(value);
            foreach ((int at, byte to) in changes)
                packed[at % packed.Length] = to;
            foreach (Reading reading in Readings)
                AssertEnds(() => reading(new PackedReader(packed, PackedWriter.Names)));
        }, iter: 2000);

    [Fact]
    public void Names_that_are_damaged_are_an_exception_or_other_names() =>
        Any.Select(Any.Int[0, 200], Any.OneOf('.', '/', ':', '9', '\0'), Any.Int[0, 9]).Sample(static (at, to, name) =>
        {
            byte[] names = [.. PackedWriter.Names];
            names[at % names.Length] = (byte)to;
            byte[] packed = System.Text.Encoding.UTF8.GetBytes($"{{1:{name}:n");
            AssertEnds(() => new PackedReader(packed, names).ToJson());
        }, iter: 2000);

    [Fact]
    public void A_name_that_is_not_declared_is_an_exception()
    {
        byte[] packed = "{1:7:n"u8.ToArray();
        AssertOutside(() => new PackedReader(packed, PackedWriter.Names).ToJson());
        AssertOutside(() => new PackedReader(packed, default).ToJson());
    }

    /// <summary>Names that are damaged, and a number below zero: whoever counted down to it would not get past the name.</summary>
    [Fact]
    public void A_name_of_a_length_below_zero_is_an_exception() =>
        AssertOutside(static () => new PackedReader("{1:/:n"u8, ".:"u8).ToJson());

    [Theory]
    [InlineData("2020-13-01")]
    [InlineData("2020")]
    [InlineData("")]
    public void A_date_that_is_none_is_an_exception(string text) =>
        AssertOutside(() => new PackedReader(PackedWriter.Pack(new Value.Text(text)), default).ReadDate());

    private static void AssertOutside(Action read)
    {
        Exception? thrown = Record.Exception(read);
        Assert.True(thrown is IndexOutOfRangeException or ArgumentOutOfRangeException, $"{thrown?.GetType().Name ?? "nothing"} was thrown");
    }

    private static void AssertEnds(Action read)
    {
        Exception? thrown = Record.Exception(read);
        Assert.True(
            thrown is null or IndexOutOfRangeException or ArgumentException or FormatException or OverflowException
                or InvalidOperationException or System.Text.Json.JsonException,
            thrown?.ToString());
    }
}
