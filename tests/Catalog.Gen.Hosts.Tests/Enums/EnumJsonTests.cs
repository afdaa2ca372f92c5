using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalog.Gen.Hosts.Tests.Enums;

/// <summary>Enums of a catalog in JSON, with the source generator, by reflection, and beside the framework's converter.</summary>
public class EnumJsonTests
{
    private const string Json = """{"Modality":"bold-rest","Other":null,"Field":7,"All":["T1w","dwi"],"Counts":{"bold-rest":2}}""";

    private static readonly JsonSerializerOptions WithFrameworksConverter = new() { Converters = { new JsonStringEnumConverter() } };

    private static Scan Written => new()
    {
        Modality = Modality.BoldRest,
        Field = FieldStrength._7,
        All = [Modality.T1w, Modality.Dwi],
        Counts = new Dictionary<Modality, int> { [Modality.BoldRest] = 2 },
    };

    [Fact]
    public void The_source_generator_and_reflection_write_spellings()
    {
        Assert.Equal(Json, JsonSerializer.Serialize(Written, ScanJson.Default.Scan));
        Assert.Equal(Json, JsonSerializer.Serialize(Written));
        Assert.Equal(Json, JsonSerializer.Serialize(JsonSerializer.Deserialize(Json, ScanJson.Default.Scan)));
    }

    /// <summary>The options of many hosts have the framework's converter, which comes before a type's own.</summary>
    [Fact]
    public void The_frameworks_converter_writes_the_same_spellings_of_texts() => Assert.Equal(
        Json.Replace("7", "\"_7\"", StringComparison.Ordinal), JsonSerializer.Serialize(Written, WithFrameworksConverter));

    /// <summary>Why it is not the base of ours.</summary>
    [Fact]
    public void The_frameworks_converter_takes_two_spellings_for_the_sum_of_their_numbers() => Assert.Equal(
        Modality.BoldRest | Modality.Dwi, JsonSerializer.Deserialize<Modality>("\" bold-rest,dwi\"", WithFrameworksConverter));

    [Theory]
    [InlineData("\"Bold-Rest\"", "'Bold-Rest' is not a value of Modality: did you mean 'bold-rest'?")]
    [InlineData("\"bold-rest,dwi\"", "'bold-rest,dwi' is not a value of Modality")]
    [InlineData("1", "a value of Modality is written as a text")]
    public void An_error_says_where_and_what_to_write(string value, string message)
    {
        string json = "{\n  \"Modality\": " + value + "\n}";
        var thrown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, ScanJson.Default.Scan));
        Assert.Equal(("$.Modality", 1L, message), (thrown.Path, thrown.LineNumber, thrown.Message));
    }
}
