using System.Text;
using System.Text.Json;
using CatalogGen.Runtime;

namespace Catalog.Gen.Runtime.Tests;

public sealed class SpellingsTests
{
    private static readonly string[] Texts = ["T1w", "t1W", "bold-rest", "ß"];

    [Theory]
    [InlineData("T1W", 0)]
    [InlineData("BOLD-REST", 2)]
    [InlineData("bold", -1)]
    [InlineData("", -1)]
    [InlineData("SS", -1)]
    public void The_first_that_only_differs_by_case_is_found(string text, int place) =>
        Assert.Equal(place, Spellings.FindIgnoringCase(text, Texts.Length, place => Texts[place]));

    [Theory]
    [InlineData("bold_rest", "'bold_rest' is not a value of Modality: did you mean 'bold-rest'?")]
    [InlineData("nothing like it", "'nothing like it' is not a value of Modality")]
    public void A_message_names_the_nearest(string text, string message) =>
        Assert.Equal(message, Spellings.NotAValue(text, "Modality", Texts.Length, place => Texts[place]));

    [Fact]
    public void A_number_is_named_as_it_is_written()
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes("[1.50e2]"));
        reader.Read();
        reader.Read();
        Assert.Equal("1.50e2", Spellings.NumberAt(ref reader));
    }

    [Theory]
    [InlineData("|-2147483648:\"1:xt", int.MinValue)]
    [InlineData("|2147483647:nt", int.MaxValue)]
    [InlineData("|-7:#1:1t", -7)]
    public void The_number_of_a_value_may_be_any(string packed, int number)
    {
        byte[] data = Encoding.UTF8.GetBytes(packed);
        var reader = new PackedReader(data, []);
        Assert.Equal(number, reader.ReadChoice());
        Assert.True(reader.ReadBoolean());
        reader = new PackedReader(data, []);
        reader.Skip();
        Assert.True(reader.ReadBoolean());
    }
}
